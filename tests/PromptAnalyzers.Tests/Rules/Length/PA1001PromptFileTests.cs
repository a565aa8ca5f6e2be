using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Length;

/// <summary>PA1001 in prompt files, and at the code that reads other files.</summary>
public sealed class PA1001PromptFileTests
{
    private const string NoCode = "class C { }";

    private static DiagnosticResult Found(string path, int line, int start, int end, int tokens, int limit, bool atLeast = false, string encoding = "o200k_base") =>
        new DiagnosticResult(new PA1001VeryLongPrompt().SupportedDiagnostics[0]).WithSpan(path, line, start, line, end)
            .WithMessage($"Prompt has {(atLeast ? "at least " : "")}{tokens} {encoding} tokens, over the limit of {limit}: every call pays for them and waits on them (F2, F3, F4)");

    private static TestSetup Files(int limit, params (string Path, string Text)[] files) => new()
    {
        References = SdkReferences.None,
        AdditionalFiles = [.. files],
        EditorConfig = [Prompts.Limit(limit)],
    };

    private static Task Finds(TestSetup setup, params DiagnosticResult[] expected) => Verify<PA1001VeryLongPrompt>.Diagnoses(NoCode, setup with { Expected = [.. expected] });

    [Fact]
    public Task APromptyFile_IsJudgedByItsMessages_WithoutAnySdk() => Finds(
        Files(4, ("/0/sort.prompty", "---\nname: a very long front matter that is not sent\nmodel: gpt-4o\n---\n\nsystem:\n  word word word word word\nmore\nuser:\nword {{mail}} word\n")),
        Found("/0/sort.prompty", 7, 3, 27, 7, 4));

    [Fact]
    public Task SeveralMessages_AreSeveralFindings() => Finds(
        Files(2, ("/0/sort.prompty", "system:\nword word word\r\nuser:\r\nword {{x}} word word\r\n")),
        Found("/0/sort.prompty", 2, 1, 15, 3, 2),
        Found("/0/sort.prompty", 4, 1, 21, 4, 2, atLeast: true));

    [Theory]
    [InlineData("/0/Plugins/Sort/skprompt.txt")]
    [InlineData("/0/sort.prompt.txt")]
    [InlineData("/0/sort.prompt.md")]
    public Task ATextFile_IsOneMessage(string path) => Finds(Files(3, (path, "\n  word word word word")), Found(path, 2, 3, 22, 4, 3));

    [Fact]
    public Task TheMessagesOfATemplate_AreJudgedOneByOne() => Finds(
        Files(3, ("/0/skprompt.txt", "<message role=\"system\">word word</message>\n<message role=\"user\">word word word word</message>")),
        Found("/0/skprompt.txt", 2, 22, 51, 4, 3));

    [Fact]
    public Task AYamlFile_IsReadByItsMessages() => Finds(
        Files(3, ("/0/sort.prompt.yml", "model: gpt-4\nmessages:\n  - role: system\n    content: |\n      word word\n      word word\n")),
        Found("/0/sort.prompt.yml", 5, 7, 16, 5, 3, encoding: "cl100k_base"));

    [Fact]
    public Task AFileThatTheProjectDeclares_IsAPromptFile() => Finds(
        Files(3, ("/0/assistant/instructions.txt", "word word word word")) with
        {
            EditorConfig = [Prompts.Limit(3), "build_metadata.AdditionalFiles.PromptAnalyzersKind = PromptFile"],
        },
        Found("/0/assistant/instructions.txt", 1, 1, 20, 4, 3));

    [Theory]
    [InlineData("/0/Prompts/README.md", "word word word word")]
    [InlineData("/0/prompts/triage.txt", "word word word word")]
    [InlineData("/0/sort.prompt.txt", "word word word")]
    [InlineData("/0/sort.prompty", "")]
    [InlineData("/0/sort.prompty", "---\nname: word word word word word word\n---\n")]
    [InlineData("/0/notes.txt", "word word word word")]
    [InlineData("/0/skprompt.txt.bak", "word word word word")]
    public Task OtherFilesAndShortOnes_AreSilent(string path, string text) => Finds(Files(3, (path, text)));

    [Theory]
    [InlineData("prompt_analyzers.enabled = false")]
    [InlineData("prompt_analyzers.PA1001.enabled = false")]
    [InlineData("prompt_analyzers.PA1001.max_prompt_tokens = 4")]
    public Task AFileHasSettingsOfItsOwn(string line) => Finds(
        Files(3, ("/0/sort.prompty", "user:\nword word word word")) with { EditorConfig = [Prompts.Limit(3), line] });

    [Fact]
    public Task ATestProject_IsSilent() => Finds(
        Files(3, ("/0/sort.prompty", "user:\nword word word word")) with { GlobalConfig = ["build_property.IsTestProject = true"] });

