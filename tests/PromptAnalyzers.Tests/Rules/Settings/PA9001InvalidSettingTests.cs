using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.Settings;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Tests.CodeFixes;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Settings;

/// <summary>What PA9001 says of values and keys that nothing can be done with, and that the default is used in their place.</summary>
public sealed class PA9001InvalidSettingTests
{
    private const string NoSuchSetting = "no setting has that name";

    /// <summary>A nonsense value and what is allowed, for every setting there is.</summary>
    public static TheoryData<string, string, string> Nonsense => new()
    {
        { "max_prompt_tokens", "many", "a whole number from 1 to 10000000" },
        { "max_prompt_tokens", "0", "a whole number from 1 to 10000000" },
        { "max_prompt_tokens", "-5", "a whole number from 1 to 10000000" },
        { "max_prompt_tokens", "2,000", "a whole number from 1 to 10000000" },
        { "max_prompt_tokens", "1e3", "a whole number from 1 to 10000000" },
        { "max_prompt_tokens", "99999999999", "a whole number from 1 to 10000000" },
        { "tokenizer", "p50k_base", "'o200k_base' or 'cl100k_base'" },
        { "token_scale", "1,5", "a number from 0.1 to 10" },
        { "token_scale", "0", "a number from 0.1 to 10" },
        { "token_scale", "NaN", "a number from 0.1 to 10" },
        { "token_scale", "11", "a number from 0.1 to 10" },
        { "cacheable_prefix_tokens", "long", "a whole number from 1 to 10000000" },
        { "hot_paths", "everywhere", "'loops' or 'loops, handlers'" },
        { "min_task_prompt_tokens", "ten", "a whole number from 1 to 100000" },
        { "min_examples", "0", "a whole number from 1 to 1000" },
        { "unknown_model", "ignore", "'report' or 'silent'" },
        { "reasoning_models", "*", "model name patterns, comma-separated, * for any text" },
        { "reasoning_models", ",", "model name patterns, comma-separated, * for any text" },
        { "min_labelled_examples", "9", "a whole number from 10 to 100000000" },
        { "decision_max_age_days", "half a year", "a whole number from 1 to 3650" },
        { "criteria_url", "http://contoso.com/criteria", "an https address, or a path in the repository" },
        { "criteria_url", "//contoso.com/criteria", "an https address, or a path in the repository" },
        { "test_projects", "yes", "'silent' or 'report'" },
        { "include_prompt_text", "1", "'true' or 'false'" },
        { "enabled", "on", "'true' or 'false'" },
    };

    private static Task Finds(TestSetup setup, params (string Key, string Value, string Problem)[] findings) => Verify<PA9001InvalidSetting>.Diagnoses(
        "class C { }",
        setup with
        {
            References = SdkReferences.None,
            MoreSources = [("/0/Other.cs", "class D { }"), ("/0/Third.cs", "class E { }")],
            AdditionalFiles = [("/0/notes.txt", "notes")],
            Expected =
            [
                .. findings.Select(f => new DiagnosticResult(new PA9001InvalidSetting().SupportedDiagnostics[0])
                    .WithMessage($"Setting '{f.Key}' has the value '{f.Value}'; {f.Problem}")),
            ],
        });

    private static TestSetup EditorConfig(params string[] lines) => new() { EditorConfig = [.. lines] };

    private static TestSetup GlobalConfig(params string[] lines) => new() { GlobalConfig = [.. lines] };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public Task InEditorConfig_IsOneFinding(string name, string value, string allowed) =>
        Finds(EditorConfig($"prompt_analyzers.{name} = {value}"), ($"prompt_analyzers.{name}", value, "allowed is " + allowed));

    [Theory]
    [MemberData(nameof(Nonsense))]
    public Task InGlobalConfig_IsOneFinding(string name, string value, string allowed) =>
        Finds(GlobalConfig($"prompt_analyzers.{name} = {value}"), ($"prompt_analyzers.{name}", value, "allowed is " + allowed));

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void TheDefaultIsUsed(string name, string value, string allowed)
    {
        var setting = PromptSettings.All.Single(s => s.Name == name);
        Assert.Equal(allowed, setting.Allowed);
        var type = setting.GetType();
        var options = new Options(ImmutableDictionary<string, string>.Empty.Add($"prompt_analyzers.{name}", value).Add($"prompt_analyzers.PA1001.{name}", value));
        Assert.Equal(type.GetProperty("Default")!.GetValue(setting), type.GetMethod("Read")!.Invoke(setting, [options, "PA1001"]));
    }

