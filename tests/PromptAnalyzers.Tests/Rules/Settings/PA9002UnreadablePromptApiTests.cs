using System.Text;
using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Rules.Settings;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Settings;

public sealed class PA9002UnreadablePromptApiTests
{
    private const string Path = "/0/PromptApis.txt";
    private const string NoMember = "the project and its references have no member of that documentation id";
    private const string Code = """
        namespace Acme.Llm
        {
            public class Client
            {
                public Client(string model) { }
                public string Ask(string prompt, string role) => prompt;
                public string Ask(object request) => "";
                public T Ask<T>(string prompt) => default!;
                public string System { get; set; } = "";
                public const string Rules = "";
                public int Count(int number) => number;
                public class Options { public string Text; }
            }
        }
        """;

    private static Task Finds(string apis, params (int Line, int Start, int End, string Problem)[] findings) => Verify<PA9002UnreadablePromptApi>.Diagnoses(Code, new TestSetup
    {
        References = SdkReferences.None,
        AdditionalFiles = [(Path, apis)],
        Expected =
        [
            .. findings.Select(f => new DiagnosticResult(new PA9002UnreadablePromptApi().SupportedDiagnostics[0])
                .WithSpan(Path, f.Line, f.Start, f.Line, f.End).WithMessage("Prompt API entry is ignored: " + f.Problem)),
        ],
    });

    [Theory]
    [InlineData("M:Acme.Llm.Client.Ask(System.String,System.String)\tprompt\tuser\tprompt[0]")]
    [InlineData("M:Acme.Llm.Client.Ask(System.String,System.String)\tprompt\tby role argument\tprompt[0]; role[1]")]
    [InlineData("M:Acme.Llm.Client.Ask(System.String,System.String)\tprompt")]
    [InlineData("M:Acme.Llm.Client.Ask(System.String,System.String)\tprompt\t\tprompt")]
    [InlineData("M:Acme.Llm.Client.Ask(*)\tprompt\tuser\tprompt[0]")]
    [InlineData("M:Acme.Llm.Client.Ask(*)\tcall")]
    [InlineData("M:Acme.Llm.Client.Ask``1(System.String)\tprompt\tuser\tprompt[0]")]
    [InlineData("M:Acme.Llm.Client.#ctor(System.String)\toptions\tmodel\tmodel[0]")]
    [InlineData("M:Acme.Llm.Client.#ctor(*)\toptions\tmodel\tmodel[0]")]
    [InlineData("P:Acme.Llm.Client.System\tprompt\tsystem\tvalue")]
    [InlineData("F:Acme.Llm.Client.Rules\tprompt\tsystem")]
    [InlineData("F:Acme.Llm.Client.Options.Text\tprompt\tuser")]
    [InlineData("M:System.Console.WriteLine(System.String)\tprompt")]
    [InlineData("# a comment")]
    [InlineData("   ")]
    [InlineData("")]
    public Task LinesThatNameAMember_AreSilent(string line) => Finds(line);

    [Theory]
    [InlineData("Acme.Llm.Client.Ask\tprompt", "the first field is no documentation id such as M:Acme.Llm.Client.Ask(System.String)")]
    [InlineData("M:Acme.Llm.Client.Ask(System.String,System.String) prompt user", "the second field is none of prompt, call, options, role, tune, upload")]
    [InlineData("M:Acme.Llm.Client.Ask(System.String,System.String)\tprompts", "the second field is none of prompt, call, options, role, tune, upload")]
    [InlineData("M:Acme.Llm.Client.Ask(System.String,System.String)\tprompt\tuser\tprompt[0]\tmore", "there are more than four fields")]
    [InlineData("M:Acme.Llm.Client.Ask(System.String,System.String)\tprompt\tuser\tprompt[first]", "the fourth field is no parameter such as prompt[0]")]
    [InlineData("A:Acme.Llm\tassembly", "an assembly is no member; name the members that take prompts")]
    [InlineData("T:Acme.Llm.Client\tprompt", "a type takes no prompt; name its constructor, method, property or field")]
    [InlineData("M:Acme.Llm.Client.Ask(System.Int32)\tprompt\tuser\tprompt[0]", NoMember)]
    [InlineData("M:Acme.Llm.Client.Tell(*)\tprompt\tuser\tprompt[0]", NoMember)]
    [InlineData("M:Acme.Llm.Clients.Ask(*)\tprompt\tuser\tprompt[0]", NoMember)]
    [InlineData("M:Ask(*)\tprompt", NoMember)]
    [InlineData("M:(*)\tprompt", NoMember)]
    [InlineData("P:Acme.Llm.Client.Ask\tprompt", NoMember)]
    [InlineData("M:Acme.Llm.Client.Ask``1(``4294967295)\tprompt", NoMember)]
    [InlineData("M:Acme.Llm.Client.Ask(System.String[0:,0:\tprompt", NoMember)]
    [InlineData("M:Acme.Llm.Client.Ask(System.String,System.String)\tprompt\tuser\tquestion", "the member has no parameter 'question'")]
    [InlineData("M:Acme.Llm.Client.Ask(System.String,System.String)\tprompt\tuser\tprompt[2]", "the member has no parameter 'prompt[2]'")]
    [InlineData("M:Acme.Llm.Client.Count(System.Int32)\tprompt", "the member has no parameter of type string, so the fourth field has to name the one that holds the prompt")]
    public Task LinesThatTeachNothing_AreFindings(string line, string problem) => Finds("# APIs of ours\n  " + line + "  \n", (2, 3, 3 + line.Length, problem));

