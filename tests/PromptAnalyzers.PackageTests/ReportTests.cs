using System.Text.Json;

namespace PromptAnalyzers.PackageTests;

/// <summary>The prompt report of real builds: a property on a normal build, no second analysis.</summary>
[Collection(UsesPackage.Name)]
public sealed class ReportTests(PackedPackage package)
{
    private const string Report = "-p:PromptAnalyzersReport=true";
    private const string Secret = "Classify the ticket into one of: billing, shipping, other.";

    private const string Calls =
        $$"""
        using OpenAI.Chat;
        using OpenAI.FineTuning;
        using System.Threading.Tasks;

        public class Desk
        {
            private readonly ChatClient _client = new ChatClient("gpt-4.1-mini", "key");

            public async Task<string> Ask(string ticket)
            {
                ChatCompletion answer = await _client.CompleteChatAsync(
                    new SystemChatMessage("{{Secret}} Answer with one word."),
                    new UserChatMessage(ticket));
                return answer.Content[0].Text;
            }

            public Task Train(FineTuningClient tuning, string file) => tuning.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false);
        }
        """;

    [Fact]
    public void A_mixed_solution_gets_one_page_beside_it_and_counts_nothing_twice()
    {
        var web = Consumer.Create(package, "ReportWeb").Write("Desk.cs", Calls)
            .Write("desk.finetune.json", """{ "version": 1, "id": "desk", "status": "accepted", "decision": "fine-tune", "date": "2026-11-02", "appliesTo": ["T:Desk"] }""");
        Consumer.Create(
            package, "ReportSeveral", properties: "<ImplicitUsings>disable</ImplicitUsings><LangVersion>latest</LangVersion>", framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>").Write("Desk.cs", Calls);
        Write("ReportPlain/ReportPlain.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>""");
        Write("Desk.slnx", """<Solution><Project Path="ReportWeb/ReportWeb.csproj" /><Project Path="ReportSeveral/ReportSeveral.csproj" /><Project Path="ReportPlain/ReportPlain.csproj" /></Solution>""");
        Write("nuget.config", File.ReadAllText(web.PathOf("nuget.config")));

        var page = Path.Combine(package.Root, "prompt-report.html");
        var run = Build("Desk.slnx", "--no-incremental", Report).AssertSucceeded();
        Assert.Contains($"ReportWeb -> {page}", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(page), StringComparison.Ordinal);

        var report = Read(package.Root);
        Assert.Equal("Desk", report.GetProperty("name").GetString());
        Assert.Equal(["ReportSeveral: net10.0 netstandard2.0", "ReportWeb: net10.0"], Projects(report));
        Assert.Equal(["ReportSeveral/Desk.cs:11", "ReportWeb/Desk.cs:11"], Places(report, "calls"));
        Assert.Equal(["ReportSeveral/Desk.cs:17", "ReportWeb/Desk.cs:17"], Places(report, "jobs"));
        Assert.Equal([null, "desk"], Items(report, "jobs").Select(j => j.TryGetProperty("decision", out var id) ? id.GetString() : null));
        Assert.Equal(["ReportWeb/desk.finetune.json"], Items(report, "decisions").Select(d => d.GetProperty("path").GetString()));
        Assert.All(Items(report, "calls"), call =>
        {
            Assert.Equal(("OpenAI", "gpt-4.1-mini", "classify"), (call.GetProperty("sdk").GetString(), call.GetProperty("model").GetString(), call.GetProperty("task").GetString()));
            Assert.Equal(["PA2001"], call.GetProperty("findings").EnumerateArray().Select(f => f.GetString()));
        });
        Assert.DoesNotContain(Items(report, "projects"), p => p.GetProperty("outOfDate").GetBoolean());

        // No prompt text and no place of this machine leaves the build.
        foreach (var file in new[] { page, Path.Combine(package.Root, "prompt-report.json") })
        {
            Assert.DoesNotContain(Secret, File.ReadAllText(file), StringComparison.Ordinal);
            Assert.DoesNotContain(package.Root, File.ReadAllText(file), StringComparison.Ordinal);
        }

        // Up to date, and the page is written again; the terminal logger tells where.
        var compiled = File.GetLastWriteTimeUtc(LogOf(web));
        var before = File.ReadAllText(page);
        File.Delete(page);
        var again = Build("Desk.slnx", "--no-restore", Report, "-tl:on").AssertSucceeded();
        Assert.Contains("prompt-report.html", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(page));
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(LogOf(web)));

        // A filter, and another folder, relative to the solution.
        Write("Web.slnf", """{ "solution": { "path": "Desk.slnx", "projects": [ "ReportWeb/ReportWeb.csproj" ] } }""");
        Build("Web.slnf", "--no-restore", Report, "-p:PromptAnalyzersReportDirectory=only-web").AssertSucceeded();
        Assert.Equal(["ReportWeb: net10.0"], Projects(Read(Path.Combine(package.Root, "only-web"))));
        Assert.Equal(2, Items(Read(package.Root), "calls").Length);
    }

