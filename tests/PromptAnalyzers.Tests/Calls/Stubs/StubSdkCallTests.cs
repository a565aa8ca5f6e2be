using System.Collections.Immutable;
using PromptAnalyzers.Tests.Calls.Sdks;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Stubs;

/// <summary>SDKs known from source only, on stubs made from the catalogue.</summary>
public sealed class StubSdkCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        Stub("Mistral.SDK", "chat") with
        {
            Usings = "using Mistral.SDK.Completions; using Mistral.SDK.DTOs;",
            Parameters = "CompletionsEndpoint client",
            Arguments = "client",
            Call = "await client.GetCompletionAsync(new ChatCompletionRequest { Model = \"mistral-small\", Messages = [new ChatMessage(ChatMessage.RoleEnum.System, @TEXT@), new ChatMessage(ChatMessage.RoleEnum.User, mail)] }, default);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(CompletionsEndpoint client, string mail) { var list = new List<ChatMessage>(); list.Add(new ChatMessage { Role = ChatMessage.RoleEnum.System, Content = \"You sort.\" }); list.Add(new ChatMessage(ChatMessage.RoleEnum.User, mail)); await client.GetCompletionAsync(new ChatCompletionRequest { Messages = list }, default); }") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.Messages, "async Task M(CompletionsEndpoint client, string mail) { await client.GetCompletionAsync(new ChatCompletionRequest { Messages = [new ChatMessage(ChatMessage.RoleEnum.User, mail), new ChatMessage(\"id\", \"name\", \"{ }\")] }, default); }") { Expected = "user: {mail} | tool: { }" },
                new(SdkWay.Request, "async Task M(CompletionsEndpoint client, string mail) { var request = new ChatCompletionRequest(\"mistral-small\", [new ChatMessage(ChatMessage.RoleEnum.User, \"Sort: \" + mail)]); await client.GetCompletionAsync(request, default); }") { Expected = "user: Sort: {mail}", Model = "mistral-small" },
                new(SdkWay.History, "async Task M(CompletionsEndpoint client, List<ChatMessage> turns) { await client.GetCompletionAsync(new ChatCompletionRequest(\"mistral-small\", turns), default); }") { Expected = " !" },
                new(SdkWay.Model, "async Task M(CompletionsEndpoint client) { await client.GetCompletionAsync(new ChatCompletionRequest { Model = \"mistral-small\", Messages = [new ChatMessage(ChatMessage.RoleEnum.User, \"Hi\")] }, default); }") { Model = "mistral-small" },
                new(SdkWay.Structured, "async Task M(CompletionsEndpoint client, object schema) { await client.GetCompletionAsync(new ChatCompletionRequest { ResponseFormat = new ResponseFormat { JsonSchema = schema }, Messages = [new ChatMessage(ChatMessage.RoleEnum.User, \"Hi\")] }, default); }") { IsStructured = true },
            ],
        },
        Stub("Azure.AI.OpenAI.Beta9", "chat") with
        {
            Usings = "using Azure.AI.OpenAI;",
            Parameters = "OpenAIClient client",
            Arguments = "client",
            Call = "await client.GetChatCompletionsAsync(new ChatCompletionsOptions(\"gpt-4o-mini\", [new ChatRequestSystemMessage(@TEXT@), new ChatRequestUserMessage(mail)]));",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "void M(OpenAIClient client, string mail) { var options = new ChatCompletionsOptions { DeploymentName = \"gpt-4o-mini\", Temperature = 1 }; options.Messages.Add(new ChatRequestSystemMessage(\"You sort.\")); options.Messages.Add(new ChatRequestUserMessage(mail)); client.GetChatCompletions(options); }") { Expected = "system: You sort. | user: {mail}", Model = "gpt-4o-mini" },
                new(SdkWay.Request, "void M(OpenAIClient client, string mail) { client.GetChatCompletionsStreaming(new ChatCompletionsOptions { DeploymentName = \"gpt-4o-mini\", Messages = { new ChatRequestSystemMessage(\"You sort.\"), new ChatRequestUserMessage(\"Mail: A\"), new ChatRequestAssistantMessage(\"billing\"), new ChatRequestUserMessage(mail) } }); }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}", Model = "gpt-4o-mini" },
                new(SdkWay.History, "void M(OpenAIClient client, List<ChatRequestMessage> turns) { client.GetChatCompletions(new ChatCompletionsOptions(\"gpt-4o-mini\", turns)); }") { Expected = " !" },
                new(SdkWay.Model, "void M(OpenAIClient client, string mail) { client.GetCompletions(new CompletionsOptions(\"gpt-4o-mini\", [\"Sort: \" + mail])); }") { Expected = "completion: Sort: {mail}", Model = "gpt-4o-mini" },
            ],
        },
        Stub("Betalgo.OpenAI", "chat") with
        {
            Usings = "using OpenAI.Interfaces; using OpenAI.Managers; using OpenAI.ObjectModels; using OpenAI.ObjectModels.RequestModels;",
            Parameters = "IOpenAIService service",
            Arguments = "service",
            Call = "await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = new List<ChatMessage> { ChatMessage.FromSystem(@TEXT@), ChatMessage.FromUser(mail) } });",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(IOpenAIService service, string mail) { var list = new List<ChatMessage>(); list.Add(new ChatMessage(StaticValues.ChatMessageRoles.System, \"You sort.\")); list.Add(ChatMessage.FromUser(\"Mail: A\")); list.Add(ChatMessage.FromAssistant(\"billing\")); list.Add(new ChatMessage(\"user\", mail)); await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = list }); }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Request, "void M(IOpenAIService service, string mail) { var request = new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser(\"Sort: \" + mail)], Model = \"gpt-4o-mini\" }; service.ChatCompletion.CreateCompletionAsStream(request); }") { Expected = "user: Sort: {mail}", Model = "gpt-4o-mini" },
                new(SdkWay.Request, "async Task M(IOpenAIService service, string mail) { await service.Completions.CreateCompletion(new CompletionCreateRequest { Prompt = \"Sort: \" + mail }); }") { Expected = "completion: Sort: {mail}" },
                new(SdkWay.History, "async Task M(IOpenAIService service, List<ChatMessage> turns) { await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = turns }); }") { Expected = " !" },
                new(SdkWay.Model, "async Task M(IOpenAIService service) { await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser(\"Hi\")] }, \"gpt-4o-mini\"); }") { Model = "gpt-4o-mini" },
                new(SdkWay.Job, "async Task M(IOpenAIService service, string file) { await service.FineTunes.CreateFineTune(new FineTuneCreateRequest { TrainingFile = file, Model = \"davinci\" }); }") { Jobs = 1, BaseModel = "davinci" },
                new(SdkWay.Job, "async Task M(IOpenAIService service, string file) { await service.FineTuningJob.CreateFineTuningJob(new FineTuningJobCreateRequest { TrainingFile = file, Model = \"gpt-4o-mini\" }); }") { Jobs = 1, BaseModel = "gpt-4o-mini" },
                new(SdkWay.Structured, "async Task M(IOpenAIService service, object schema) { await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser(\"Hi\")], ResponseFormat = new ResponseFormat { JsonSchema = schema } }); }") { IsStructured = true, Expected = "user: Hi" },
            ],
        },
        Stub("Betalgo.OpenAI.GPT3", "chat") with
        {
            Usings = "using OpenAI.GPT3.Interfaces; using OpenAI.GPT3.Managers; using OpenAI.GPT3.ObjectModels; using OpenAI.GPT3.ObjectModels.RequestModels;",
            Parameters = "IOpenAIService service",
            Arguments = "service",
            Call = "await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = new List<ChatMessage> { ChatMessage.FromSystem(@TEXT@), ChatMessage.FromUser(mail) } });",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(IOpenAIService service, string mail) { var list = new List<ChatMessage>(); list.Add(new ChatMessage(StaticValues.ChatMessageRoles.System, \"You sort.\")); list.Add(ChatMessage.FromUser(\"Mail: A\")); list.Add(ChatMessage.FromAssistance(\"billing\")); list.Add(new ChatMessage(\"user\", mail)); await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = list }); }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Request, "void M(IOpenAIService service, string mail) { var request = new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser(\"Sort: \" + mail)], Model = \"gpt-4o-mini\" }; service.ChatCompletion.CreateCompletionAsStream(request); }") { Expected = "user: Sort: {mail}", Model = "gpt-4o-mini" },
                new(SdkWay.Request, "async Task M(IOpenAIService service, string mail) { await service.Completions.CreateCompletion(new CompletionCreateRequest { Prompt = \"Sort: \" + mail }); }") { Expected = "completion: Sort: {mail}" },
                new(SdkWay.History, "async Task M(IOpenAIService service, List<ChatMessage> turns) { await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = turns }); }") { Expected = " !" },
                new(SdkWay.Model, "async Task M(IOpenAIService service) { await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser(\"Hi\")] }, \"gpt-4o-mini\"); }") { Model = "gpt-4o-mini" },
                new(SdkWay.Job, "async Task M(IOpenAIService service, string file) { await service.FineTunes.CreateFineTune(new FineTuneCreateRequest { TrainingFile = file, Model = \"davinci\" }); }") { Jobs = 1, BaseModel = "davinci" },
            ],
        },
        Stub("Anthropic.SDK", "messages") with
        {
            Usings = "using Anthropic.SDK.Messaging;",
            Parameters = "MessagesEndpoint client",
            Arguments = "client",
            Call = "await client.GetClaudeMessageAsync(new MessageParameters { Model = \"claude-sonnet-4-5\", System = [new SystemMessage(@TEXT@, null!)], Messages = [new Message(RoleType.User, mail, null!)] }, default);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(MessagesEndpoint client, string mail) { var list = new List<Message> { new(RoleType.User, \"Mail: A\", null!), new(RoleType.Assistant, \"billing\", null!) }; list.Add(new Message { Role = RoleType.User, Content = [new TextContent { Text = mail }] }); await client.GetClaudeMessageAsync(new MessageParameters { Messages = list }, default); }") { Expected = "user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Request, "async Task M(MessagesEndpoint client, string mail) { var parameters = new MessageParameters(); parameters.System = [new SystemMessage(\"You sort.\", null!)]; parameters.Messages = [new Message(RoleType.User, mail, null!)]; parameters.Model = \"claude-sonnet-4-5\"; await client.GetClaudeMessageAsync(parameters, default); }") { Expected = "system: You sort. | user: {mail}", Model = "claude-sonnet-4-5" },
                new(SdkWay.History, "async Task M(MessagesEndpoint client, List<Message> turns) { await client.GetClaudeMessageAsync(new MessageParameters { Messages = turns }, default); }") { Expected = " !" },
                new(SdkWay.Model, "async Task M(MessagesEndpoint client) { await client.GetClaudeMessageAsync(new MessageParameters { Model = \"claude-sonnet-4-5\", Messages = [new Message(RoleType.User, \"Hi\", null!)] }, default); }") { Model = "claude-sonnet-4-5" },
            ],
        },
        Stub("OpenAI-DotNet", "chat") with
        {
            Usings = "extern alias dotnet; using dotnet::OpenAI; using dotnet::OpenAI.Chat;",
            Parameters = "ChatEndpoint client",
            Arguments = "client",
            Call = "await client.GetCompletionAsync(new ChatRequest(new List<Message> { new Message(Role.System, @TEXT@, null!), new Message(Role.User, mail, null!) }, model: \"gpt-4o-mini\"), default);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(ChatEndpoint client, string mail) { var list = new List<Message>(); list.Add(new Message(Role.System, \"You sort.\", null!)); list.Add(new Message(Role.User, new List<Content> { \"Mail:\", mail }, null!)); await client.GetCompletionAsync(new ChatRequest(list, model: \"gpt-4o-mini\"), default); }") { Expected = "system: You sort. | user: Mail:\\n{mail}", Model = "gpt-4o-mini" },
                new(SdkWay.Messages, "async Task M(ChatEndpoint client, ToolCall asked, string mail) { await client.GetCompletionAsync(new ChatRequest([new Message(Role.User, mail, null!), new Message(asked, \"{ }\")]), default); }") { Expected = "user: {mail} | tool: { }" },
                new(SdkWay.History, "async Task M(ChatEndpoint client, List<Message> turns) { await client.GetCompletionAsync(new ChatRequest(turns, model: \"gpt-4o-mini\"), default); }") { Expected = " !" },
                new(SdkWay.Model, "async Task M(ChatEndpoint client) { await client.GetCompletionAsync(new ChatRequest([new Message(Role.User, \"Hi\", null!)], model: \"gpt-4o-mini\"), default); }") { Model = "gpt-4o-mini" },
                new(SdkWay.Request, "async Task M(dotnet::OpenAI.Responses.ResponsesEndpoint client, string mail) { await client.CreateModelResponseAsync(new dotnet::OpenAI.Responses.CreateResponseRequest(\"Sort: \" + mail, null!, instructions: \"You sort.\"), (string a, dotnet::OpenAI.IServerSentEvent b) => Task.CompletedTask, default); }") { Expected = "instructions: You sort. | user: Sort: {mail}" },
                new(SdkWay.Literal, "object M() => new dotnet::OpenAI.Realtime.UpdateSessionRequest(new dotnet::OpenAI.Realtime.SessionConfiguration(\"gpt-realtime\", instructions: \"You sort.\"));") { Expected = "instructions: You sort. !" },
                new(SdkWay.Messages, "object M() => new dotnet::OpenAI.Realtime.ConversationItemCreateRequest(\"Sort this.\");") { Expected = "user: Sort this. !" },
                new(SdkWay.Request, "object M() => new dotnet::OpenAI.Realtime.CreateResponseRequest(new dotnet::OpenAI.Realtime.RealtimeResponseCreateParams(instructions: \"You sort.\"));") { Expected = "instructions: You sort. !" },
                new(SdkWay.Messages, "object M() => new dotnet::OpenAI.Realtime.ConversationItem(Role.System, (dotnet::OpenAI.Realtime.RealtimeContent)\"You sort.\");") { Expected = "system: You sort. !" },
                new(SdkWay.Job, "async Task M(dotnet::OpenAI.OpenAIClient client, string file) { await client.FineTuningEndpoint.CreateJobAsync(new dotnet::OpenAI.FineTuning.CreateFineTuneJobRequest(\"gpt-4o-mini\", file), default); }") { Jobs = 1, BaseModel = "gpt-4o-mini" },
                new(SdkWay.Job, "async Task M(dotnet::OpenAI.OpenAIClient client, string id) { await client.FineTuningEndpoint.ListJobsAsync(id); await client.FineTuningEndpoint.CancelJobAsync(id); }") { Jobs = 0 },
            ],
        },
        Stub("Google.GenAI", "generate content") with
        {
            Usings = "using Google.GenAI; using Google.GenAI.Types;",
            Parameters = "Client client",
            Arguments = "client",
            Call = "await client.Models.GenerateContentAsync(\"gemini-2.0-flash\", mail, new GenerateContentConfig { SystemInstruction = new Content { Parts = [new Part { Text = @TEXT@ }] } });",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(Client client, string mail) { await client.Models.GenerateContentAsync(\"gemini-2.0-flash\", new List<Content> { new() { Role = \"user\", Parts = [new Part { Text = \"Mail: A\" }] }, new() { Role = \"model\", Parts = [new Part { Text = \"billing\" }] }, new() { Role = \"user\", Parts = [new Part { Text = mail }] } }, null!); }") { Expected = "user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Request, "async Task M(Client client, string mail) { var config = new GenerateContentConfig(); config.SystemInstruction = new Content { Parts = [new Part { Text = \"You sort.\" }] }; await client.Models.GenerateContentAsync(\"gemini-2.0-flash\", mail, config); }") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.History, "async Task M(Client client, List<Content> turns) { await client.Models.GenerateContentAsync(\"gemini-2.0-flash\", turns, null!); }") { Expected = " !" },
                new(SdkWay.Model, "async Task M(Client client) { await client.Models.GenerateContentAsync(\"gemini-2.0-flash\", \"Hi\", null!); }") { Model = "gemini-2.0-flash" },
                new(SdkWay.Structured, "async Task M(Client client, Schema schema) { await client.Models.GenerateContentAsync(\"gemini-2.0-flash\", \"Hi\", new GenerateContentConfig { ResponseMimeType = \"application/json\", ResponseSchema = schema }); }") { IsStructured = true, Expected = "user: Hi" },
                new(SdkWay.Job, "async Task M(Client client, TuningDataset data) { await client.Tunings.TuneAsync(\"gemini-2.0-flash\", data, null!); }") { Jobs = 1, BaseModel = "gemini-2.0-flash" },
                new(SdkWay.Job, "async Task M(Client client, TuningDataset data, TuningValidationDataset held) { await client.Tunings.TuneAsync(\"gemini-2.0-flash\", data, new CreateTuningJobConfig { ValidationDataset = held, EpochCount = 4 }); }") { Jobs = 1, BaseModel = "gemini-2.0-flash", HasValidationData = true, Hyperparameters = "epochs=4" },
                new(SdkWay.Job, "async Task M(Client client) { await client.Tunings.ListAsync(\"\"); }") { Jobs = 0 },
            ],
        },
        Stub("Google.Cloud.AIPlatform.V1", "generate content") with
        {
            Usings = "using Google.Cloud.AIPlatform.V1;",
            Parameters = "PredictionServiceClient client",
            Arguments = "client",
            Call = "client.GenerateContent(new GenerateContentRequest { Model = \"gemini-2.0-flash\", SystemInstruction = new Content { Parts = { new Part { Text = @TEXT@ } } }, Contents = { new Content { Role = \"user\", Parts = { new Part { Text = mail } } } } }, null!);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "void M(PredictionServiceClient client, string mail) { var request = new GenerateContentRequest(); request.Contents.Add(new Content { Role = \"USER\", Parts = { new Part { Text = \"Sort: \" + mail } } }); client.GenerateContent(request, null!); }") { Expected = "user: Sort: {mail}" },
                new(SdkWay.Model, "void M(PredictionServiceClient client, string mail) { client.GenerateContent(new GenerateContentRequest { Model = \"gemini-2.0-flash\", Contents = { new Content { Role = \"user\", Parts = { new Part { Text = mail } } } } }, null!); }") { Model = "gemini-2.0-flash" },
                new(SdkWay.History, "void M(PredictionServiceClient client, GenerateContentRequest request) { client.GenerateContent(request, null!); }") { Expected = " !" },
                new(SdkWay.Structured, "void M(PredictionServiceClient client, string mail, object schema) { client.GenerateContent(new GenerateContentRequest { GenerationConfig = new GenerationConfig { ResponseSchema = schema }, Contents = { new Content { Role = \"user\", Parts = { new Part { Text = mail } } } } }, null!); }") { IsStructured = true },
                new(SdkWay.Job, "void M(GenAiTuningServiceClient client, string parent) { client.CreateTuningJob(parent, new TuningJob { BaseModel = \"gemini-2.0-flash\", SupervisedTuningSpec = new SupervisedTuningSpec { TrainingDatasetUri = \"gs://a\" } }, null!); }") { Jobs = 1, BaseModel = "gemini-2.0-flash" },
                new(SdkWay.Job, "void M(GenAiTuningServiceClient client) { client.CreateTuningJob(new CreateTuningJobRequest { TuningJob = new TuningJob { BaseModel = \"gemini-2.0-flash\" } }, null!); }") { Jobs = 1, BaseModel = "gemini-2.0-flash" },
                new(SdkWay.Job, "void M(GenAiTuningServiceClient client) { client.ListTuningJobs(\"\"); client.CancelTuningJob(\"\"); }") { Jobs = 0 },
            ],
        },
        Stub("AWSSDK.BedrockRuntime", "converse") with
        {
            Usings = "using Amazon.BedrockRuntime; using Amazon.BedrockRuntime.Model;",
            Parameters = "IAmazonBedrockRuntime client",
            Arguments = "client",
            Call = "await client.ConverseAsync(new ConverseRequest { ModelId = \"anthropic.claude\", System = [new SystemContentBlock { Text = @TEXT@ }], Messages = [new Message { Role = ConversationRole.User, Content = [new ContentBlock { Text = mail }] }] }, default);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(AmazonBedrockRuntimeClient client, string mail) { var list = new List<Message>(); list.Add(new Message { Role = ConversationRole.User, Content = [new ContentBlock { Text = \"Mail: A\" }] }); list.Add(new Message { Role = ConversationRole.Assistant, Content = [new ContentBlock { Text = \"billing\" }] }); await client.ConverseAsync(new ConverseRequest { Messages = list }, default); }") { Expected = "user: Mail: A | assistant: billing" },
                new(SdkWay.Request, "async Task M(AmazonBedrockRuntimeClient client, string mail) { var request = new ConverseStreamRequest { ModelId = \"anthropic.claude\" }; request.System = [new SystemContentBlock { Text = \"You sort.\" }]; request.Messages = [new Message { Role = ConversationRole.User, Content = [new ContentBlock { Text = mail }] }]; await client.ConverseStreamAsync(request, default); }") { Expected = "system: You sort. | user: {mail}", Model = "anthropic.claude" },
                new(SdkWay.History, "async Task M(IAmazonBedrockRuntime client, List<Message> turns) { await client.ConverseAsync(new ConverseRequest { Messages = turns }, default); }") { Expected = " !" },
                new(SdkWay.History, "async Task M(IAmazonBedrockRuntime client, MemoryStream body) { await client.InvokeModelAsync(new InvokeModelRequest { ModelId = \"anthropic.claude\", Body = body }, default); }") { Expected = " !" },
                new(SdkWay.Model, "async Task M(IAmazonBedrockRuntime client) { await client.ConverseAsync(new ConverseRequest { ModelId = \"anthropic.claude\", Messages = [new Message { Role = ConversationRole.User, Content = [new ContentBlock { Text = \"Hi\" }] }] }, default); }") { Model = "anthropic.claude" },
            ],
        },
        Stub("AWSSDK.Bedrock", "model customization") with
        {
            Usings = "using Amazon.Bedrock; using Amazon.Bedrock.Model;",
            Forms =
            [
                new(SdkWay.Job, "async Task M(IAmazonBedrock client) { await client.CreateModelCustomizationJobAsync(new CreateModelCustomizationJobRequest { BaseModelIdentifier = \"amazon.titan-text-lite-v1\", TrainingDataConfig = new TrainingDataConfig { S3Uri = \"s3://a\" } }, default); }") { Jobs = 1, BaseModel = "amazon.titan-text-lite-v1" },
                new(SdkWay.Job, "async Task M(AmazonBedrockClient client) { var request = new CreateModelCustomizationJobRequest(); request.BaseModelIdentifier = \"amazon.titan-text-lite-v1\"; await client.CreateModelCustomizationJobAsync(request, default); }") { Jobs = 1, BaseModel = "amazon.titan-text-lite-v1" },
                new(SdkWay.Job, "async Task M(AmazonBedrockClient client) { await client.CreateModelCustomizationJobAsync(new CreateModelCustomizationJobRequest { BaseModelIdentifier = \"amazon.titan-text-lite-v1\", HyperParameters = new Dictionary<string, string> { [\"epochCount\"] = \"2\", [\"learningRate\"] = \"0.00001\" } }, default); }") { Jobs = 1, HasValidationData = false, Hyperparameters = "epochs=2,learning rate=0.00001" },
                new(SdkWay.Job, "async Task M(AmazonBedrockClient client) { await client.ListModelCustomizationJobsAsync(\"\"); await client.StopModelCustomizationJobAsync(\"\"); }") { Jobs = 0 },
            ],
        },
        Stub("Mscc.GenerativeAI", "GenerativeModel") with
        {
            Usings = "using Mscc.GenerativeAI; using Mscc.GenerativeAI.Types;",
            Parameters = "GoogleAI google",
            Arguments = "google",
            Call = "var model = google.GenerativeModel(\"gemini-2.0-flash\", systemInstruction: new Content(@TEXT@, \"system\")); await (Task)model.GenerateContent(mail);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "void M(GoogleAI google, string mail) { var model = google.GenerativeModel(\"gemini-2.0-flash\"); var chat = model.StartChat([new Content(\"Mail: A\", \"user\"), new Content(\"billing\", \"model\")]); chat.SendMessage(mail); }") { Expected = "user: Mail: A | assistant: billing | user: {mail}", Model = "gemini-2.0-flash" },
                new(SdkWay.History, "void M(ChatSession chat) { chat.SendMessage(\"Next.\"); }") { Expected = "user: Next. !" },
                new(SdkWay.Model, "void M(GoogleAI google) { google.GenerativeModel(\"gemini-2.0-flash\").GenerateContent(\"Hi\"); }") { Model = "gemini-2.0-flash" },
                new(SdkWay.Job, "void M(GenerativeModel model) { model.CreateTunedModel(new CreateTunedModelRequest { BaseModel = \"gemini-1.5-flash\" }, null!, default); }") { Jobs = 1, BaseModel = "gemini-1.5-flash" },
                new(SdkWay.Job, "void M(SupervisedTuningJobModel tuner) { tuner.Create(new CreateTuningJobRequest(\"gemini-1.5-flash\", \"gs://a\"), null!, default); }") { Jobs = 1, BaseModel = "gemini-1.5-flash" },
            ],
        },
        Stub("LangChain", "chain") with
        {
            Usings = "using LangChain.Chains; using Microsoft.Extensions.AI;",
            Parameters = "IChatClient client",
            Arguments = "client",
            Call = "var chain = Chain.Set(mail, \"mail\") | Chain.Template(@TEXT@, \"prompt\") | Chain.LLM(client); await chain.RunAsync(\"text\", null!, default);",
            Expected = "template: @TEXT@",
            Forms =
            [
                new(SdkWay.Messages, "object M() => new object[] { LangChain.Prompts.SystemMessagePromptTemplate.FromTemplate(\"You sort.\") };") { Expected = "system: You sort. !" },
                new(SdkWay.History, "async Task M(LangChain.Chains.HelperChains.BaseStackableChain chain) { await chain.RunAsync(\"text\", null!, default); }") { Expected = " !" },
            ],
        },
        Stub("Cohere", "chat") with
        {
            Usings = "using Cohere;",
            Parameters = "ICohereClient client",
            Arguments = "client",
            Call = "await client.ChatAsync(new ChatRequest { Model = \"command-r\", Preamble = @TEXT@, Message = mail });",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Request, "async Task M(CohereClient client, string mail) { var request = new ChatRequest { Message = \"Sort: \" + mail }; request.Preamble = \"You sort.\"; await client.ChatAsync(request); }") { Expected = "system: You sort. | user: Sort: {mail}" },
                new(SdkWay.Model, "async Task M(CohereClient client) { await client.ChatAsync(new ChatRequest { Model = \"command-r\", Message = \"Hi\" }); }") { Model = "command-r" },
                new(SdkWay.History, "async Task M(CohereClient client, IList<Message> turns) { await client.ChatAsync(new ChatRequest { Message = \"Next.\", ChatHistory = turns }); }") { Expected = "user: Next. !" },
            ],
        },
        Stub("Together", "chat") with
        {
            Usings = "using Together;",
            Parameters = "IChatClient client",
            Arguments = "client",
            Call = "await client.ChatCompletionsAsync(new ChatCompletionRequest { Model = \"llama\", Messages = [new ChatCompletionSystemMessageParam { Content = @TEXT@ }, new ChatCompletionUserMessageParam { Content = mail }] }, default);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(IChatClient client, string mail) { var list = new List<ChatCompletionMessageParam>(); list.Add(new ChatCompletionSystemMessageParam { Content = \"You sort.\" }); list.Add(new ChatCompletionUserMessageParam { Content = mail }); await client.ChatCompletionsAsync(new ChatCompletionRequest { Messages = list }, default); }") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.Request, "async Task M(ICompletionClient client, string mail) { await client.CompletionsAsync(new CompletionRequest { Prompt = \"Sort: \" + mail }, default); }") { Expected = "completion: Sort: {mail}" },
                new(SdkWay.Model, "async Task M(IChatClient client) { await client.ChatCompletionsAsync(new ChatCompletionRequest { Model = \"llama\", Messages = [new ChatCompletionUserMessageParam { Content = \"Hi\" }] }, default); }") { Model = "llama" },
                new(SdkWay.History, "async Task M(IChatClient client, IList<ChatCompletionMessageParam> turns) { await client.ChatCompletionsAsync(new ChatCompletionRequest { Messages = turns }, default); }") { Expected = " !" },
                new(SdkWay.Job, "async Task M(IFineTuningClient client, string file) { await client.CreateFineTunesAsync(new CreateFineTunesRequest { TrainingFile = file, Model = \"llama\" }, default); }") { Jobs = 1, BaseModel = "llama" },
                new(SdkWay.Job, "async Task M(IFineTuningClient client, string file) { await client.CreateFineTunesAsync(new CreateFineTunesRequest { TrainingFile = file, Model = \"llama\", NEpochs = 3, LearningRate = 1e-5, ValidationFile = file }, default); }") { Jobs = 1, HasValidationData = true, Hyperparameters = "epochs=3,learning rate=1E-05" },
                new(SdkWay.Job, "async Task M(IFineTuningClient client, string file) { await client.CreateFineTunesAsync(file, \"llama\"); }") { Jobs = 1, BaseModel = "llama" },
                new(SdkWay.Job, "async Task M(IFineTuningClient client, string id) { await client.GetFineTunesAsync(id); await client.CreateFineTunesCancelAsync(id); }") { Jobs = 0 },
            ],
        },
        Stub("tryAGI.OpenAI", "chat") with
        {
            Usings = "using tryAGI.OpenAI;",
            Parameters = "ChatClient client",
            Arguments = "client",
            Call = "await client.CreateChatCompletionAsync(new CreateChatCompletionRequest { Model = \"gpt-4o-mini\", Messages = [@TEXT@.AsSystemMessage(null!), mail] }, null!, default);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(IChatClient client, string mail) { var list = new List<ChatCompletionRequestMessage> { \"You sort.\".AsSystemMessage(null!), \"Mail: A\".AsUserMessage(null!), \"billing\".AsAssistantMessage(null!) }; list.Add(mail.AsUserMessage(null!)); await client.CreateChatCompletionAsync(new CreateChatCompletionRequest { Messages = list }, null!, default); }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Model, "async Task M(ChatClient client) { await client.CreateChatCompletionAsync(new CreateChatCompletionRequest { Model = \"gpt-4o-mini\", Messages = [\"Hi\"] }, null!, default); }") { Model = "gpt-4o-mini" },
                new(SdkWay.History, "async Task M(ChatClient client, IList<ChatCompletionRequestMessage> turns) { await client.CreateChatCompletionAsync(new CreateChatCompletionRequest { Messages = turns }, null!, default); }") { Expected = " !" },
                new(SdkWay.Job, "async Task M(FineTuningClient client, string file) { await client.CreateFineTuningJobAsync(new CreateFineTuningJobRequest { TrainingFile = file, Model = \"gpt-4o-mini\" }, null!, default); }") { Jobs = 1, BaseModel = "gpt-4o-mini" },
                new(SdkWay.Job, "async Task M(FineTuningClient client, string id) { await client.ListPaginatedFineTuningJobsAsync(id); await client.CancelFineTuningJobAsync(id); }") { Jobs = 0 },
            ],
        },
        Stub("Microsoft.SemanticKernel.Agents", "ChatCompletionAgent") with
        {
            Usings = "using Microsoft.SemanticKernel; using Microsoft.SemanticKernel.Agents; using Microsoft.SemanticKernel.ChatCompletion;",
            Parameters = "Kernel kernel",
            Arguments = "kernel",
            Call = "var agent = new ChatCompletionAgent { Instructions = @TEXT@, Kernel = kernel }; await agent.InvokeAsync(mail, null!, null!, default);",
            Expected = "instructions: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(Kernel kernel, string mail) { var agent = new ChatCompletionAgent { Instructions = \"You sort.\" }; await agent.InvokeAsync(new ChatMessageContent(AuthorRole.User, \"Mail: \" + mail), null!, null!, default); }") { Expected = "instructions: You sort. | user: Mail: {mail}" },
                new(SdkWay.Request, "async Task M(Kernel kernel, string mail) { var agent = new ChatCompletionAgent(new PromptTemplateConfig(\"You sort.\"), null!); await agent.InvokeAsync(mail, null!, null!, default); }") { Expected = "template: You sort. | user: {mail}" },
                new(SdkWay.History, "async Task M(ChatCompletionAgent agent) { await agent.InvokeAsync(\"Next.\", null!, null!, default); }") { Expected = "user: Next. !" },
                new(SdkWay.History, "async Task M(Kernel kernel, AgentThread thread) { var agent = new ChatCompletionAgent { Instructions = \"You sort.\" }; await agent.InvokeAsync(\"Next.\", thread, null!, default); }") { Expected = "instructions: You sort. | user: Next. !" },
            ],
        },
        Stub("Microsoft.Agents.AI.AddOns", "AsAIAgent of a client") with
        {
            Usings = "using Microsoft.Agents.AI; using OpenAI.Chat;",
            Parameters = "ChatClient client",
            Arguments = "client",
            Call = "var agent = client.AsAIAgent(instructions: @TEXT@); await agent.RunAsync(mail);",
            Expected = "instructions: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Model, "async Task M(OpenAI.OpenAIClient openAI) { var agent = openAI.GetChatClient(\"gpt-4o-mini\").AsAIAgent(instructions: \"You sort.\"); await agent.RunAsync(\"Hi\"); }") { Model = "gpt-4o-mini", Expected = "instructions: You sort. | user: Hi" },
                new(SdkWay.Request, "async Task M(ChatClient client, string mail) { var agent = client.AsAIAgent(new ChatClientAgentOptions { ChatOptions = new() { Instructions = \"You sort.\" } }); await agent.RunAsync(mail); }") { Expected = "instructions: You sort. | user: {mail}" },
                new(SdkWay.Literal, "void M(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { Microsoft.Agents.AI.Hosting.AgentHostingServiceCollectionExtensions.AddAIAgent(services, \"sorter\", \"You sort.\", default(Microsoft.Extensions.DependencyInjection.ServiceLifetime)); }") { Expected = "instructions: You sort. !" },
            ],
        },
        Stub("Microsoft.KernelMemory", "question") with
        {
            Usings = "using Microsoft.KernelMemory; using Microsoft.KernelMemory.AI; using Microsoft.KernelMemory.Context; using Microsoft.KernelMemory.Prompts;",
            Parameters = "IKernelMemory memory",
            Arguments = "memory",
            Call = "await memory.AskAsync(@TEXT@ + mail, minRelevance: 0.5);",
            Expected = "user: @TEXT@{mail} !",
            Forms =
            [
                new(SdkWay.Request, "void M(MemoryServerless memory) { var context = new RequestContext(); context.SetArg(\"custom_rag_max_tokens_int\", 20); context.SetArg(\"custom_rag_prompt_str\", \"Facts: {{$facts}} Answer in one word.\"); memory.AskStreamingAsync(\"Who?\", context: context); }") { Expected = "user: Who? | template: Facts: {{$facts}} Answer in one word. !" },
                new(SdkWay.Request, "void M(IContextProvider provider) { provider.SetContextArg(\"custom_summary_prompt_str\", \"Sum it up.\"); }") { Expected = "template: Sum it up. !" },
                new(SdkWay.Request, "void M(ITextGenerator generator, string mail) { generator.GenerateTextAsync(\"Sort: \" + mail, new TextGenerationOptions { MaxTokens = 2 }); }") { Expected = "completion: Sort: {mail}" },
                new(SdkWay.Request, "void M(Microsoft.KernelMemory.Search.ISearchClient search, string mail) { search.AskAsync(\"mails\", \"Who wrote \" + mail); }") { Expected = "user: Who wrote {mail} !" },
                new(SdkWay.Request, "class Provider : IPromptProvider { public string ReadPrompt(string promptName) => \"Facts: {{$facts}} Question: {{$input}}\"; }") { Expected = "template: Facts: {{$facts}} Question: {{$input}} !" },
            ],
        },
        Stub("Azure.AI.Agents.Persistent", "agent") with
        {
            Usings = "using Azure.AI.Agents.Persistent;",
            Parameters = "PersistentAgentsAdministrationClient client",
            Arguments = "client",
            Call = "await client.CreateAgentAsync(\"gpt-4o-mini\", instructions: @TEXT@);",
            Expected = "instructions: @TEXT@ !",
            Forms =
            [
                new(SdkWay.Messages, "void M(ThreadMessages messages, string thread) { messages.CreateMessage(thread, MessageRole.User, \"Sort this.\"); }") { Expected = "user: Sort this. !" },
                new(SdkWay.Model, "void M(PersistentAgentsAdministrationClient client) { client.CreateAgent(\"gpt-4o-mini\", instructions: \"You sort.\"); }") { Model = "gpt-4o-mini", Expected = "instructions: You sort. !" },
                new(SdkWay.History, "void M(ThreadRuns runs, PersistentAgentThread thread, PersistentAgent agent) { runs.CreateRun(thread, agent, default); }") { Expected = " !" },
            ],
        },
        Stub("Azure.AI.Projects", "agent definition") with
        {
            Usings = "using Azure.AI.Projects.Agents;",
            Call = "var definition = new DeclarativeAgentDefinition(\"gpt-4o-mini\") { Instructions = @TEXT@ }; _ = definition;",
            Expected = "instructions: @TEXT@ !",
        },
    ];

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);

    [Theory]
    [InlineData("context.SetArg(\"custom_rag_empty_answer_str\", \"There is no answer in the documents.\");")]
    [InlineData("context.SetArg(key, \"There is no answer in the documents.\");")]
    public void OtherSettingsOfKernelMemory_AreNoPrompt(string body) => Assert.Empty(Understood.File(
        "using Microsoft.KernelMemory.Context; class C { void M(IContext context, string key) { " + body + " } }", StubSdk.References("Microsoft.KernelMemory")).Calls);

    private static SdkShape Stub(string name, string shape) => new(name, shape) { IsStub = true, References = () => StubSdk.References(name) };
}
