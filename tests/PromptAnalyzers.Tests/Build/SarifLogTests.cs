using System.Text;
using System.Text.Json;
using PromptAnalyzers.Build;

namespace PromptAnalyzers.Tests.Build;

public sealed class SarifLogTests
{
    private const string Version2 =
        """
        {
          "$schema": "http://json.schemastore.org/sarif-2.1.0",
          "version": "2.1.0",
          "runs": [
            {
              "results": [
                {
                  "ruleId": "PA1001",
                  "ruleIndex": 1,
                  "level": "warning",
                  "message": { "text": "Prompt has 2,431 tokens: \"größer\"" },
                  "suppressions": [ { "kind": "inSource", "justification": "baseline" } ],
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": { "uri": "file:///home/a%20b/Gr%C3%B6%C3%9Fe.cs" },
                        "region": { "startLine": 12, "startColumn": 9, "endLine": 12, "endColumn": 40 }
                      }
                    }
                  ],
                  "properties": { "warningLevel": 1, "customProperties": { "key": "a|b", "tokens": "2431", "results": "" } }
                },
                { "ruleId": "PA9001", "level": "note", "message": { "text": "No place" } }
              ],
              "tool": { "driver": { "name": "x", "rules": [ { "id": "PA1001", "results": [ { "ruleId": "no result" } ] } ] } },
              "properties": { "results": [ { "ruleId": "no result" } ] },
              "columnKind": "utf16CodeUnits"
            },
            { "results": [ { "ruleId": "PA2001", "message": { "text": "Second run" } } ] }
          ]
        }
        """;

    private const string Version1 =
        """
        {
          "version": "1.0.0",
          "runs": [
            {
              "tool": { "name": "x" },
              "results": [
                {
                  "ruleId": "PA1001",
                  "level": "warning",
                  "message": "Prompt has 2,431 tokens",
                  "suppressionStates": [ "suppressedInSource" ],
                  "locations": [ { "resultFile": { "uri": "Program.cs", "region": { "startLine": 3, "startColumn": 5 } } } ],
                  "properties": { "customProperties": { "tokens": "2431" } }
                }
              ],
              "rules": { "PA1001": { "id": "PA1001" } }
            }
          ]
        }
        """;

    [Theory]
    [InlineData(1 << 16)]
    [InlineData(4)]
    [InlineData(61)]
    public void Every_result_of_version_2_is_read_whatever_the_block_size(int blockSize)
    {
        var results = Read(Encoding.UTF8.GetBytes(Version2), blockSize);
        Assert.Equal(["PA1001", "PA9001", "PA2001"], results.Select(r => r.RuleId));

        var first = results[0];
        Assert.Equal("warning", first.Level);
        Assert.Equal("Prompt has 2,431 tokens: \"größer\"", first.Message);
        Assert.Equal("/home/a b/Größe.cs", first.Path!.Replace('\\', '/'));
        Assert.Equal((12, 9), (first.Line, first.Column));
        Assert.True(first.IsSuppressed);
        Assert.Equal("baseline", first.Justification);
        Assert.Equal(new Dictionary<string, string> { ["key"] = "a|b", ["tokens"] = "2431", ["results"] = "" }, first.Properties);

        var second = results[1];
        Assert.Equal("note", second.Level);
        Assert.Null(second.Path);
        Assert.False(second.IsSuppressed);
        Assert.Empty(second.Properties);
    }

    [Fact]
    public void Version_1_is_read_too()
    {
        var result = Assert.Single(Read(Encoding.UTF8.GetBytes(Version1)));
        Assert.Equal("Prompt has 2,431 tokens", result.Message);
        Assert.Equal(("Program.cs", 3, 5), (result.Path, result.Line, result.Column));
        Assert.True(result.IsSuppressed);
        Assert.Equal("2431", result.Properties["tokens"]);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Equal(3, Read([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Version2)]).Count);

    [Fact]
    public void A_log_without_results_has_none()
    {
        Assert.Empty(Read("{}"u8.ToArray()));
        Assert.Empty(Read("""{ "runs": [ { "results": [] } ] }"""u8.ToArray()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"runs\": [ { \"results\": [ { \"ruleId\": \"PA10")]
    [InlineData("<html>")]
    public void A_log_that_is_no_json_or_ends_early_is_refused(string text)
    {
        Assert.ThrowsAny<JsonException>(() => Read(Encoding.UTF8.GetBytes(text)));
        Assert.ThrowsAny<JsonException>(() => Read(Encoding.UTF8.GetBytes(text), blockSize: 4));
    }

    private static List<SarifResult> Read(byte[] log, int blockSize = 1 << 16)
    {
        var results = new List<SarifResult>();
        using var stream = new MemoryStream(log);
        SarifLog.Read(stream, results.Add, CancellationToken.None, blockSize);
        return results;
    }
}
