using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Decisions.Json;
using JsonDocument = System.Text.Json.JsonDocument;

namespace PromptAnalyzers.Tests.Decisions;

public sealed class JsonReaderTests
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = JsonReader.MaxDepth };

    [Fact]
    public void AgreesWithSystemTextJsonOnTwentyThousandDocuments()
    {
        var fuzz = new JsonFuzz(20261124);
        var accepted = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = fuzz.Next();
            if (IsUnlike(text))
            {
                continue;
            }

            var ours = JsonReader.Read(text);
            JsonDocument? theirs = null;
            try
            {
                theirs = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Options);
            }
            catch (JsonException)
            {
            }

            Assert.True((ours.Root is null) == (theirs is null), $"document {i}: {(ours.Root is null ? ours.Problems[0].Message : "accepted")}\n{text}");
            if (theirs is not null)
            {
                accepted++;
                AssertSame(theirs.RootElement, ours.Root!, text);
                theirs.Dispose();
            }
        }

        // Both sides of the comparison have to be exercised.
        Assert.InRange(accepted, 8_000, 16_000);
    }

    // U+2028 ends no comment by RFC 8259 plus comments, but System.Text.Json refuses it inside one; half surrogates have no UTF-8.
    private static bool IsUnlike(string text) =>
        (text.Contains('\u2028') && text.Contains("//", StringComparison.Ordinal))
        || HasHalfSurrogate(text);

    private static bool HasHalfSurrogate(string text) => text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    // System.Text.Json accepts an escaped half surrogate and then cannot say what it is.
    private static void AssertText(Func<string?> theirs, string ours)
    {
        try
        {
            Assert.Equal(theirs(), ours);
        }
        catch (InvalidOperationException)
        {
            Assert.True(HasHalfSurrogate(ours), ours);
        }
    }

    private static void AssertSame(JsonElement theirs, JsonValue ours, string text)
    {
        var written = text[ours.Range.Start.Offset..ours.Range.End.Offset];
        switch (theirs.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(JsonKind.Object, ours.Kind);
                var properties = theirs.EnumerateObject().ToArray();
                Assert.Equal(properties.Length, ours.Properties.Length);
                for (var i = 0; i < properties.Length; i++)
                {
                    var property = properties[i];
                    var name = ours.Properties[i].NameRange;
                    AssertText(() => property.Name, ours.Properties[i].Name);
                    Assert.Matches("(?s)^\".*\"$", text[name.Start.Offset..name.End.Offset]);
                    AssertSame(properties[i].Value, ours.Properties[i].Value, text);
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(JsonKind.Array, ours.Kind);
                var items = theirs.EnumerateArray().ToArray();
                Assert.Equal(items.Length, ours.Items.Length);
                for (var i = 0; i < items.Length; i++)
                {
                    AssertSame(items[i], ours.Items[i], text);
                }

                break;
            case JsonValueKind.String:
                Assert.Equal(JsonKind.Text, ours.Kind);
                AssertText(() => theirs.GetString(), ours.Text);
                Assert.Equal(theirs.GetRawText(), written);
                break;
            case JsonValueKind.Number:
                Assert.Equal(JsonKind.Number, ours.Kind);
                Assert.Equal(double.IsFinite(theirs.GetDouble()) ? theirs.GetDouble() : double.NaN, ours.Number);
                Assert.Equal(theirs.GetRawText(), written);
                break;
            default:
                Assert.Equal(theirs.GetRawText(), written);
                Assert.Equal(theirs.ValueKind.ToString(), ours.Kind.ToString());
                break;
        }
    }

    [Fact]
    public void LinesAndColumnsAreThoseOfTheCompiler()
    {
        const string Text = "\uFEFF{ // first\r\n  \"a\": 1,\r  \"b\u2028c\": [true,\n\t\"x\"], /* \u0085 */ \"d\": {\r\n\r\n\"e\": null } }";
        var source = SourceText.From(Text);
        var pending = new Stack<JsonValue>([JsonReader.Read(Text).Root!]);
        var seen = 0;
        while (pending.TryPop(out var value))
        {
            AssertPoint(value.Range.Start);
            AssertPoint(value.Range.End);
            foreach (var property in value.Properties)
            {
                AssertPoint(property.NameRange.Start);
                AssertPoint(property.NameRange.End);
                pending.Push(property.Value);
            }

            foreach (var item in value.Items)
            {
                pending.Push(item);
            }
        }

        Assert.Equal(7 * 2 + 4 * 2, seen);

        void AssertPoint(TextPoint point)
        {
            seen++;
            Assert.Equal(source.Lines.GetLinePosition(point.Offset), new LinePosition(point.Line, point.Column));
        }
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void DeepNestingIsAnErrorAndNoOverflow(char open)
    {
        var text = open == '[' ? new string('[', 10_000) : string.Concat(Enumerable.Repeat("{\"a\":", 10_000));
        var problem = Assert.Single(JsonReader.Read(text).Problems);
        Assert.Equal("nested more than 64 levels deep", problem.Message);
        Assert.Equal(open == '[' ? 64 : 64 * 5, problem.Range.Start.Offset);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void SixtyFourLevelsAreRead(string open)
    {
        var close = open == "[" ? "]" : "}";
        var inner = open == "[" ? "" : "1";
        string Nested(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + inner + string.Concat(Enumerable.Repeat(close, levels));
        Assert.NotNull(JsonReader.Read(Nested(64)).Root);
        Assert.Null(JsonReader.Read(Nested(65)).Root);
    }

    [Fact]
    public void AFileOverTheSizeLimitIsNotRead()
    {
        var result = JsonReader.Read("[" + new string(' ', JsonReader.MaxLength) + "]");
        Assert.Null(result.Root);
        Assert.Equal("file has more than 1,000,000 characters", Assert.Single(result.Problems).Message);
    }

    [Fact]
    public void AFileAtTheSizeLimitIsRead() =>
        Assert.NotNull(JsonReader.Read("[" + new string(' ', JsonReader.MaxLength - 2) + "]").Root);

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    public void NumbersBeyondADoubleAreReported(string number) =>
        Assert.Equal("number is too large", Assert.Single(JsonReader.Read($"[{number}]").Problems).Message);

    [Fact]
    public void OverlongNumbersAreReportedAndTheRestIsRead()
    {
        var result = JsonReader.Read($"[{new string('7', 101)}, true]");
        Assert.Equal("number is too large", Assert.Single(result.Problems).Message);
        Assert.Equal(JsonKind.True, result.Root!.Items[1].Kind);
    }

    [Fact]
    public void EveryRepeatedKeyIsReportedAtItsName()
    {
        const string Text = "{\"a\":1,\"b\":{\"a\":2},\n\"a\":3,\"\\u0061\":4}";
        var problems = JsonReader.Read(Text).Problems;
        Assert.Equal(["duplicate key 'a'", "duplicate key 'a'"], problems.Select(p => p.Message));
        Assert.Equal(["\"a\"", "\"\\u0061\""], problems.Select(p => Text[p.Range.Start.Offset..p.Range.End.Offset]));
    }

    [Fact]
    public void AMillionRepeatedKeysGiveABoundedList() =>
        Assert.Equal(50, JsonReader.Read("{" + string.Concat(Enumerable.Repeat("\"a\":1,", 100_000)) + "}").Problems.Length);

    [Fact]
    public void HalfSurrogateEscapesAreKept() =>
        Assert.Equal("\ud800x", JsonReader.Read("\"\\ud800x\"").Root!.Text);
}
