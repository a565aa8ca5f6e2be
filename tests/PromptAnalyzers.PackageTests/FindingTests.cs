using System.Text.Json;

namespace PromptAnalyzers.PackageTests;

/// <summary>Findings in a fresh project outside the repository, with the packed package and the real OpenAI SDK.</summary>
[Collection(UsesPackage.Name)]
public sealed class FindingTests(PackedPackage package)
{
    // Lines that must be reported say so themselves.
    private const string Calls =
        """
        using OpenAI.Chat;
        using OpenAI.FineTuning;

        public class Desk(string key, FineTuningClient tuning)
        {
            private readonly ChatClient _client = new("gpt-4.1-mini", key);

            public async Task<string> Quick(string ticket)
            {
                ChatCompletion answer = await _client.CompleteChatAsync(
                    new SystemChatMessage("Classify the ticket into one of: billing, shipping, other. Answer with one word."), // PA2001
                    new UserChatMessage(ticket));
                return answer.Content[0].Text;
            }

            public async Task<string> WithExamples(string ticket)
            {
                ChatCompletion answer = await _client.CompleteChatAsync(
                    new SystemChatMessage("Classify the ticket into one of: billing, shipping, other. Answer with one word."),
                    new UserChatMessage("I was charged twice."),
                    new AssistantChatMessage("billing"),
                    new UserChatMessage("The parcel is late."),
                    new AssistantChatMessage("shipping"),
                    new UserChatMessage("When do you open?"),
                    new AssistantChatMessage("other"),
                    new UserChatMessage(ticket));
                return answer.Content[0].Text;
            }

            public Task Train(string file) =>
                tuning.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false); // PA3001

            public Task TrainDecided(string file) =>
                tuning.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false);
        }
        """;

    private const string Record =
        """
        { "version": 1, "id": "desk", "status": "accepted", "decision": "fine-tune", "date": "2026-11-02", "appliesTo": ["M:Desk.TrainDecided*"] }
        """;