    [Fact]
    public async Task AFileThatCannotBeRead_OrIsNoText_IsSilent()
    {
        var settings = new Dictionary<string, string> { ["prompt_analyzers.max_prompt_tokens"] = "100" };
        var findings = await AnalyzerRun.Findings(
            NoCode,
            [new PA1001VeryLongPrompt()],
            settings,
            [AnalyzerRun.File("/0/a.prompty", null), AnalyzerRun.File("/0/b.prompty", "\0\u0001\uFFFD\uFFFD"), AnalyzerRun.File("/0/c.prompt.yml", "\0: \0")],
            SdkReferences.None);
        Assert.Empty(findings);
    }

    private static string Reads(string argument) => $$"""
        using System.IO;
        using OpenAI.Chat;
        class C
        {
            void M(ChatClient client, string name, string mail) => client.CompleteChat({{argument}});
        }
        """;

    private static Task Reading(string argument, params (string Path, string Text)[] files) =>
        Verify<PA1001VeryLongPrompt>.Diagnoses(Reads(argument), Files(3, files) with { References = SdkReferences.Latest });

    [Fact]
    public Task ACandidate_IsToldWhereCodeReadsIt() => Reading(
        """[|File.ReadAllText("prompts/triage.txt")|]""", ("/0/app/prompts/triage.txt", "word word word word"), ("/0/app/prompts/README.md", "word word word word"));

    [Theory]
    [InlineData("readonly string _rules = [|File.ReadAllText(\"prompts/triage.txt\")|];", "_rules")]
    [InlineData("static string Rules => [|File.ReadAllText(\"prompts/triage.txt\")|];", "Rules")]
    [InlineData("readonly System.Lazy<string> _rules = new(() => [|File.ReadAllText(\"prompts/triage.txt\")|]);", "_rules.Value")]
    public Task ACandidate_IsToldAtTheReading_WhereverThatStandsInTheFile(string member, string argument) => Verify<PA1001VeryLongPrompt>.Diagnoses(
        Reads(argument).Replace("class C\n{", "class C\n{\n    " + member, StringComparison.Ordinal),
        Files(3, ("/0/app/prompts/triage.txt", "word word word word")) with { References = SdkReferences.Latest });

    [Fact]
    public Task CandidatesThatOneMethodReads_AreToldWhereEachIsAskedFor() => Verify<PA1001VeryLongPrompt>.Diagnoses(
        Reads("[|Load(\"triage\")|]").Replace(
            "class C\n{",
            "class C\n{\n    static string Load(string name) { using var reader = new StreamReader(Path.Combine(\"prompts\", name + \".txt\")); return reader.ReadToEnd(); }\n    void N(ChatClient client) => client.CompleteChat([|Load(\"rules\")|]);",
            StringComparison.Ordinal),
        Files(3, ("/0/app/prompts/triage.txt", "word word word word"), ("/0/app/prompts/rules.txt", "word word word word word")) with { References = SdkReferences.Latest });

    [Fact]
    public Task ACandidateOfTwoProjects_IsUnseen() => Reading(
        """File.ReadAllText("prompts/triage.txt")""", ("/0/app/prompts/triage.txt", "word word word word"), ("/0/lib/prompts/triage.txt", "word word word word"));

    [Theory]
    [InlineData("""File.ReadAllText("triage.prompt.txt")""")]
    [InlineData("""File.ReadAllText("triage.prompt.txt") + mail""")]
    [InlineData("""File.ReadAllText("triage.prompt.txt").Replace("{{mail}}", mail)""")]
    [InlineData("""string.Format(File.ReadAllText("triage.prompt.txt"), mail)""")]
    public async Task APromptFileThatCodeReads_IsToldOnce_InTheFile(string argument)
    {
        var findings = await AnalyzerRun.Findings(
            Reads(argument),
            [new PA1001VeryLongPrompt()],
            new() { ["prompt_analyzers.max_prompt_tokens"] = "3" },
            [AnalyzerRun.File("/0/triage.prompt.txt", "word word {{mail}} word word")]);
        Assert.Equal("/0/triage.prompt.txt", Assert.Single(findings).Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task APromptFileThatIsShort_ButMadeLongByTheCode_IsToldAtTheCode()
    {
        var findings = await AnalyzerRun.Findings(
            Reads("""File.ReadAllText("triage.prompt.txt") + " and three more words" """),
            [new PA1001VeryLongPrompt()],
            new() { ["prompt_analyzers.max_prompt_tokens"] = "3" },
            [AnalyzerRun.File("/0/triage.prompt.txt", "word word")]);
        Assert.EndsWith(".cs", Assert.Single(findings).Location.GetLineSpan().Path, StringComparison.Ordinal);
    }
}