    [Fact]
    public void ABadKeyOfTheRule_LeavesTheGeneralKey() => Assert.Equal(
        70,
        PromptSettings.MaxPromptTokens.Read(
            new Options(ImmutableDictionary<string, string>.Empty.Add("prompt_analyzers.max_prompt_tokens", "70").Add("prompt_analyzers.PA1001.max_prompt_tokens", "x")), "PA1001"));

    [Fact]
    public void EverySettingIsTried() =>
        Assert.Equal(PromptSettings.All.Select(s => s.Name).Order(), Nonsense.Select(row => (string)row[0]).Distinct().Order());

    [Theory]
    [InlineData("prompt_analyzers.max_prompt_tokens = 1")]
    [InlineData("prompt_analyzers.max_prompt_tokens = 10000000")]
    [InlineData("prompt_analyzers.PA1001.max_prompt_tokens = 4000")]
    [InlineData("prompt_analyzers.tokenizer = CL100K_BASE")]
    [InlineData("prompt_analyzers.token_scale = 1.35")]
    [InlineData("prompt_analyzers.hot_paths = loops,handlers")]
    [InlineData("prompt_analyzers.reasoning_models = acme-thinker*, *-think")]
    [InlineData("prompt_analyzers.criteria_url = https://contoso.com/docs/criteria")]
    [InlineData("prompt_analyzers.criteria_url = docs/prompt-or-fine-tune.md")]
    [InlineData("prompt_analyzers.include_prompt_text = TRUE")]
    [InlineData("prompt_analyzers.max_prompt_tokens =")]
    [InlineData("dotnet_diagnostic.PA1001.severity = nonsense")]
    [InlineData("promptanalyzers.max_prompt_tokens = many")]
    [InlineData("another_analyzer.max_prompt_tokens = many")]
    [InlineData("build_property.PromptAnalyzersElse = many")]
    public Task UsableValuesAndOtherPeoplesKeys_AreSilent(string line) => Finds(EditorConfig(line));

    [Fact]
    public Task AKeyOfOneRule_IsNamedWhole() => Finds(
        EditorConfig("prompt_analyzers.PA1001.max_prompt_tokens = many"),
        ("prompt_analyzers.pa1001.max_prompt_tokens", "many", "allowed is a whole number from 1 to 10000000"));

    [Theory]
    [InlineData("prompt_analyzers.max_prompt_token")]
    [InlineData("prompt_analyzers.max_prompt_tokens.pa1001")]
    [InlineData("prompt_analyzers.pa1001.tokens")]
    [InlineData("prompt_analyzers.pa10.max_prompt_tokens")]
    [InlineData("prompt_analyzers.parted.max_prompt_tokens")]
    public Task AnUnknownKey_IsReported(string key) => Finds(EditorConfig($"{key} = 5"), (key, "5", NoSuchSetting));

    [Theory]
    [InlineData("prompt_analyzers.pa2001.max_prompt_tokens", "5", "PA2001 does not read it; those that do are PA1001, PA1002")]
    [InlineData("prompt_analyzers.pa1001.min_examples", "5", "PA1001 does not read it; those that do are PA2002")]
    [InlineData("prompt_analyzers.pa3004.tokenizer", "cl100k_base", "PA3004 does not read it; those that do are PA0001, PA1001, PA1002, PA1003, PA1004, PA2001, PA2002, PA3008")]
    [InlineData("prompt_analyzers.pa3002.criteria_url", "docs/criteria.md", "PA3002 does not read it; those that do are PA1001, PA1002, PA1003, PA1004, PA2001, PA2002, PA2003, PA2004, PA2005, PA2006, PA3001, PA3008, PA3009, PA3010")]
    [InlineData("prompt_analyzers.pa7777.enabled", "false", "no rule has the id PA7777")]
    public Task AKeyOfARuleThatDoesNotReadIt_IsReported(string key, string value, string problem) => Finds(EditorConfig($"{key} = {value}"), (key, value, problem));

    [Theory]
    [InlineData("prompt_analyzers.pa3004.enabled = false")]
    [InlineData("prompt_analyzers.pa3011.decision_max_age_days = 90")]
    [InlineData("prompt_analyzers.pa2001.token_scale = 1.2")]
    [InlineData("prompt_analyzers.pa2001.test_projects = report")]
    [InlineData("prompt_analyzers.pa3001.criteria_url = docs/criteria.md")]
    public Task AKeyOfARuleThatReadsIt_IsSilent(string line) => Finds(EditorConfig(line));

