using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.Tests.Rules.FineTuning;

namespace PromptAnalyzers.Tests.Decisions;

/// <summary>The schema in the package says what the reader does: it is written from its table, and both judge the same records alike.</summary>
public sealed class RecordSchemaTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromJsonAsync(RepositoryFiles.Read(RecordSchema.Path)));

    [Fact]
    public void IsWrittenFromTheTableOfFields() => RepositoryFiles.AssertGenerated(RecordSchema.Path, RecordSchema.Write());

    [Fact]
    public async Task AcceptsTheSampleAndTheTable()
    {
        var schema = await Schema.Value;
        Assert.Empty(schema.Validate(SampleRecords.OfTheContract));
        Assert.All(VerdictTable.Rows, row => Assert.Empty(schema.Validate(row.Record)));
    }

    public static TheoryData<string> MalformedValues =>
        [.. MalformedRecordTests.Malformed.Select(row => MarkedText.Of((string)row[0]).Text).Where(IsJudgedByTheSchema)];

    /// <summary>What the reader refuses, the schema refuses.</summary>
    [Theory]
    [MemberData(nameof(MalformedValues))]
    public async Task RefusesWhatTheReaderRefuses(string record) => Assert.NotEmpty((await Schema.Value).Validate(record));

    [Fact]
    public void MostMalformedRecordsAreComparable() => Assert.InRange(MalformedValues.Count, 40, 1000);

    /// <summary>Every field of the table is put through values of all types: reader and schema agree on each.</summary>
    [Fact]
    public async Task AgreesWithTheReaderOnEveryFieldAndType()
    {
        string[] values =
        [
            "null", "true", "0", "1", "-1", "0.5", "2.5", "1000000", "10000000000000000", "\"\"", "\"yes\"", "\"accepted\"", "\"fine-tune\"", "\"few-shot\"",
            "\"2026-11-24\"", "\"a b\"", "\"a.b-c_1\"", "[]", "[\"T:A.B*\"]", "[\"a b\"]", "[1]", "{}", "[{}]", "[{\"kind\":\"few-shot\"}]",
        ];
        var schema = await Schema.Value;
        var compared = 0;
        foreach (var field in RecordField.All)
        {
            foreach (var value in values)
            {
                var record = Wrap(field.Path, value);
                var reader = DecisionRecordReader.Read(record).Problems.IsEmpty;
                Assert.True(reader == (schema.Validate(record).Count == 0), $"{record}: the reader {(reader ? "accepts" : "refuses")}");
                compared++;
            }
        }

        Assert.Equal(RecordField.All.Length * values.Length, compared);
    }

    // What no schema of this draft can say: syntax, repeated keys, days that are in no month, the order of dates, numbers beyond a double.
    private static bool IsJudgedByTheSchema(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return !text.Contains("02-30", StringComparison.Ordinal) && !text.Contains("05-01", StringComparison.Ordinal) && !text.Contains("1e400", StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Wrap(string path, string value)
    {
        foreach (var name in path.Split('.').Reverse())
        {
            // An attempt must have a kind.
            var kind = path != "attempts[].kind" && path.EndsWith("]." + name, StringComparison.Ordinal) ? ",\"kind\":\"few-shot\"" : "";
            value = name.EndsWith("[]", StringComparison.Ordinal) ? $"{{\"{name[..^2]}\":[{value}]}}" : $"{{\"{name}\":{value}{kind}}}";
        }

        Assert.NotNull(JsonNode.Parse(value));
        return value;
    }
}
