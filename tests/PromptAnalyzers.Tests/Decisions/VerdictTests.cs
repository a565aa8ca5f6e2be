using PromptAnalyzers.Decisions;
using PromptAnalyzers.Tests.Rules.FineTuning;

namespace PromptAnalyzers.Tests.Decisions;

public sealed class VerdictTests
{
    private const int Minimum = 2000;

    public static TheoryData<string> Names => [.. VerdictTable.Rows.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsTheOneInTheTable(string name)
    {
        var row = VerdictTable.Rows.Single(r => r.Name == name);
        var text = DecisionRecordReader.Read(row.Record);
        Assert.Empty(text.Problems);
        var verdict = Verdict.Of(text.Record!, Minimum, KnownBaseModels.Instance, VerdictView.WholeRecord);
        Assert.True(row.Verdict == verdict.Kind, $"{verdict.Kind}: {string.Join("; ", verdict.Reasons)}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task FindingsAreThoseInTheTable(string name)
    {
        var row = VerdictTable.Rows.Single(r => r.Name == name);
        var findings = await RecordFindings.Of(row.Record);
        Assert.True(
            row.Findings.SequenceEqual(findings.Select(d => d.Id).Distinct()),
            $"expected: {string.Join(' ', row.Findings)}\n{string.Join('\n', findings)}");
    }

    [Fact]
    public void TheTableHasAtLeast120Rows() => Assert.InRange(VerdictTable.Rows.Count, 120, 1000);

    [Fact]
    public void EachVerdictIsInTheTableOften() =>
        Assert.All(Enum.GetValues<VerdictKind>(), kind => Assert.InRange(VerdictTable.Rows.Count(r => r.Verdict == kind), 10, 1000));
}
