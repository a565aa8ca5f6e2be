using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>PA2001 and PA2003 in prompt files, without any SDK.</summary>
public sealed class PromptFileTaskTests
{
    private const string Task = "Classify the support mail below as billing, technical or other. Answer with the label only.";

    private static async Task<string[]> Findings(DiagnosticAnalyzer rule, string path, string text, string source = "class C { }", params (string, string)[] settings) =>
    [
        .. (await AnalyzerRun.Findings(source, [rule], settings.ToDictionary(s => s.Item1, s => s.Item2), [AnalyzerRun.File(path, text)], source.Contains("OpenAI") ? default : SdkReferences.None))
            .Select(f => f.Location.GetLineSpan()).Select(p => $"{p.Path}({p.StartLinePosition.Line + 1},{p.StartLinePosition.Character + 1})"),
    ];

    [Theory]
    [InlineData("/0/a.prompty", "---\nname: x\n---\nsystem:\n" + Task + "\nuser:\n{{mail}}", 5)]
    [InlineData("/0/skprompt.txt", Task + "\n\nMail: {{$input}}", 1)]
    [InlineData("/0/a.prompt.yml", "messages:\n  - role: system\n    content: |\n      " + Task + "\n  - role: user\n    content: '{{mail}}'", 4)]
    [InlineData("/0/a.prompt.txt", "system:\n" + Task + "\nuser:\n{{mail}}", 2)]
    public async Task ATaskWithoutExamples_IsPA2001(string path, string text, int line) =>
        Assert.StartsWith($"{path}({line},", Assert.Single(await Findings(new PA2001NoExamples(), path, text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("/0/a.prompty", "system:\n" + Task + "\nuser:\nMy card was charged twice\nassistant:\nbilling\nuser:\nThe app does not start\nassistant:\ntechnical\nuser:\n{{mail}}")]
    [InlineData("/0/a.prompty", "system:\n" + Task + "\n{{#each examples}}\nuser:\n{{this.mail}}\n{{/each}}\nuser:\n{{mail}}")]
    [InlineData("/0/a.prompty", "---\nmodel: o3-mini\n---\nsystem:\n" + Task + "\nuser:\n{{mail}}")]
    [InlineData("/0/a.prompty", "---\nmodel:\n  parameters:\n    response_format:\n      type: json_schema\n---\nsystem:\n" + Task + "\nuser:\n{{mail}}")]
    [InlineData("/0/a.prompty", "---\ntools:\n  - name: lookup\n---\nsystem:\n" + Task + "\nuser:\n{{mail}}")]
    [InlineData("/0/a.prompty", "system:\nYou are a friendly support agent of Contoso. Help the customer as well as you can.\nuser:\n{{mail}}")]
    [InlineData("/0/a.prompt.txt", Task)]
    [InlineData("/0/prompts/a.txt", Task)]
    [InlineData("/0/skprompt.txt", "")]
    public async Task OtherPromptFiles_AreSilent(string path, string text) => Assert.Empty(await Findings(new PA2001NoExamples(), path, text));

    [Fact]
    public async Task TheModelMayHaveToBeKnown() => Assert.Empty(await Findings(
        new PA2001NoExamples(), "/0/skprompt.txt", Task, "class C { }", ("prompt_analyzers.unknown_model", "silent")));

    [Fact]
    public async Task ATemplateThatCodeReads_IsToldOnce()
    {
        var found = await Findings(new PA2001NoExamples(), "/0/skprompt.txt", Task + "\n{{$input}}", Reading("skprompt.txt"));
        Assert.Equal(["/0/skprompt.txt(1,1)"], found);
    }

    [Fact]
    public async Task ATextThatIsOneOfMany_IsToldWhereCodeSendsIt()
    {
        var found = await Findings(new PA2001NoExamples(), "/0/a.prompt.txt", Task, Reading("a.prompt.txt"));
        Assert.Contains(".cs(", Assert.Single(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/0/a.prompty", "system:\n" + Task + "\nuser:\nTODO\nassistant:\nTODO\nuser:\n{{mail}}")]
    [InlineData("/0/skprompt.txt", Task + "\n<example>\nInput: TODO\nOutput: TODO\n</example>\n{{$input}}")]
    public async Task AnExampleToFillIn_IsPA2003(string path, string text) => Assert.NotEmpty(await Findings(new PA2003PlaceholderExample(), path, text));

    [Fact]
    public async Task APromptWithoutPlaceholders_IsNoPA2003() => Assert.Empty(await Findings(new PA2003PlaceholderExample(), "/0/skprompt.txt", Task + "\n{{$input}}"));

    private static string Reading(string file) => $$"""
        using System.IO;
        using OpenAI.Chat;
        class C { void M(ChatClient client, string mail) => client.CompleteChat(new SystemChatMessage(File.ReadAllText("{{file}}")), new UserChatMessage(mail)); }
        """;
}