    [Fact]
    public void A_console_project_gets_the_findings_at_their_lines_and_a_log_with_links()
    {
        var consumer = FindingsProject("Findings");
        var run = consumer.Build("-p:ErrorLog=log.sarif%2cversion=2.1").AssertSucceeded();

        Assert.Equal(Marked(consumer, "Calls.cs", "Pages/LongPrompt.cs", "Agents/LongPrompt.cs"), Core(run));
        Assert.All(run.Findings.Where(f => f.Id == "PA1001"), f => Assert.Matches(@"^Prompt has 2,\d{3} o200k_base tokens, over the limit of 2,000", f.Text));
        Assert.All(run.Findings, f => Assert.EndsWith($"/docs/rules/{f.Id}.md)", f.Text, StringComparison.Ordinal));

        using var log = JsonDocument.Parse(File.ReadAllText(consumer.PathOf("log.sarif")));
        var sarif = log.RootElement.GetProperty("runs")[0];
        var links = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(r => r.GetProperty("id").GetString()!.StartsWith("PA", StringComparison.Ordinal))
            .ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("helpUri").GetString()!);
        Assert.All(["PA1001", "PA2001", "PA3001"], id => Assert.EndsWith($"/docs/rules/{id}.md", links[id], StringComparison.Ordinal));
        Assert.DoesNotContain(PromptSentence(1), sarif.GetProperty("results").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Severity_and_limit_can_be_set_and_strict_fails_the_build()
    {
        var consumer = FindingsProject("Settings");
        consumer.Write(
            ".editorconfig",
            """
            root = true

            [Agents/*.cs]
            prompt_analyzers.PA1001.max_prompt_tokens = 5000
            """);

        var failed = consumer.Build("-warnaserror:PA3001").AssertFailed();
        Assert.Equal([("PA1001", "warning"), ("PA2001", "warning"), ("PA3001", "error")], Levels(failed));
        Assert.DoesNotContain(failed.Findings, f => f.Id == "PA1002"); // The other rule about length does not step in.
        Assert.Equal(Marked(consumer, "Calls.cs", "Pages/LongPrompt.cs"), Core(failed));

        var strict = consumer.Build("--no-restore", "-p:PromptAnalyzersMode=Strict").AssertFailed();
        Assert.Equal([("PA1001", "error"), ("PA2001", "warning"), ("PA3001", "error")], Levels(strict));

        Assert.Empty(Levels(consumer.Build("--no-restore", "-p:PromptAnalyzersMode=Advisory").AssertSucceeded()));
    }

    [Fact]
    public void Without_its_props_and_in_a_test_project_the_package_works_and_stays_quiet_where_it_should()
    {
        // As a project gets it that only references one with the package: the analyzer, and nothing of build/.
        var bare = FindingsProject("Bare", packageAttributes: "ExcludeAssets=\"build;buildTransitive;buildMultitargeting\"");
        var run = bare.Build().AssertSucceeded();
        Assert.Equal(2, run.Findings.Count(f => f.Id == "PA3001")); // The record does not reach the analyzer.
        Assert.Equal(2, run.Findings.Count(f => f.Id == "PA1001"));

        var tests = FindingsProject("SomeTests", properties: "<IsTestProject>true</IsTestProject>");
        Assert.Empty(Levels(tests.Build().AssertSucceeded()));
    }

    [Fact]
    public void Razor_components_and_pages_get_the_findings_at_their_own_lines()
    {
        var consumer = Consumer.Create(
            package, "Razor", properties: "<AddRazorSupportForMvc>true</AddRazorSupportForMvc>", items: """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", sdk: "Microsoft.NET.Sdk.Razor");
        consumer.Write(
            "Components/Triage.razor",
            """
            @using OpenAI.Chat
            @inject ChatClient Client

            <h1>Triage</h1>
            <button @onclick="@(() => Client.CompleteChatAsync("Classify this ticket into one of: billing, shipping, other. Answer with one word. Ticket: " + ticket))">Go</button> @* // PA2001 *@

            @code {
                private string ticket = "";

                private Task Sort() => Client.CompleteChatAsync(
                    new SystemChatMessage("Classify the ticket into one of: billing, shipping, other. Answer with one word."), // PA2001
                    new UserChatMessage(ticket));

            #pragma warning disable PA2001
                private Task SortQuietly() => Client.CompleteChatAsync(
                    new SystemChatMessage("Classify the ticket into one of: billing, shipping, lost, other. Answer with one word."),
                    new UserChatMessage(ticket));
            }
            """);
        consumer.Write(
            "Pages/Index.cshtml",
            """
            @page
            @using OpenAI.Chat
            @inject ChatClient Client
            @{
                var answer = await Client.CompleteChatAsync("Classify this ticket into one of: billing, shipping, other. Answer with one word. Ticket: " + Request.Query["ticket"]); // PA2001
            }
            <p>@answer.Value.Content[0].Text</p>
            """);

        Assert.Equal(Marked(consumer, "Components/Triage.razor", "Pages/Index.cshtml"), Core(consumer.Build().AssertSucceeded()));
    }

    [Fact]
    public void Odd_files_and_unfinished_code_never_crash()
    {
        var consumer = FindingsProject("Odd", items: """<AdditionalFiles Include="absent.finetune.json;folder.finetune.json" />""");
        Directory.CreateDirectory(consumer.PathOf("folder.finetune.json"));
        consumer.WriteBytes("empty.finetune.json", []);
        consumer.WriteBytes("garbage.finetune.json", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 37))]);
        consumer.WriteBytes("empty.prompty", []);
        consumer.WriteBytes("PromptApis.txt", [0xFF, 0xFE, 0x00]);
        consumer.Write("Unfinished.cs", "class U(OpenAI.Chat.ChatClient c) { void M() { c.CompleteChat(new OpenAI.Chat.SystemChatMessage(\"Classify \" + ");

        // The missing files and the code fail the build, as they must; the analyzer does not.
        consumer.Build().AssertFailed();
    }

    private Consumer FindingsProject(string name, string properties = "", string items = "", string packageAttributes = "PrivateAssets=\"all\"") =>
        Consumer.Create(package, name, properties, items, packageAttributes)
            .Write("Calls.cs", Calls)
            .Write("desk.finetune.json", Record)
            .Write("Pages/LongPrompt.cs", LongPrompt("Pages"))
            .Write("Agents/LongPrompt.cs", LongPrompt("Agents"));

    private static string LongPrompt(string name) =>
        $$""""
        using OpenAI.Chat;

        public static class {{name}}
        {
            private const string Guide =
                """
        {{string.Join('\n', Enumerable.Range(1, 130).Select(i => "        " + PromptSentence(i)))}}
                """;

            public static ChatMessage[] Messages(string mail) => [new SystemChatMessage(Guide), new UserChatMessage(mail)];

            public static Task Send(ChatClient client, string mail) => client.CompleteChatAsync(new SystemChatMessage(Guide), new UserChatMessage(mail));
        }
        """";

    private static string PromptSentence(int i) => $"- Rule {i}: answer letters of type {i * 7} in calm and plain words, with a date.";

    /// <summary>The core findings of a run, as id and place.</summary>
    private static IEnumerable<string> Core(DotnetRun run) =>
        run.Findings.Where(IsCore).Select(f => $"{f.Id} {f.FileName} {f.Line}").Order(StringComparer.Ordinal);

    private static IEnumerable<(string, string)> Levels(DotnetRun run) => run.Findings.Where(IsCore).Select(f => (f.Id, f.Level));

    private static bool IsCore(BuildMessage finding) => finding.Id is "PA1001" or "PA2001" or "PA3001";

    /// <summary>Lines that say which rule reports them; a long literal starts on a line of its own.</summary>
    private static IEnumerable<string> Marked(Consumer consumer, params string[] files) =>
        files.SelectMany(file => File.ReadAllLines(consumer.PathOf(file)).Select((text, i) => (text, line: i + 1)).SelectMany(l =>
            l.text.Trim() == "\"\"\"" ? [$"PA1001 {Path.GetFileName(file)} {l.line}"]
            : l.text.IndexOf("// PA", StringComparison.Ordinal) is var at and >= 0 ? new[] { $"{l.text[(at + 3)..].Split(' ')[0]} {Path.GetFileName(file)} {l.line}" }
            : []))
        .Order(StringComparer.Ordinal);
}