    [Fact]
    public Task EachWrongLine_IsAFinding() => Finds(
        "nonsense\nP:Acme.Llm.Client.System\tprompt\r\nM:Acme.Llm.Client.Tell\tcall\r\n",
        (1, 1, 9, "the first field is no documentation id such as M:Acme.Llm.Client.Ask(System.String)"),
        (3, 1, 28, NoMember));

    [Fact]
    public Task DeeplyNestedIds_AreRefused() => Finds(
        "M:A.B(" + string.Concat(Enumerable.Repeat("C{", 1_500)) + ")\tprompt", (1, 1, 6 + 3_000 + 8 + 1, "the documentation id is too long"));

    [Theory]
    [InlineData("/0/notes/PromptApis.md")]
    [InlineData("/0/MyPromptApis.txt")]
    public Task OtherFiles_AreNotRead(string path) => Verify<PA9002UnreadablePromptApi>.Diagnoses(Code, new TestSetup
    {
        References = SdkReferences.None,
        AdditionalFiles = [(path, "nonsense")],
    });

    [Theory]
    [InlineData("prompt_analyzers.enabled = false")]
    [InlineData("prompt_analyzers.PA9002.enabled = false")]
    public Task ItCanBeSwitchedOff(string line) => Verify<PA9002UnreadablePromptApi>.Diagnoses(Code, new TestSetup
    {
        References = SdkReferences.None,
        AdditionalFiles = [(Path, "nonsense")],
        EditorConfig = [line],
    });

    [Fact]
    public async Task AFileThatCannotBeRead_IsSilent() =>
        Assert.Empty(await AnalyzerRun.Findings(Code, [new PA9002UnreadablePromptApi()], files: [AnalyzerRun.File(Path, null)], references: SdkReferences.None));

    [Fact]
    public async Task AFileOfAHundredThousandLines_IsReadWhole()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            // The same member over and over, and members that are not there: both used to be the slow way.
            text.Append(i % 2 == 0 ? $"M:Acme.Llm.Client.Ask(System.String,System.String)\tprompt\trole{i}\tprompt[0]\n" : $"M:Acme.Llm.Client.Tell{i}(System.String)\tprompt\n");
        }

        var findings = await AnalyzerRun.Findings(Code, [new PA9002UnreadablePromptApi()], files: [AnalyzerRun.File(Path, text.ToString())], references: SdkReferences.None);
        Assert.Equal(101, findings.Length);
        Assert.Equal(100, findings.Count(f => f.GetMessage().EndsWith(NoMember, StringComparison.Ordinal)));
        Assert.Contains(findings, f => f.GetMessage().Contains("more than 100 entries", StringComparison.Ordinal) && f.Location.GetLineSpan().StartLinePosition.Line == 201);
    }

    [Fact]
    public void ReadingAFileTwice_ParsesItOnce()
    {
        var text = Microsoft.CodeAnalysis.Text.SourceText.From("P:A.B\tprompt\nP:A.B\tprompt\n");
        Assert.Same(PromptApisFile.Read(text), PromptApisFile.Read(text));
        Assert.Equal("user", Assert.Single(PromptApisFile.Read(text).Entries).Role);
    }
}
