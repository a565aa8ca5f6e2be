using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.CodeFixes.Records;
using PromptAnalyzers.CodeFixes.Rules.FineTuning;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>"Add the missing criteria as unknown", in decision records of every look.</summary>
public sealed class MissingCriteriaTests
{
    private const string Unknown = "{ \"answer\": \"unknown\", \"evidence\": \"\" }";

    private static string Others(string indent, string lineBreak, params string[] without) =>
        string.Join("," + lineBreak, Criterion.All.Select(c => c.Key).Except(without).Select(key => $"{indent}\"{key}\": {Unknown}"));

    private static string? Fixed(string record) =>
        MissingCriteria.ChangeFor(SourceText.From(record)) is { } change ? SourceText.From(record).WithChanges(change).ToString() : null;

    [Theory]
    [InlineData("\n", "  ")]
    [InlineData("\r\n", "\t")]
    [InlineData("\n", "    ")]
    public void Criteria_that_are_there_stay_and_the_others_follow_in_the_same_indentation(string lineBreak, string unit)
    {
        string Record(string rest) => string.Join(lineBreak, "{", $"{unit}\"id\": \"a\",", $"{unit}\"criteria\": {{", $"{unit}{unit}\"latency\": {{ \"answer\": \"no\" }}{rest}", $"{unit}}}", "}", "");
        Assert.Equal(Record("," + lineBreak + Others(unit + unit, lineBreak, "latency")), Fixed(Record("")));
    }

    [Theory]
    [InlineData("{\n  \"id\": \"a\",\n  \"criteria\": {}\n}\n")]
    [InlineData("{\n  \"id\": \"a\",\n  \"criteria\": { }\n}\n")]
    [InlineData("{\n  \"id\": \"a\",\n  \"criteria\": null\n}\n")]
    [InlineData("{\n  \"id\": \"a\"\n}\n")]
    public void A_record_without_criteria_gets_all(string record) =>
        Assert.Equal($"{{\n  \"id\": \"a\",\n  \"criteria\": {{\n{Others("    ", "\n")}\n  }}\n}}\n", Fixed(record));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "id": "a", "criteria": { "latency": { "answer": "no" } } }""")]
    [InlineData("""{ "id": "a" }""")]
    public void A_record_in_one_line_stays_readable_and_has_all(string record)
    {
        var text = Fixed(record)!;
        var read = DecisionRecordReader.Read(text);
        Assert.True(read.IsReadable, text);
        Assert.Equal(Criterion.All.Select(c => c.Key).Order(StringComparer.Ordinal), read.Record!.Criteria.Keys.Order(StringComparer.Ordinal));
        Assert.Null(Fixed(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "criteria": 1 }""")]
    public void Where_there_is_no_record_there_is_no_offer(string record) => Assert.Null(Fixed(record));

    [Fact]
    public async Task The_light_bulb_changes_the_record_and_nothing_else()
    {
        using var bulb = new LightBulb([new PA3003IncompleteDecisionRecord()], [("C.cs", "class C;")], [("a.finetune.json", FixSamples.Records["PA3003"].Text), ("b.json", "{}")]);
        var finding = Assert.Single(await bulb.FindingsAsync(bulb.Project, "PA3003"));
        var offer = Assert.Single(await LightBulb.OffersInFileAsync(bulb.Project, new PA3003IncompleteDecisionRecordCodeFix(), finding));
        Assert.Equal("PA3003.AddMissingCriteria", offer.EquivalenceKey);
        var changed = await LightBulb.ApplyAsync(bulb.Project, offer);
        var changes = changed!.GetChanges(bulb.Project);
        Assert.Empty(changes.GetChangedDocuments());
        Assert.Equal("a.finetune.json", changed.GetAdditionalDocument(Assert.Single(changes.GetChangedAdditionalDocuments()))!.Name);
        Assert.Single(await bulb.FindingsAsync(changed, "PA3003"));
    }
}
