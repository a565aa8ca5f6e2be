using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>Betalgo.Ranul.OpenAI.</summary>
public sealed class BetalgoCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        new("Betalgo.Ranul.OpenAI 9.2.6", "chat")
        {
            Usings = BetalgoUsings,
            Parameters = "IOpenAIService service",
            Arguments = "service",
            Call = "await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = new List<ChatMessage> { ChatMessage.FromSystem(@TEXT@), ChatMessage.FromUser(mail) } });",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(IOpenAIService service, string mail) { var list = new List<ChatMessage>(); list.Add(ChatMessage.FromSystem(\"You sort.\")); list.Add(ChatMessage.FromUser(\"Mail: A\")); list.Add(ChatMessage.FromAssistant(\"billing\")); list.Add(new ChatMessage(Betalgo.Ranul.OpenAI.Contracts.Enums.ChatCompletionRole.User, mail)); await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = list }); }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Messages, "async Task M(IOpenAIService service, string id, string mail) { await service.Beta.Messages.CreateMessage(id, new(Betalgo.Ranul.OpenAI.Contracts.Enums.AssistantMessageRole.User, new(\"Sort: \" + mail))); }") { Expected = "user: Sort: {mail} !" },
                new(SdkWay.Request, "async Task M(IOpenAIService service, string mail) { var request = new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser(\"Sort: \" + mail)], Model = \"gpt-4o-mini\" }; await service.ChatCompletion.CreateCompletion(request); }") { Expected = "user: Sort: {mail}", Model = "gpt-4o-mini" },
                new(SdkWay.Request, "async Task M(IOpenAIService service, string mail) { await service.Completions.CreateCompletion(new CompletionCreateRequest { Prompt = \"Sort: \" + mail }); }") { Expected = "completion: Sort: {mail}" },
                new(SdkWay.History, "async Task M(IOpenAIService service, List<ChatMessage> turns) { await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = turns }); }") { Expected = " !" },
                new(SdkWay.Model, "async Task M(IOpenAIService service) { await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser(\"Hi\")] }, \"gpt-4o-mini\"); }") { Model = "gpt-4o-mini" },
                new(SdkWay.Structured, "async Task M(IOpenAIService service, JsonSchema schema) { await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser(\"Hi\")], ResponseFormat = new ResponseFormat { Type = \"json_schema\", JsonSchema = schema } }); }") { IsStructured = true, Expected = "user: Hi" },
                new(SdkWay.Job, "async Task M(IOpenAIService service, string file) { await service.FineTuningJob.CreateFineTuningJob(new FineTuningJobCreateRequest { TrainingFile = file, Model = \"gpt-4o-mini\" }); }") { Jobs = 1, BaseModel = "gpt-4o-mini" },
                new(SdkWay.Job, "async Task M(IOpenAIService service, string file) { var request = new FineTuneCreateRequest { TrainingFile = file, ValidationFile = file }; request.Model = \"davinci\"; await service.FineTunes.CreateFineTune(request); }") { Jobs = 1, BaseModel = "davinci" },
                new(SdkWay.Job, "async Task M(OpenAIService service, string file) { await service.CreateFineTuningJob(new FineTuningJobCreateRequest { TrainingFile = file, Model = \"gpt-4o-mini\" }); }") { Jobs = 1, BaseModel = "gpt-4o-mini" },
                new(SdkWay.Job, "async Task M(IOpenAIService service, string id) { await service.FineTuningJob.ListFineTuningJobs(); await service.FineTuningJob.RetrieveFineTuningJob(id); await service.FineTuningJob.CancelFineTuningJob(id); await service.FineTunes.ListFineTunes(); await service.FineTunes.CancelFineTune(id); }") { Jobs = 0 },
            ],
        },
    ];

    private const string BetalgoUsings = "using Betalgo.Ranul.OpenAI.Interfaces; using Betalgo.Ranul.OpenAI.Managers; using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels; using Betalgo.Ranul.OpenAI.ObjectModels.SharedModels;";

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
