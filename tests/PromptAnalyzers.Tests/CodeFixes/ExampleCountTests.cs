using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.CodeFixes.Records;
using PromptAnalyzers.CodeFixes.Rules.FineTuning;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>"Correct the count": the number's characters change, and no other.</summary>
public sealed class ExampleCountTests
{
    private static readonly string Summary = TrainingDataSummaryText.Write(new TrainingDataSummary(
    [
        new DataFileSummary { Path = "data/train.jsonl", RoleText = "Training", Decision = "a", Lines = 2400, Examples = 2400 },
        new DataFileSummary { Path = "data/validation.jsonl", RoleText = "Validation", Decision = "a", Lines = 12_345, Examples = 12_345 },
    ]));

    public static TheoryData<string, string> Records => new()
    {
        { """{ "id": "a", "decision": "fine-tune", "data": { "training": 3000, "validation": 300 } }""", """{ "id": "a", "decision": "fine-tune", "data": { "training": 2400, "validation": 12345 } }""" },
        { "{\r\n\t\"id\": \"a\", // ours\r\n\t\"decision\": \"fine-tune\",\r\n\t\"data\": {\r\n\t\t\"validation\"  :\t300 ,\r\n\t\t\"training\":3000\r\n\t}\r\n}", "{\r\n\t\"id\": \"a\", // ours\r\n\t\"decision\": \"fine-tune\",\r\n\t\"data\": {\r\n\t\t\"validation\"  :\t12345 ,\r\n\t\t\"training\":2400\r\n\t}\r\n}" },
        { "\uFEFF{\n  \"id\": \"a\",\n  \"decision\": \"fine-tune\",\n  \"task\": \"größe 😀\", \"data\": { \"training\": 3000, \"validation\": 300 }\n}\n", "\uFEFF{\n  \"id\": \"a\",\n  \"decision\": \"fine-tune\",\n  \"task\": \"größe 😀\", \"data\": { \"training\": 2400, \"validation\": 12345 }\n}\n" },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public async Task Each_finding_has_its_own_offer_and_both_leave_the_rest_as_it_was(string record, string expected)
    {
        using var bulb = Bulb(record);
        var project = bulb.Project;
        for (var left = 2; left > 0; left--)
        {
            var findings = await bulb.FindingsAsync(project, "PA3012");
            Assert.Equal(left, findings.Length);
            var offer = Assert.Single(await LightBulb.OffersInFileAsync(project, new PA3012InvalidTrainingDataCodeFix(), findings[0]));
            Assert.Equal("PA3012.CorrectCount", offer.EquivalenceKey);
            project = (await LightBulb.ApplyAsync(project, offer))!;
        }

        Assert.Empty(await bulb.FindingsAsync(project, "PA3012"));
        Assert.Equal(expected, (await project.AdditionalDocuments.Single(d => d.Name == "a.finetune.json").GetTextAsync()).ToString());
        Assert.Equal("a.finetune.json", project.GetAdditionalDocument(Assert.Single(project.GetChanges(bulb.Project).GetChangedAdditionalDocuments()))!.Name);
    }

    [Fact]
    public async Task The_finding_says_the_right_number()
    {
        using var bulb = Bulb(Records.First()[0].ToString()!);
        Assert.Equal(["2400", "12345"], (await bulb.FindingsAsync(bulb.Project, "PA3012")).Select(f => f.Properties["correct"]));
    }

    [Fact]
    public async Task A_data_file_has_no_offer()
    {
        var bad = TrainingDataSummaryText.Write(new TrainingDataSummary([new DataFileSummary { Path = "/app/a.finetune.json", RoleText = "Training", Decision = "a" }]));
        using var bulb = Bulb("""{ "id": "a", "decision": "prompt" }""", bad);
        var finding = Assert.Single(await bulb.FindingsAsync(bulb.Project, "PA3012"));
        Assert.Empty(await LightBulb.OffersInFileAsync(bulb.Project, new PA3012InvalidTrainingDataCodeFix(), finding));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"data\": { \"training\": 24")]
    [InlineData("""{ "data": { "training": 2400 } }""")] // Right by now.
    [InlineData("""{ "data": {  "training": 3000 } }""")] // It has moved.
    [InlineData("""{ "data": { "examples": 3000 } }""")]
    public void A_text_that_has_changed_since_has_no_offer(string record) =>
        Assert.Null(ExampleCount.ChangeFor(SourceText.From(record), new TextSpan("{ \"data\": { \"training\": ".Length, 4), 2400));

    private static LightBulb Bulb(string record, string? summary = null) =>
        new([new PA3012InvalidTrainingData()], [("C.cs", "class C;")], [("a.finetune.json", record), ("obj/" + TrainingDataSummary.FileName, summary ?? Summary)]);
}