    [Fact]
    public void RulesThatReadTheAddressOfTheCriteria_AreThoseWhoseFixesLinkToOne() =>
        Assert.Equal(PromptAnalyzers.CodeFixes.CriteriaAddress.AnchorOfRule.Keys.Order(StringComparer.Ordinal), PromptSettings.CriteriaUrl.Rules);

    [Fact]
    public async Task ATestProject_IsQuietUnlessItAsksForFindings()
    {
        const string Bad = "prompt_analyzers.tokenizer = best";
        await Finds(new TestSetup { EditorConfig = [Bad], GlobalConfig = ["build_property.IsTestProject = true"] });
        await Finds(new TestSetup { GlobalConfig = [Bad, "build_property.IsTestProject = true"] });
        await Finds(
            new TestSetup { EditorConfig = [Bad, "prompt_analyzers.test_projects = report"], GlobalConfig = ["build_property.IsTestProject = true"] },
            ("prompt_analyzers.tokenizer", "best", "allowed is 'o200k_base' or 'cl100k_base'"));
    }

    [Fact]
    public async Task WhatRulesRead_IsWhatTheirSettingsSay()
    {
        var asked = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        foreach (var sample in FixSamples.ByRule.Values)
        {
            var settings = sample.Config is { } line ? new Dictionary<string, string> { [line.Split(" = ")[0]] = line.Split(" = ")[1] } : [];
            await AnalyzerRun.Findings(
                sample.First.Replace("NAME", "A", StringComparison.Ordinal),
                ShippedRules.Analyzers,
                settings,
                [.. (sample.AdditionalFiles ?? []).Select(f => AnalyzerRun.File("/0/" + f.Name, f.Text))],
                onKey: key => asked[key] = true);
        }

        var perRule = asked.Keys.Where(k => k.StartsWith("prompt_analyzers.PA", StringComparison.Ordinal)).Select(k => (Rule: k[17..23], Name: k[24..])).ToArray();
        Assert.Contains(("PA1001", "max_prompt_tokens"), perRule);
        Assert.DoesNotContain(perRule, k => PromptSettings.All.Single(s => s.Name == k.Name).Rules is { IsEmpty: false } rules && !rules.Contains(k.Rule));
    }

    [Fact]
    public Task SeveralBadValues_AreSeveralFindings() => Finds(
        new TestSetup { EditorConfig = ["prompt_analyzers.tokenizer = best", "prompt_analyzers.enabled = sometimes"], GlobalConfig = ["prompt_analyzers.token_scale = huge"] },
        ("prompt_analyzers.tokenizer", "best", "allowed is 'o200k_base' or 'cl100k_base'"),
        ("prompt_analyzers.enabled", "sometimes", "allowed is 'true' or 'false'"),
        ("prompt_analyzers.token_scale", "huge", "allowed is a number from 0.1 to 10"));

    [Theory]
    [InlineData("24.11.2026")]
    [InlineData("2026-02-30")]
    [InlineData("today")]
    public Task ABuildDateThatIsNoDate_IsReported(string value) => Finds(
        GlobalConfig($"build_property.PromptAnalyzersDate = {value}"),
        ("PromptAnalyzersDate", value, "allowed is a date such as 2026-11-24"));

    [Theory]
    [InlineData("build_property.PromptAnalyzersDate = 2026-11-24")]
    [InlineData("build_property.PromptAnalyzersDate =")]
    [InlineData("build_property.PromptAnalyzersMode = strict")]
    [InlineData("build_property.PromptAnalyzersMode =")]
    public Task GoodBuildProperties_AreSilent(string line) => Finds(GlobalConfig(line));

    [Fact]
    public Task AModeThatDoesNotExist_IsReported() => Finds(
        GlobalConfig("build_property.PromptAnalyzersMode = Harsh"),
        ("PromptAnalyzersMode", "Harsh", "allowed is None, Default, Advisory or Strict"));

    [Fact]
    public Task ALongValue_IsCut() => Finds(
        EditorConfig($"prompt_analyzers.tokenizer = {new string('x', 500)}"),
        ("prompt_analyzers.tokenizer", new string('x', 60) + "…", "allowed is 'o200k_base' or 'cl100k_base'"));

    [Theory]
    [InlineData("prompt_analyzers.PA9001.enabled = false")]
    [InlineData("prompt_analyzers.enabled = false")]
    public Task ItCanBeSwitchedOff(string line) => Finds(EditorConfig(line, "prompt_analyzers.tokenizer = best"));

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
