using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Corpus;
using PromptAnalyzers.Tests.Helpers;
using Xunit.Abstractions;

namespace PromptAnalyzers.Tests.Robustness;

/// <summary>
/// All rules over damaged code of the corpus: no exception, and an end within a minute each. The environment variable PROMPTANALYZERS_MUTATIONS sets how many
/// damages are tried; docs/performance.md has the command for the long run and what it gave.
/// </summary>
[Trait("Category", "Slow")]
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int DamagesPerFile = 8;

    private const int Parts = 4;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["dotnet_diagnostic.PA0001.severity"] = "warning",
        ["dotnet_diagnostic.PA2006.severity"] = "warning",
        ["prompt_analyzers.max_prompt_tokens"] = "1",
        ["prompt_analyzers.hot_paths"] = "loops, handlers",
    };

    private static int Wanted => int.TryParse(Environment.GetEnvironmentVariable("PROMPTANALYZERS_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 10_000;

    public static TheoryData<int> EachPart => [.. Enumerable.Range(0, Parts)];

    [Theory]
    [MemberData(nameof(EachPart))]
    public async Task Damaged_code_never_makes_a_rule_throw_or_hang(int part)
    {
        var rounds = (Wanted + (Parts * DamagesPerFile) - 1) / (Parts * DamagesPerFile);
        var findings = 0;
        var faults = new List<string>();
        var compilerHangs = 0;
        for (var round = 0; round < rounds; round++)
        {
            var seed = (part * 10_000_000) + round;
            var mutator = new SourceMutator(seed);
            var project = mutator.Pick(CodeProject.All);
            var compilation = project.Compilation;
            var tree = mutator.Pick(compilation.SyntaxTrees);
            var damaged = tree.WithChangedText(mutator.Mutate(tree, DamagesPerFile));
            compilation = compilation.ReplaceSyntaxTree(tree, damaged);
            if (round % 16 == 15)
            {
                // Half of what the project references is gone, as before a restore.
                compilation = compilation.WithReferences(compilation.References.Where((_, i) => (i + seed) % 2 == 0));
            }

            var run = AnalyzerRun.Create(compilation, ShippedRules.Analyzers, Settings, project.AdditionalFiles, out var exceptions, concurrent: false);
            if (await Ends(() => run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(damaged), null, CancellationToken.None)) is { } reported)
            {
                findings += reported.Length;
            }
            else if (await Ends(() => Task.FromResult(compilation.Clone().GetSemanticModel(damaged).GetDiagnostics())) is null)
            {
                compilerHangs++;
            }
            else
            {
                faults.Add($"seed {seed}, {tree.FilePath}: no end within {Hang.TotalSeconds} s");
            }

            faults.AddRange(exceptions.Select(e => $"seed {seed}, {tree.FilePath}: {e}"));
        }

        output.WriteLine($"{rounds * DamagesPerFile} mutations in {rounds} files, {findings} findings, crashes and hangs: {faults.Count}, files at which the compiler alone hangs: {compilerHangs}");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(5)));
        Assert.True(compilerHangs <= 1 + (rounds / 10_000), $"{compilerHangs} files at which the compiler hangs: too many to be its own fault alone");
        Assert.True(findings > rounds / 4, $"{findings} findings in {rounds} files: the rules saw too little to be tested");
    }

    /// <summary>What an analysis gives; null when it does not end in time. The compiler can wait for itself, which no cancellation ends: then the thread is left behind.</summary>
    private static async Task<ImmutableArray<Diagnostic>?> Ends(Func<Task<ImmutableArray<Diagnostic>>> analysis)
    {
        try
        {
            return await Task.Run(analysis).WaitAsync(Hang);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    [Fact]
    public Task Code_that_an_open_bracket_turns_into_an_attribute_makes_no_rule_throw() =>
        MakesNoRuleThrow(
            "ShopAssistant/Program.cs",
            ("using Microsoft.Extensions.Configuration;", "using Microsoft.Extensions?.Configuration;"),
            ("using ShopAssistant.Search;", "using ShopAssistant.[Search;"),
            ("builder.Build();", "builder.Build(=;"),
            ("var response = await", "var response ) await"),
            ("CancellationToken cancellation) => questions.AnswerAsync(request.Question, cancellation));", "CancellationToken canc;"),
            ("app.MapPost(\"/tag\"", "app.MapPost([]"),
            ("app.MapGet(\"/health\"", "app.MapGet(out var o"),
            ("        [\n            new ChatMessage(ChatRole.System, /*prompt: call*/ \"You write product descriptions for an outdoor shop. 60 words, no superlatives.\"),\n", "        1,\n"),
            ("            new ChatMessage(ChatRole.User, /*prompt: call*/ $\"Product: {request.Name}\\nFeatures: {string.Join(\", \", request.Features)}\"),\n        ],\n", string.Empty));

    [Fact]
    public Task An_interpolated_string_that_is_not_closed_makes_no_rule_throw() =>
        MakesNoRuleThrow(
            "AgentOffice/Meeting.cs",
            ("proposal. Two sentences.\"),", "proposal. Two sentences.),"),
            ("DebateAsync(string proposal)", "DebateAsync(string proposal) )"),
            ("private async Task<string> SpeakAsync", "private private async Task<string> SpeakAsync"),
            ("$\"Write the minutes of this part of the meeting:\\n{part}\"));", "$\"Write);"),
            ("var responses = await", "= responses = await"),
            ("Task<string> DecideAsync", "Task<object?> DecideAsync"),
            ("prompt = /*prompt: local*/ prompt + \"\\nWrite down the decision in one sentence.\";", "prompt var /*prompt: local*/ prompt + \"\\nWrite down the decision in one sentence.;"));

    // Damages from seeds at which the compiler itself failed when it was asked for the operations of the file.
    private static async Task MakesNoRuleThrow(string file, params (string Before, string Damaged)[] damages)
    {
        var project = CodeProject.All.Single(p => p.Name == file.Split('/')[0]);
        var tree = project.Compilation.SyntaxTrees.Single(t => t.FilePath.EndsWith(file, StringComparison.Ordinal));
        var text = tree.GetText().ToString();
        foreach (var (before, damaged) in damages)
        {
            Assert.Contains(before, text, StringComparison.Ordinal);
            text = text.Replace(before, damaged, StringComparison.Ordinal);
        }

        var changed = tree.WithChangedText(SourceText.From(text));
        var compilation = project.Compilation.ReplaceSyntaxTree(tree, changed);
        Assert.Contains(changed.GetRoot().DescendantNodes(), node => Record.Exception(() => compilation.GetSemanticModel(changed).GetOperation(node)) is not null);

        var run = AnalyzerRun.Create(compilation, ShippedRules.Analyzers, Settings, project.AdditionalFiles, out var exceptions, concurrent: false);
        await run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(changed), null, CancellationToken.None);

        Assert.Empty(exceptions);
    }
}
