using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Tests.Decisions;

public sealed class DecisionMatcherTests
{
    private static readonly string[] Job =
        ["M:Acme.Triage.Trainer.StartAsync(System.String,System.Threading.CancellationToken)", "T:Acme.Triage.Trainer"];

    private static DecisionRecord Record(string id, string? appliesTo = null, string status = "accepted", string date = "2026-11-24")
    {
        var text = DecisionRecordReader.Read(
            $$"""{ "id": "{{id}}", "status": "{{status}}", "date": "{{date}}"{{(appliesTo is null ? "" : $", \"appliesTo\": [\"{appliesTo}\"]")}} }""");
        Assert.Empty(text.Problems);
        return text.Record!;
    }

    [Theory]
    [InlineData("M:Acme.Triage.Trainer.StartAsync(System.String,System.Threading.CancellationToken)")]
    [InlineData("M:Acme.Triage.Trainer.StartAsync")]
    [InlineData("M:Acme.Triage.Trainer.*")]
    [InlineData("M:Acme.Triage.Trainer.Start*")]
    [InlineData("M:Acme.*")]
    [InlineData("T:Acme.Triage.Trainer")]
    [InlineData("T:Acme.Triage.*")]
    [InlineData("T:Acme.Tri*")]
    [InlineData("N:Acme.Triage")]
    [InlineData("N:Acme")]
    public void AppliesToCovers(string pattern) =>
        Assert.Equal(DecisionMatchKind.Matched, DecisionMatcher.Match([Record("a", pattern)], Job, null).Kind);

    [Theory]
    [InlineData("M:Acme.Triage.Trainer.Start")]
    [InlineData("M:Acme.Triage.Trainer.StartAsync(System.String)")]
    [InlineData("M:Acme.Triage.Trainer")]
    [InlineData("T:Acme.Triage.Train")]
    [InlineData("T:acme.triage.trainer")]
    [InlineData("T:Acme.Triage.TrainerFactory")]
    [InlineData("P:Acme.Triage.Trainer.*")]
    [InlineData("N:Acme.Tri")]
    public void AppliesToDoesNotCover(string pattern) =>
        Assert.Equal(DecisionMatch.None, DecisionMatcher.Match([Record("a", pattern)], Job, null));

    [Fact]
    public void GenericMethodsAreCoveredWithoutTheirArity() =>
        Assert.True(DocumentationId.Covers("M:Acme.Trainer.Run", "M:Acme.Trainer.Run``1(System.Collections.Generic.List{``0})"));

    [Fact]
    public void ATypeCoversItsMembersAndNestedTypes()
    {
        Assert.True(DocumentationId.Covers("T:Acme.Trainer`1", "M:Acme.Trainer`1.Run"));
        Assert.True(DocumentationId.Covers("T:Acme.Trainer", "T:Acme.Trainer.Options"));
        Assert.False(DocumentationId.Covers("T:Acme.Trainer", "M:Acme.Trainers.Run"));
    }

    [Fact]
    public void TheCommentNamesARecordEvenIfItAppliesElsewhere()
    {
        var match = DecisionMatcher.Match([Record("a", "T:Acme.Other"), Record("b")], Job, "a");
        Assert.Equal(DecisionMatchKind.Matched, match.Kind);
        Assert.Equal("a", match.Record!.Id!.Value);
    }

    [Fact]
    public void AppliesToWinsOverTheComment() =>
        Assert.Equal("b", DecisionMatcher.Match([Record("a"), Record("b", "T:Acme.Triage.Trainer")], Job, "a").Record!.Id!.Value);

    [Fact]
    public void AnUnknownIdIsToldWithTheIdsThereAre()
    {
        var match = DecisionMatcher.Match([Record("b"), Record("a")], Job, "c");
        Assert.Equal(DecisionMatchKind.UnknownId, match.Kind);
        Assert.Null(match.Record);
        Assert.Equal(["a", "b"], match.Candidates.Select(r => r.Id!.Value));
    }

    [Fact]
    public void AnUnknownIdDoesNotFallBackToTheOnlyRecord() =>
        Assert.Equal(DecisionMatchKind.UnknownId, DecisionMatcher.Match([Record("a")], Job, "A").Kind);

    [Fact]
    public void TheOnlyRecordIsTakenWhileItAppliesToNothingElse()
    {
        Assert.Equal("a", DecisionMatcher.Match([Record("a")], Job, null).Record!.Id!.Value);
        Assert.Equal(DecisionMatch.None, DecisionMatcher.Match([Record("a", "T:Acme.Other")], Job, null));
        Assert.Equal(DecisionMatch.None, DecisionMatcher.Match([Record("a"), Record("b")], Job, null));
        Assert.Equal(DecisionMatch.None, DecisionMatcher.Match([], Job, null));
    }

    [Fact]
    public void TwoRecordsForOneCallAreTold()
    {
        var match = DecisionMatcher.Match([Record("b", "M:Acme.*"), Record("a", "T:Acme.Triage.Trainer"), Record("c")], Job, "c");
        Assert.Equal(DecisionMatchKind.Ambiguous, match.Kind);
        Assert.Equal(["a", "b"], match.Candidates.Select(r => r.Id!.Value));
    }

    [Fact]
    public void TwoRecordsWithOneIdAreTold() =>
        Assert.Equal(DecisionMatchKind.Ambiguous, DecisionMatcher.Match([Record("a"), Record("a"), Record("b")], Job, "a").Kind);

    [Fact]
    public void ASupersededRecordStandsBesideItsSuccessor()
    {
        var match = DecisionMatcher.Match(
            [Record("old", "T:Acme.Triage.Trainer", "superseded"), Record("new", "T:Acme.Triage.Trainer")], Job, null);
        Assert.Equal("new", match.Record!.Id!.Value);
        Assert.Equal("b", DecisionMatcher.Match([Record("a", status: "rejected"), Record("b")], Job, null).Record!.Id!.Value);
    }

    [Fact]
    public void WhereAllIsHistoryTheNewestSpeaks()
    {
        var match = DecisionMatcher.Match(
            [Record("newer", "M:Acme.*", "rejected", "2026-10-01"), Record("older", "M:Acme.*", "superseded", "2025-10-01")], Job, null);
        Assert.Equal("newer", match.Record!.Id!.Value);
    }

    [Theory]
    [InlineData("// finetune-decision: support-triage", "support-triage")]
    [InlineData("//finetune-decision:support-triage", "support-triage")]
    [InlineData("/* finetune-decision: a.b_c-1 */", "a.b_c-1")]
    [InlineData("/// FineTune-Decision: x, see docs", "x")]
    [InlineData(" finetune-decision: x", "x")]
    [InlineData("// finetune-decision:", null)]
    [InlineData("// see the finetune-decision: x", null)]
    [InlineData("// nothing", null)]
    public void IdInComment(string comment, string? expected) => Assert.Equal(expected, DecisionMatcher.IdInComment(comment));

    [Fact]
    public void PatternsWithoutAnyJobAreFound()
    {
        var text = DecisionRecordReader.Read("""{ "appliesTo": ["M:Acme.Triage.*", "T:Acme.Gone", "T:Acme.Triage.Trainer"] }""");
        Assert.Equal(["T:Acme.Gone"], DecisionMatcher.Unmatched(text.Record!, Job).Select(p => p.Value));
        Assert.Empty(DecisionMatcher.Unmatched(Record("old", "T:Acme.Gone", "superseded"), Job));
    }
}
