using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Robustness;

/// <summary>Files beside the code that are cut off, binary, absurdly long or deep: a finding at most, never an exception.</summary>
public sealed class HostileFileTests
{
    private const string Code = """
        using OpenAI.Chat;
        class C { public void M(ChatClient client, string mail) => client.CompleteChat($"Classify the ticket as billing, access or other. Answer with one word only.\n{mail}"); }
        """;

    private static readonly string Record = RepositoryFiles.Read("docs/samples/SupportDesk/house-style-replies.finetune.json");

    private static Task<ImmutableArray<Diagnostic>> Run(string path, string text, Dictionary<string, string>? settings = null) =>
        AnalyzerRun.Findings(Code, ShippedRules.Analyzers, settings, [AnalyzerRun.File(path, text)]);

    [Fact]
    public async Task A_record_that_is_cut_off_anywhere_is_told()
    {
        for (var length = 1; length < Record.TrimEnd().Length - 1; length += 29)
        {
            var findings = await AnalyzerRun.Findings(Code, [new PA3002UnreadableDecisionRecord()], null, [AnalyzerRun.File("/0/a.finetune.json", Record[..length])]);
            Assert.Contains(findings, f => f.Id == "PA3002");
        }
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "binary", string.Concat(Enumerable.Range(0, 5000).Select(i => (char)(i * 7919 % 65536))) },
        { "UTF-16 read as UTF-8", string.Concat("{\"version\": 1}".Select(c => $"{c}\0")) },
        { "half surrogates", "{\"id\": \"\uD800\uDC00\uDC00\uD800\"}" },
        { "one line of a megabyte", "{\"id\": \"" + new string('x', 1_000_000) + "\"}" },
        { "a number of a million digits", "{\"version\": " + new string('9', 1_000_000) + "}" },
        { "ten thousand lists", new string('[', 10_000) },
        { "ten thousand objects", string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) },
        { "ten thousand closed lists", new string('[', 10_000) + new string(']', 10_000) },
        { "a hundred thousand keys", "{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"k{i}\": {i}")) + "}" },
        { "only line ends", new string('\n', 100_000) },
        { "only comments", string.Concat(Enumerable.Repeat("/* */ // \n", 20_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_record_is_told_and_nothing_throws(string what, string text)
    {
        var findings = await Run("/0/a.finetune.json", text);
        Assert.True(findings.Any(f => f.Id is "PA3002" or "PA3003"), what);
        Assert.All(findings, f => Assert.True(f.GetMessage().Length < 2_000, $"{what}: a message of {f.GetMessage().Length} characters"));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_prompt_file_or_list_of_apis_never_throws(string what, string text)
    {
        foreach (var path in new[] { "/0/a.prompty", "/0/a.prompt.yml", "/0/skprompt.txt", "/0/Prompts/a.md", "/0/a.resx", "/0/PromptApis.txt", "/0/training-data.summary.json" })
        {
            var findings = await Run(path, text);
            Assert.All(findings, f => Assert.True(f.GetMessage().Length < 2_000, $"{what}, {path}: a message of {f.GetMessage().Length} characters"));
        }
    }

    [Fact]
    public async Task A_list_of_a_hundred_thousand_apis_is_read()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            lines.Append(i % 10 == 0 ? "not a line\n" : $"M:Acme.Api{i}.Ask(System.String)\tprompt\tuser\tprompt[0]\n");
        }

        lines.Append("M:Acme.Own.Ask(System.String)\tprompt\tsystem\tprompt[0]\n");
        var findings = await AnalyzerRun.Findings(
            "namespace Acme { class Own { public void Ask(string prompt) { } public void M() => Ask(\"Be kind to the customers, and brief.\"); } }",
            ShippedRules.Analyzers,
            new() { ["prompt_analyzers.max_prompt_tokens"] = "1" },
            [AnalyzerRun.File("/0/PromptApis.txt", lines.ToString())]);
        Assert.Contains(findings, f => f.Id == "PA1001");
        Assert.Contains(findings, f => f.Id == "PA9002" && f.Location.GetLineSpan().StartLinePosition.Line == 0);
    }

    [Theory]
    [InlineData("max_prompt_tokens", "-1")]
    [InlineData("max_prompt_tokens", "99999999999999999999")]
    [InlineData("max_prompt_tokens", "١٠٠")]
    [InlineData("token_scale", "NaN")]
    [InlineData("token_scale", "1e400")]
    [InlineData("tokenizer", "p50k_base")]
    [InlineData("hot_paths", ",,,")]
    [InlineData("reasoning_models", "****************************************************a")]
    [InlineData("criteria_url", "C:/criteria.md")]
    [InlineData("criteria_url", "javascript:alert(1)")]
    [InlineData("unknown_model", "\0")]
    public async Task A_hostile_setting_is_told_and_the_default_used(string key, string value)
    {
        var findings = await AnalyzerRun.Findings(Code, ShippedRules.Analyzers, new() { ["prompt_analyzers." + key] = value });
        Assert.Contains(findings, f => f.Id == "PA2001");
        Assert.Equal(key is "reasoning_models" ? 0 : 1, findings.Count(f => f.Id == "PA9001"));
    }
}
