using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

public sealed class PA3002UnreadableDecisionRecordTests
{
    private static Task Verify(string record, params (int Line, int Column, int EndLine, int EndColumn, string Message)[] findings) =>
        RecordVerify<PA3002UnreadableDecisionRecord>.Finds(record, findings);

    [Fact]
    public Task AMissingCommaIsReportedWhereItIsMissed() => Verify(
        "{\n  \"version\": 1\n  \"id\": \"support-triage\"\n}",
        (3, 3, 3, 4, "Decision record cannot be read: ',' or '}' is expected here"));

    [Fact]
    public Task LinesEndInCrLfAndTheFileStartsWithABom() => Verify(
        "\uFEFF{\r\n  \"version\": 1,\r\n  \"status\": \"acceptd\",\r\n  \"data\": { \"training\": -1 }\r\n}\r\n",
        (3, 13, 3, 22, "Decision record cannot be read: 'status' must be one of proposed, accepted, rejected, superseded, not 'acceptd'"),
        (4, 25, 4, 27, "Decision record cannot be read: 'data.training' must be a whole number of at least 0, not -1"));

    [Fact]
    public Task AnEmptyFileIsReported() => Verify(
        "", (1, 1, 1, 1, "Decision record cannot be read: a value is expected here, but the file ends"));

    [Fact]
    public Task TenThousandBracketsAreReported() => Verify(
        new string('[', 10_000), (1, 65, 1, 66, "Decision record cannot be read: nested more than 64 levels deep"));

    [Fact]
    public Task TheWholeSampleIsReadable() => Verify(SampleRecords.OfTheContract);

    [Fact]
    public Task CommentsAndTrailingCommasAreReadable() => Verify("{ // the team's notes\n \"version\": 1, /* v1 */ \"owners\": [\"a\",], }");

    [Fact]
    public Task AnIncompleteRecordIsReadable() => Verify("{}");

    [Fact]
    public Task FieldsOfTheTeamAreNoBusinessOfOurs() => Verify("""{ "version": 1, "jira": 4711, "cost": { "currency": "EUR" } }""");

    [Fact]
    public Task OtherJsonFilesAreNoRecords() =>
        RecordVerify<PA3002UnreadableDecisionRecord>.Finds("{ \"a\": ", [], path: "appsettings.json");

    [Fact]
    public Task TheSuffixCountsInAnyCase() =>
        RecordVerify<PA3002UnreadableDecisionRecord>.Finds(
            "[]", [(1, 1, 1, 3, "Decision record cannot be read: a decision record must be one JSON object")], path: "Triage.FineTune.JSON");

    [Fact]
    public Task ARecordCanBeSwitchedOff() =>
        RecordVerify<PA3002UnreadableDecisionRecord>.Finds("[", [], editorConfig: ["prompt_analyzers.PA3002.enabled = false"]);

    [Fact]
    public Task TestProjectsAreQuiet() =>
        RecordVerify<PA3002UnreadableDecisionRecord>.Finds("[", [], globalConfig: ["build_property.IsTestProject = true"]);
}