    [Fact]
    public void A_single_project_gets_a_page_beside_it_whatever_log_and_build_were_there_before()
    {
        var consumer = Consumer.Create(package, "ReportOne").Write("Desk.cs", Calls);
        const string Log = "-p:ErrorLog=own.sarif%2cversion=2.1";
        consumer.Build(Log).AssertSucceeded();
        Assert.False(File.Exists(consumer.PathOf("prompt-report.html")));

        // Nothing changed since, but the log is one without PA0001.
        Dotnet.Run(consumer.Folder, "build", "--no-restore", Log, Report, "-p:PromptAnalyzersDate=2026-11-24").AssertSucceeded();
        var report = Read(consumer.Folder);
        Assert.Equal(["Desk.cs:11"], Places(report, "calls"));
        Assert.Equal(("ReportOne", "2026-11-24"), (report.GetProperty("name").GetString(), report.GetProperty("date").GetString()));

        // Text of prompts, when it is asked for; the project's own configuration reaches the report.
        consumer.Write(".editorconfig", "root = true\n[*]\nprompt_analyzers.include_prompt_text = true\nprompt_analyzers.max_prompt_tokens = 5\n");
        var run = Dotnet.Run(consumer.Folder, "build", "--no-restore", Report, "-p:PromptAnalyzersMode=None").AssertSucceeded();
        Assert.Empty(run.Findings);
        var call = Assert.Single(Items(Read(consumer.Folder), "calls"));
        Assert.Contains(Secret, call.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(5, call.GetProperty("limit").GetInt32());
    }

    [Fact]
    public void Without_calls_the_page_says_so_and_where_it_cannot_be_written_the_build_goes_on()
    {
        var consumer = Consumer.Create(package, "ReportNothing", withOpenAI: false).Write("A.cs", "class A;");
        consumer.Build(Report).AssertSucceeded();
        Assert.Contains("No LLM calls were found", File.ReadAllText(consumer.PathOf("prompt-report.html")), StringComparison.Ordinal);

        consumer.Write("file", "");
        var run = Dotnet.Run(consumer.Folder, "build", "--no-restore", Report, "-p:PromptAnalyzersReportDirectory=file").AssertSucceeded();
        Assert.Contains(run.Output.Split('\n'), line => line.Contains("warning PromptAnalyzersReport: The prompt report was not written", StringComparison.Ordinal));
    }

    private DotnetRun Build(string what, params string[] more) => Dotnet.Run(package.Root, ["build", what, "-v", "minimal", .. more]);

    private void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(package.Root, relative))!);
        File.WriteAllText(Path.Combine(package.Root, relative), text);
    }

    private static string LogOf(Consumer consumer) => consumer.PathOf(Path.Combine("obj", "Debug", Consumer.TargetFramework, "PromptAnalyzers.report.sarif"));

    private static JsonElement Read(string folder) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "prompt-report.json"))).RootElement;

    private static JsonElement[] Items(JsonElement report, string name) => [.. report.GetProperty(name).EnumerateArray()];

    private static IEnumerable<string> Projects(JsonElement report) =>
        Items(report, "projects").Select(p => $"{p.GetProperty("name").GetString()}: {string.Join(' ', p.GetProperty("frameworks").EnumerateArray().Select(f => f.GetString()))}");

    private static IEnumerable<string> Places(JsonElement report, string name) =>
        Items(report, name).Select(item => $"{item.GetProperty("path").GetString()}:{item.GetProperty("line").GetInt32()}").Order(StringComparer.Ordinal);
}
