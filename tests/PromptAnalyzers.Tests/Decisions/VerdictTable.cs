using System.Text.Json.Nodes;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Decisions;

/// <summary>One line of Verdicts.txt.</summary>
internal sealed record VerdictRow(string Name, string Record, VerdictKind Verdict, string[] Findings);

/// <summary>The hand-written table of records, their verdicts and findings.</summary>
internal static class VerdictTable
{
    public const string BaseRecord = """
        {
          "version": 1, "id": "support-triage", "status": "accepted", "decision": "fine-tune", "rationale": "",
          "date": "2026-11-24", "reviewBy": "2027-05-01", "owners": ["search-team"],
          "task": "Route support mails to one of 14 queues", "platform": "in-house", "baseModel": "qwen-base",
          "appliesTo": ["M:Acme.Triage.Trainer.StartAsync"],
          "failureMode": { "description": "Refund mails that mention login go to Access", "example": "I cannot log in and want my money back", "rate": 0.11 },
          "target": { "metric": "macro-F1", "value": 0.92, "evalSet": "triage-2026-10", "evalSize": 400 },
          "attempts": [
            { "kind": "zero-shot", "score": 0.71 }, { "kind": "few-shot", "score": 0.80 }, { "kind": "structured-output", "score": 0.82 }
          ],
          "data": { "training": 2400, "validation": 300, "source": "agents' corrections", "cleaned": true },
          "stability": { "weeks": 9, "changesPerMonth": 0 },
          "cost": { "training": 60, "labelling": 1800, "hostingPerMonth": 1224, "callsPerMonth": 3000000,
                    "promptTokens": 2100, "tunedTokens": 150, "inputPricePerMillion": 1.1, "cachedShare": 0.8, "cachedPriceFactor": 0.25 },
          "latency": { "promptMs": 1400, "tunedMs": 600, "budgetMs": 800 },
          "criteria": {},
          "revisitWhen": ["calls per month under 300000"]
        }
        """;

    // Spelt out here once more, so that a renamed key is a failed test.
    private static readonly string[] Keys =
    [
        "formatConsistency", "inferenceCost", "latency", "embeddedBehaviour", "labelledData", "stableBehaviour",
        "changesOften", "exploring", "noLabels", "fastIteration", "baseModelMoving", "variedInputs", "smallScale",
    ];

    public static IReadOnlyList<VerdictRow> Rows { get; } =
    [
        .. RepositoryFiles.Read("tests/PromptAnalyzers.Tests/Decisions/Verdicts.txt").Split('\n')
            .Where(line => line.Trim().Length > 0 && !line.StartsWith('#'))
            .Select(Parse),
    ];

    /// <summary>The base record with answers and changes.</summary>
    public static string Record(string answers, string changes = "")
    {
        var record = JsonNode.Parse(BaseRecord)!.AsObject();
        var letters = answers.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(Keys.Length, letters.Length);
        for (var i = 0; i < Keys.Length; i++)
        {
            if (letters[i] != '-')
            {
                var answer = letters[i] switch { 'y' => "yes", 'n' => "no", 'u' => "unknown", _ => throw new FormatException(answers) };
                record["criteria"]![Keys[i]] = new JsonObject { ["answer"] = answer, ["evidence"] = "measured in October" };
            }
        }

        foreach (var change in changes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Apply(record, change);
        }

        return record.ToJsonString();
    }

    private static VerdictRow Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        Assert.True(cells.Length == 5, line);
        return new VerdictRow(
            cells[0],
            Record(cells[1], cells[2]),
            Enum.Parse<VerdictKind>(cells[3], ignoreCase: true),
            cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Apply(JsonObject record, string change)
    {
        var remove = change[0] == '-';
        var equals = change.IndexOf('=', StringComparison.Ordinal);
        var path = remove ? change[1..] : change[..equals];
        var names = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        JsonNode parent = record;
        foreach (var name in names[..^1])
        {
            parent = parent is JsonArray array ? array[int.Parse(name)]! : parent[name]!;
        }

        if (remove)
        {
            Assert.True(parent.AsObject().Remove(names[^1]), $"{change} removes nothing");
        }
        else
        {
            parent[names[^1]] = JsonNode.Parse(change[(equals + 1)..]);
        }
    }
}
