using System.Text;
using System.Text.Json;
using NJsonSchema;
using PromptAnalyzers.Build.Report;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Report;

/// <summary>The schema in the package, the table in the docs and what is written are one.</summary>
public sealed class ReportSchemaTests
{
    private const string Begin = "<!-- table: prompt-report.json, written by ReportSchemaTests -->\n";
    private const string End = "<!-- end of table -->";

    [Fact]
    public void Schema_is_written_from_the_types() => RepositoryFiles.AssertGenerated(ReportSchema.Path, ReportSchema.Write());

    [Fact]
    public void Docs_list_every_property()
    {
        var page = RepositoryFiles.Read("docs/report.md").ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, start, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, "docs/report.md has no marks for the table.");
        RepositoryFiles.AssertGenerated("docs/report.md", page[..start] + ReportSchema.WriteTable() + page[end..]);
    }

    [Fact]
    public async Task What_is_written_fits_and_has_no_property_that_the_schema_does_not_name()
    {
        using var log = new ReportLog();
        var report = log.WriteFile("a.finetune.json", ReportRecords.Premature).WriteFile("b.finetune.json", "{ \"status\": 1 }")
            .Call("A.cs", 10, [100, 20, 3, 4], ("task", "classify"), ("places", "3:1"), ("text", "Sort"), ("unseen", "x")).Call("B.cs", 1, [0, 0, 0, 0], ("model", null))
            .Job("T.cs", 5, null, ("platform", "openai")).Finding("PA1001", "A.cs", 11).Finding("PA9001", null, 0).Report("a.finetune.json", "b.finetune.json");
        var json = Encoding.UTF8.GetString(ReportJson.Write(report with { Date = "2026-11-24" }));

        var schema = await JsonSchema.FromJsonAsync(RepositoryFiles.Read(ReportSchema.Path));
        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"line\": 10", "\"line\": \"10\"")));
        Assert.Empty(Unnamed(JsonDocument.Parse(json).RootElement, schema.ActualSchema, ""));
    }

    private static IEnumerable<string> Unnamed(JsonElement element, JsonSchema schema, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            schema.Properties.TryGetValue(p.Name, out var named) ? Unnamed(p.Value, named.ActualSchema, $"{path}.{p.Name}") : [$"{path}.{p.Name}"]),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Unnamed(item, schema.Item!.ActualSchema, path)),
        _ => [],
    };
}
