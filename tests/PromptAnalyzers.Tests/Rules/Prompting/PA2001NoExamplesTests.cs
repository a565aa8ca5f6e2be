using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>What PA2001 reports: a task of fixed form, asked without an example, wherever the text stands.</summary>
public sealed class PA2001NoExamplesTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using OpenAI.Chat;

        """;

    private static readonly DiagnosticDescriptor Rule = new PA2001NoExamples().SupportedDiagnostics[0];

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA2001NoExamples>.Diagnoses(Usings + source, setup);

    private static DiagnosticResult Finding(string task) =>
        new DiagnosticResult(Rule).WithMessage($"Task prompt ({task}) has no examples: show 3 to 5, and name the failure they cure, before you weigh fine-tuning (X, M)");

    [Theory]
    [InlineData("""client.CompleteChat([|"Classify the sentiment of the review as positive or negative: It was fine."|]);""")]
    [InlineData("""client.CompleteChat([|$"Classify the sentiment of this review as positive or negative: {mail}"|]);""")]
    [InlineData("""client.CompleteChat([|"Classify the sentiment of this review as positive or negative: " + mail|]);""")]
    [InlineData("""client.CompleteChat(string.Format([|"Classify the sentiment of this review as positive or negative: {0}"|], mail));""")]
    [InlineData("""var prompt = [|$"Classify the sentiment of this review as positive or negative: {mail}"|]; client.CompleteChat(prompt);""")]
    [InlineData("""client.CompleteChat(new SystemChatMessage([|"Classify the ticket as billing, shipping or other. Answer with the name only."|]), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat([new SystemChatMessage([|"Extract all names and cities from the mail and return them as a JSON array."|]), new UserChatMessage(mail)]);""")]
    [InlineData("""client.CompleteChat(new List<ChatMessage> { new SystemChatMessage([|"Extract all names and cities from the mail and return them as JSON."|]), mail });""")]
    [InlineData("""client.CompleteChat(new ChatMessage[] { new SystemChatMessage([|"Your task is to rate the answer on a scale from 1 to 5."|]), mail });""")]
    [InlineData("""var m = new List<ChatMessage>(); m.Add(new SystemChatMessage([|"Determine whether the following message is spam. Answer yes or no."|])); m.Add(mail); client.CompleteChat(m);""")]
    [InlineData("""client.CompleteChat(new SystemChatMessage("You work for a bank."), new UserChatMessage([|$"Classify the transaction {mail} as food, travel or other."|]));""")]
    [InlineData("""client.CompleteChat([new UserChatMessage([|$"Convert the recipe below to grams and keep the order of lines.\n{mail}"|])], new ChatCompletionOptions { Temperature = 0 });""")]
    public Task ATaskWithoutExamples_Reports(string body) => Verify($$"""
        class C
        {
            void M(ChatClient client, string mail)
            {
                {{body}}
            }
        }
        """);

    [Theory]
    [InlineData("2.1.0")]
    [InlineData("2.15.0")]
    public Task BothSupportedVersions_Report(string version) => Verify(
        """
        class C
        {
            private readonly ChatClient _client = new("gpt-4o-mini", "key");
            async Task<string> M(string mail)
            {
                ChatCompletion completion = await _client.CompleteChatAsync(
                    new SystemChatMessage([|"Classify the ticket as billing, shipping or other. Answer with the name only."|]),
                    new UserChatMessage(mail));
                return completion.Content[0].Text;
            }
        }
        """,
        new TestSetup { References = SdkReferences.With(("OpenAI", version)) });

    [Theory]
    [InlineData("Classify the ticket as billing, shipping or other. Answer with the name only.", "classify")]
    [InlineData("Your task is to rate the answer on a scale from 1 to 5.", "score")]
    [InlineData("Identify all people in the text below and return them as a JSON array.", "extract")]
    [InlineData("Answer with JSON only, with the fields title, author, publisher and year.", "stated output format")]
    public Task TheMessageNamesTheTask(string prompt, string task) => Verify(
        $$"""
        class C
        {
            void M(ChatClient client, string mail) => client.CompleteChat(new SystemChatMessage({|#0:"{{prompt}}"|}), new UserChatMessage(mail));
        }
        """,
        new TestSetup { Expected = [Finding(task).WithLocation(0)] });

    [Fact]
    public Task ARawLiteral_ReportsOnItsFirstLine() => Verify("""""
        class C
        {
            void M(ChatClient client, string mail) => client.CompleteChat([|$"""|]
                Classify the ticket into one of these queues:
                billing, shipping, workshop, account, other.

                Ticket: {mail}
                """);
        }
        """"");

    [Fact]
    public Task ConstantsAndFieldsOfTheFile_ReportOnTheirText() => Verify("""
        class C
        {
            const string Task = [|"Classify the ticket as billing, shipping or other. Answer with the name only."|];
            static readonly string Form = [|"Extract all names and cities from the mail and return them as a JSON array."|];
            void M(ChatClient client, string mail)
            {
                client.CompleteChat(new SystemChatMessage(Task), new UserChatMessage(mail));
                client.CompleteChat(new SystemChatMessage(Task), new UserChatMessage(mail + "!"));
                client.CompleteChat(new SystemChatMessage(Form), new UserChatMessage(mail));
            }
        }
        """);

    [Fact]
    public Task AConstantOfAnotherFile_ReportsWhereItIsBroughtIn() => Verify(
        """
        class C
        {
            void M(ChatClient client, string mail) => client.CompleteChat(new SystemChatMessage({|#0:Prompts.Task|}), new UserChatMessage(mail));
        }
        """,
        new TestSetup
        {
            MoreSources = [("/0/Prompts.cs", """static class Prompts { public const string Task = {|#1:"Classify the ticket as billing, shipping or other. Answer with the name only."|}; }""")],
            Expected = [Finding("classify").WithLocation(0).WithLocation(1)],
        });

    [Fact]
    public Task EachOfSeveralTexts_IsAPromptOfItsOwn() => Verify("""
        class C
        {
            static readonly Dictionary<string, string> Scales = new()
            {
                ["en"] = [|"Rate how spicy the following recipe is, from 0 to 10. Reply with the digit only."|],
                ["de"] = [|"Bewerte die Schärfe des folgenden Rezepts von 0 bis 10. Gib nur die Zahl aus."|],
                ["fr"] = "Note le piquant de la recette de 0 à 10, rien d'autre.\n<example>Soupe de courge : 1</example>\n<example>Vindaloo : 9</example>\n<example>Chili : 7</example>",
            };
            void Rate(ChatClient client, string language, string recipe) => client.CompleteChat(new SystemChatMessage(Scales[language]), new UserChatMessage(recipe));
            void Sort(ChatClient client, bool isStrict, string mail)
            {
                var prompt = isStrict ? [|"Classify the ticket as billing or shipping. Answer with the name only, never with more."|] : [|"Classify the ticket as billing, shipping or other."|];
                client.CompleteChat(new SystemChatMessage(prompt), new UserChatMessage(mail));
            }
            void Chat(ChatClient client, bool isStrict, string mail) =>
                client.CompleteChat(new SystemChatMessage(isStrict ? [|"Classify the ticket as billing or shipping. Answer with the name only, never with more."|] : "You are a kind helper."), new UserChatMessage(mail));
        }
        """);

    private const string AgentOfAnotherFile = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        class Desk(Factory factory)
        {
            public async Task<string> M(string mail)
            {
                var agent = factory.Sorter();
                return (await agent.RunAsync(mail)).Text;
            }
            public async Task<string> N(string mail)
            {
                var agent = factory.Typed();
                return (await agent.RunAsync<Queue>(mail)).Text;
            }
            public async Task<string> O(string mail)
            {
                var agent = factory.Shown();
                return (await agent.RunAsync(new List<ChatMessage> { new(ChatRole.User, "Where is my box?"), new(ChatRole.Assistant, "shipping"), new(ChatRole.User, mail) })).Text;
            }
        }
        record Queue(string Name);
        """;

    [Fact]
    public Task AnAgentThatOtherFilesRun_IsJudgedWhereItIsMade() => Verify<PA2001NoExamples>.Diagnoses(
        """
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        class Factory(IChatClient client)
        {
            public AIAgent Sorter() => client.AsAIAgent([|"Classify the ticket as billing, shipping or other. Answer with the name only."|], "Sorter");
            public ChatClientAgent Typed() => client.AsAIAgent("Classify the ticket as repair, refund or other. Answer with the name only.", "Typed");
            public AIAgent Shown() => client.AsAIAgent("Classify the ticket as parcel, invoice or other. Answer with the name only.", "Shown");
            public AIAgent NeverRun() => client.AsAIAgent("Classify the ticket as box, bill or other. Answer with the name only.", "Idle");
        }
        """,
        new TestSetup { MoreSources = [("/0/Desk.cs", AgentOfAnotherFile)] });

    /// <summary>A template is a whole prompt: who runs the function by its name adds no more than values.</summary>
    [Fact]
    public Task AFunctionThatIsRunByItsName_IsJudgedByItsTemplate() => Verify<PA2001NoExamples>.Diagnoses("""
        #pragma warning disable SKEXP0001, SKEXP0010
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Connectors.OpenAI;
        record Queue(string Name);
        class Desk(Kernel kernel)
        {
            private static readonly (string Name, string Template)[] Templates =
            [
                ("sort", [|"Classify the ticket as billing, shipping or other. Answer with the name only.\n{{$ticket}}"|]),
                ("greet", "Write a friendly greeting for {{$name}}, who has waited for a while."),
                ("shown", "Classify the ticket as billing, shipping or other.\n\nTicket: Where is my box?\nQueue: shipping\n\nTicket: I paid twice.\nQueue: billing\n\nTicket: {{$ticket}}\nQueue:"),
            ];

            public void Import()
            {
                kernel.Plugins.AddFromFunctions("desk", Templates.Select(t => kernel.CreateFunctionFromPrompt(t.Template, functionName: t.Name)).ToList());
                kernel.Plugins.AddFromFunctions("typed", new[] { kernel.CreateFunctionFromPrompt("Classify the ticket as repair, refund or other. Answer with the name only.\n{{$ticket}}", new OpenAIPromptExecutionSettings { ResponseFormat = typeof(Queue) }) });
            }

            public Task<FunctionResult> Run(string name, KernelArguments values) => kernel.InvokeAsync(kernel.Plugins.GetFunction("desk", name), values);
        }
        """);

    [Fact]
    public Task ACallerOfAWrapper_ReportsItsOwnTask() => Verify("""
        class Llm(ChatClient client)
        {
            public string Ask(string text) => client.CompleteChat(new SystemChatMessage("You work for a bank."), new UserChatMessage(text)).Value.Content[0].Text;
        }
        class Use
        {
            string M(Llm llm, string text) => llm.Ask([|$"Classify the transaction {text} as food, travel or other."|]);
            string N(Llm llm, string text) => llm.Ask($"What is {text}?");
        }
        """);

    [Fact]
    public Task AzureOpenAI_Reports() => Verify("""
        class C
        {
            ChatCompletion M(Azure.AI.OpenAI.AzureOpenAIClient azure, string mail) => azure.GetChatClient("triage").CompleteChat(
                new SystemChatMessage([|"Classify the ticket as billing, shipping or other. Answer with the name only."|]),
                new UserChatMessage(mail));
        }
        """);

    [Fact]
    public Task MicrosoftExtensionsAI_Reports() => Verify<PA2001NoExamples>.Diagnoses("""
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        class C
        {
            async Task M(IChatClient client, string mail)
            {
                await client.GetResponseAsync([|$"Classify the sentiment of this review as positive or negative: {mail}"|]);
                await client.GetResponseAsync(
                [
                    new ChatMessage(ChatRole.System, [|"Classify the ticket as billing, shipping or other. Answer with the name only."|]),
                    new ChatMessage(ChatRole.User, mail),
                ]);
                await client.GetResponseAsync(mail, new ChatOptions { Instructions = [|"Extract all names and cities from the mail and return them as a JSON array."|] });
            }
        }
        """);

    [Theory]
    [InlineData("prompt_analyzers.min_task_prompt_tokens = 9", true)]
    [InlineData("prompt_analyzers.min_task_prompt_tokens = 100", false)]
    [InlineData("prompt_analyzers.PA2001.min_task_prompt_tokens = 100", false)]
    [InlineData("prompt_analyzers.min_task_prompt_tokens = few", true)]
    [InlineData("prompt_analyzers.unknown_model = silent", false)]
    [InlineData("prompt_analyzers.PA2001.unknown_model = silent", false)]
    [InlineData("prompt_analyzers.unknown_model = report", true)]
    [InlineData("prompt_analyzers.unknown_model = perhaps", true)]
    [InlineData("prompt_analyzers.enabled = false", false)]
    [InlineData("prompt_analyzers.PA2001.enabled = false", false)]
    [InlineData("prompt_analyzers.PA1001.enabled = false", true)]
    public Task SettingsCount(string setting, bool reports)
    {
        var text = "\"Classify the ticket as billing, shipping or other. Answer with the name only.\"";
        return Verify(
            $$"""
            class C
            {
                void M(ChatClient client, string mail) => client.CompleteChat(new SystemChatMessage({{(reports ? $"[|{text}|]" : text)}}), new UserChatMessage(mail));
            }
            """,
            new TestSetup { EditorConfig = [setting] });
    }

    [Fact]
    public Task TheKeyOfTheRuleWins() => Verify(
        """
        class C
        {
            void M(ChatClient client, string mail) =>
                client.CompleteChat(new SystemChatMessage([|"Classify the ticket as billing, shipping or other. Answer with the name only."|]), new UserChatMessage(mail));
        }
        """,
        new TestSetup { EditorConfig = ["prompt_analyzers.min_task_prompt_tokens = 100", "prompt_analyzers.PA2001.min_task_prompt_tokens = 5"] });

    [Theory]
    [InlineData("gpt-4o-mini", "unknown_model = silent", true)]
    [InlineData("acme-thinker-2", "reasoning_models = acme-thinker*", false)]
    [InlineData("acme-thinker-2", "PA2001.reasoning_models = other, ACME-THINKER-2", false)]
    [InlineData("acme-writer-2", "reasoning_models = acme-thinker*", true)]
    public Task SettingsAboutModelsCount(string model, string setting, bool reports)
    {
        var text = "\"Classify the ticket as billing, shipping or other. Answer with the name only.\"";
        return Verify(
            $$"""
            class C
            {
                private readonly ChatClient _client = new("{{model}}", "key");
                void M(string mail) => _client.CompleteChat(new SystemChatMessage({{(reports ? $"[|{text}|]" : text)}}), new UserChatMessage(mail));
            }
            """,
            new TestSetup { EditorConfig = ["prompt_analyzers." + setting] });
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(", new List<Microsoft.Extensions.AI.AITool>()", false)]
    public Task AWrappersOptionalTools_CountOnlyWhenTheyAreGiven(string tools, bool reported)
    {
        const string Prompt = "\"Extract all names and cities from the mail and return them as JSON.\"";
        return Verify($$"""
            class Generator(Microsoft.Extensions.AI.IChatClient chat)
            {
                public async Task<string> AskAsync(string prompt, IList<Microsoft.Extensions.AI.AITool>? tools = null) =>
                    (await chat.GetResponseAsync([new Microsoft.Extensions.AI.ChatMessage(Microsoft.Extensions.AI.ChatRole.User, prompt)], new Microsoft.Extensions.AI.ChatOptions { Tools = tools })).Text;

                public Task<string> NamesAsync() => AskAsync({{(reported ? $"[|{Prompt}|]" : Prompt)}}{{tools}});
            }
            """);
    }

    // No SDK is referenced: another project fulfils the contract and sends.
    [Theory]
    [InlineData("""backend.CompleteAsync([new(ChatRole.System, [|TASK|]), new(ChatRole.User, mail)]);""")]
    [InlineData("""backend.CompleteAsync([new(ChatRole.System, TASK), new(ChatRole.User, "Where is it?"), new(ChatRole.Assistant, "shipping"), new(ChatRole.User, mail)]);""")]
    [InlineData("""backend.CompleteAsync([new(ChatRole.System, TASK), .. earlier, new(ChatRole.User, mail)]);""")]
    [InlineData("""backend.CompleteAsync<Area>([new(ChatRole.System, TASK), new(ChatRole.User, mail)]);""")]
    [InlineData("""backend.AskAsync([|TASK|], mail);""")]
    [InlineData("""backend.AskAsync("You work for a shop.", mail);""")]
    public Task AContractOfAnotherProject_IsACall(string body)
    {
        const string Prompt = "\"Classify the ticket as billing, shipping or other. Answer with the name only.\"";
        return Verify<PA2001NoExamples>.Diagnoses(
            $$"""
            using System.Collections.Generic;
            using System.Threading.Tasks;
            enum Area { Billing, Shipping, Other }
            enum ChatRole { System, User, Assistant }
            record ChatMessage(ChatRole Role, string Content);
            interface IChatBackend
            {
                Task<string> CompleteAsync(IReadOnlyList<ChatMessage> messages);
                Task<T> CompleteAsync<T>(IReadOnlyList<ChatMessage> messages);
                Task<string> AskAsync(string systemPrompt, string question);
            }
            class Triage(IChatBackend backend)
            {
                void Run(string mail, List<ChatMessage> earlier) => {{body.Replace("TASK", Prompt, StringComparison.Ordinal)}}
            }
            """,
            new TestSetup { References = SdkReferences.None });
    }
}
