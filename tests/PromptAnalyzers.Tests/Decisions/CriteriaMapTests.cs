using System.Text.RegularExpressions;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Rules;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.Tests.Rules.FineTuning;

namespace PromptAnalyzers.Tests.Decisions;

/// <summary>The map of criteria to rules, both ways, in words and in what the rules really do.</summary>
public sealed class CriteriaMapTests
{
    private static readonly string[] AllCodes =
        ["F1", "F2", "F3", "F4", "F5", "F6", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "X", "M", "S", "E"];

    [Fact]
    public void EveryCriterionAndStepIsCarriedByARule() =>
        Assert.All(AllCodes, code => Assert.Contains(CriteriaMap.Codes, row => row.Value.Contains(code)));

    [Fact]
    public void NoRuleCarriesAnythingElse() =>
        Assert.Empty(CriteriaMap.Codes.SelectMany(row => row.Value).Except(AllCodes));

    [Fact]
    public void EveryDecisionRuleNamesItsCriteria()
    {
        var rules = typeof(PromptRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PromptRule)) && !type.IsAbstract)
            .SelectMany(type => ((PromptRule)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Where(descriptor => descriptor.Id.StartsWith("PA3", StringComparison.Ordinal))
            .Select(descriptor => descriptor.Id)
            .ToList();
        Assert.NotEmpty(rules);
        Assert.All(rules, id => Assert.True(CriteriaMap.Codes.ContainsKey(id), id));
        Assert.All(
            CriteriaMap.Codes.Where(row => row.Key.StartsWith("PA3", StringComparison.Ordinal)),
            row => Assert.True(row.Value.IsEmpty == row.Key is "PA3002" or "PA3013", row.Key));
    }

    [Fact]
    public void EveryAnchorIsAHeadingOfTheCriteriaPage()
    {
        var anchors = Regex.Matches(RepositoryFiles.Read("docs/criteria.md"), "(?m)^#+ (.+)$")
            .Select(m => m.Groups[1].Value.Trim().ToLowerInvariant().Replace(' ', '-'))
            .ToHashSet();
        Assert.All(AllCodes, code => Assert.Contains(CriteriaMap.AnchorOf(code), anchors));
        Assert.Equal("exhaust-prompting", Assert.Single(CriteriaMap.AnchorsOf("PA3001")));
    }

    /// <summary>An open answer to any criterion is PA3003, whose message names its key and code.</summary>
    [Theory]
    [InlineData(0, "formatConsistency (F1)")]
    [InlineData(1, "inferenceCost (F2)")]
    [InlineData(2, "latency (F3)")]
    [InlineData(3, "embeddedBehaviour (F4)")]
    [InlineData(4, "labelledData (F5)")]
    [InlineData(5, "stableBehaviour (F6)")]
    [InlineData(6, "changesOften (P1)")]
    [InlineData(7, "exploring (P2)")]
    [InlineData(8, "noLabels (P3)")]
    [InlineData(9, "fastIteration (P4)")]
    [InlineData(10, "baseModelMoving (P5)")]
    [InlineData(11, "variedInputs (P6)")]
    [InlineData(12, "smallScale (P7)")]
    public async Task AnOpenAnswerIsTold(int index, string name)
    {
        var answers = "yyyyyynnnnnnn".ToCharArray();
        answers[index] = '-';
        var finding = Assert.Single(await RecordFindings.Of(VerdictTable.Record(new string(answers))));
        Assert.Equal(("PA3003", $"Decision record lacks an answer to {name}"), (finding.Id, finding.GetMessage()));
    }

    /// <summary>Each criterion tips a balanced record: with the one answer PA3004 is silent, with the other it speaks.</summary>
    [Theory]
    [InlineData("F1", "ynnnny nnnnnnn", "nnnnny nnnnnnn", "-latency")]
    [InlineData("F2", "nynnny nnnnnnn", "nnnnny nnnnnnn", "-latency")]
    [InlineData("F3", "nnynny nnnnnnn", "nnnnny nnnnnnn", "-latency.tunedMs")]
    [InlineData("F4", "nnnyny nnnnnnn", "nnnnny nnnnnnn", "-latency")]
    [InlineData("F5", "nynnyy nnnynnn", "nynnny nnnynnn", "-latency")]
    [InlineData("F6", "nynnyy nnnnnnn", "nynnyn nnnnnnn", "-latency")]
    [InlineData("P1", "nynnny nnnnnnn", "nynnny ynnnnnn", "-latency; -stability.changesPerMonth")]
    [InlineData("P2", "nynnny nnnnnnn", "nynnny nynnnnn", "-latency")]
    [InlineData("P3", "nynnny nnnnnnn", "nynnny nnynnnn", "-latency; -data.training")]
    [InlineData("P4", "nynnny nnnnnnn", "nynnny nnnynnn", "-latency")]
    [InlineData("P5", "nynnny nnnnnnn", "nynnny nnnnynn", "-latency")]
    [InlineData("P6", "nynnny nnnnnnn", "nynnny nnnnnyn", "-latency")]
    [InlineData("P7", "nynnny nnnnnnn", "nynnny nnnnnny", "-latency; cost.labelling=30000")]
    public async Task AnAnswerTipsTheVerdict(string code, string silent, string tipped, string changes)
    {
        Assert.Contains(code, CriteriaMap.Codes["PA3004"]);
        Assert.DoesNotContain(await RecordFindings.Of(VerdictTable.Record(silent, changes)), d => d.Id == "PA3004");
        Assert.Contains(await RecordFindings.Of(VerdictTable.Record(tipped, changes)), d => d.Id == "PA3004");
    }

    /// <summary>The steps, and the criteria that figures decide: one change, one finding whose message has the code.</summary>
    [Theory]
    [InlineData("S", "PA3003", "-failureMode")]
    [InlineData("X", "PA3003", "-target.evalSet")]
    [InlineData("X", "PA3005", "-attempts")]
    [InlineData("E", "PA3005", "attempts[1].score=0.91")]
    [InlineData("F5", "PA3006", "data.training=100")]
    [InlineData("P3", "PA3006", "data.training=0")]
    [InlineData("F2", "PA3007", "cost.callsPerMonth=500000")]
    [InlineData("P7", "PA3007", "cost.callsPerMonth=500000")]
    [InlineData("F3", "PA3007", "latency.promptMs=500")]
    [InlineData("F6", "PA3007", "stability.weeks=1")]
    [InlineData("P1", "PA3007", "stability.changesPerMonth=5")]
    public async Task AFigureIsToldWithItsCode(string code, string rule, string change)
    {
        Assert.Contains(code, CriteriaMap.Codes[rule]);
        var findings = await RecordFindings.Of(VerdictTable.Record("yyyyyynnnnnnn", change));
        Assert.Contains(findings, d => d.Id == rule && Regex.IsMatch(d.GetMessage(), $@"\b{code}\b"));
    }

    [Fact]
    public async Task StructuredPromptingIsAskedForWhenFormatIsTheReason()
    {
        var record = VerdictTable.Record("yyyyyynnnnnnn", """attempts=[{"kind":"zero-shot","score":0.71},{"kind":"few-shot","score":0.8},{"kind":"retrieval","score":0.8}]""");
        Assert.Contains("structured-output", Assert.Single(await RecordFindings.Of(record)).GetMessage(), StringComparison.Ordinal);
    }
}
