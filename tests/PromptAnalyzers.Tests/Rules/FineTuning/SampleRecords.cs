namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>Records that several tests use.</summary>
internal static class SampleRecords
{
    /// <summary>
    /// The deliberately imperfect sample that the format was agreed on: eleven criteria are missing, and running cost is contradicted by its figures.
    /// </summary>
    public const string OfTheContract = """
        {
          "version": 1,
          "id": "support-triage",
          "status": "accepted",
          "decision": "fine-tune",
          "rationale": "",
          "date": "2026-11-24", "reviewBy": "2027-05-01", "owners": ["search-team"],
          "task": "Route support mails to one of 14 queues",
          "platform": "azure-openai", "baseModel": "gpt-4.1-mini-2025-04-14",
          "appliesTo": ["M:Acme.Triage.Trainer.StartAsync"],
          "failureMode": { "description": "Refund mails that mention login go to Access", "example": "…", "rate": 0.11 },
          "target": { "metric": "macro-F1", "value": 0.92, "evalSet": "triage-2026-10", "evalSize": 400 },
          "attempts": [
            { "kind": "zero-shot", "score": 0.71 },
            { "kind": "few-shot", "score": 0.80, "note": "5 examples" },
            { "kind": "structured-output", "score": 0.82 }
          ],
          "data": { "training": 2400, "validation": 300, "source": "agents' corrections", "cleaned": true, "evidence": "" },
          "stability": { "weeks": 9, "changesPerMonth": 0 },
          "cost": { "training": 60, "labelling": 1800, "hostingPerMonth": 1224, "callsPerMonth": 900000,
                    "promptTokens": 2100, "tunedTokens": 150, "inputPricePerMillion": 1.1,
                    "cachedShare": 0.8, "cachedPriceFactor": 0.25 },
          "latency": { "promptMs": 1400, "tunedMs": 600, "budgetMs": 800 },
          "criteria": {
            "formatConsistency": { "answer": "no", "evidence": "schema holds" },
            "inferenceCost": { "answer": "yes", "evidence": "see cost" }
          },
          "revisitWhen": ["base model retirement announced", "calls per month under 300000"]
        }
        """;

    /// <summary>A case for fine-tuning in which everything holds.</summary>
    public const string Supported = """
        {
          "version": 1,
          "id": "support-triage",
          "status": "accepted",
          "decision": "fine-tune",
          "rationale": "",
          "date": "2026-11-24",
          "reviewBy": "2027-05-01",
          "task": "Route support mails to one of 14 queues",
          "platform": "in-house",
          "baseModel": "qwen-base",
          "failureMode": {
            "description": "Refund mails that mention login go to Access",
            "example": "I cannot log in and want my money back",
            "rate": 0.11
          },
          "target": { "metric": "macro-F1", "value": 0.92, "evalSet": "triage-2026-10", "evalSize": 400 },
          "attempts": [
            { "kind": "zero-shot", "score": 0.71 },
            { "kind": "few-shot", "score": 0.8, "note": "5 examples" },
            { "kind": "structured-output", "score": 0.82 }
          ],
          "data": { "training": 2400, "validation": 300, "source": "agents' corrections", "cleaned": true, "evidence": "" },
          "stability": { "weeks": 9, "changesPerMonth": 0 },
          "cost": {
            "training": 60, "labelling": 1800, "hostingPerMonth": 1224, "callsPerMonth": 3000000,
            "promptTokens": 2100, "tunedTokens": 150, "inputPricePerMillion": 1.1, "cachedShare": 0.8, "cachedPriceFactor": 0.25
          },
          "latency": { "promptMs": 1400, "tunedMs": 600, "budgetMs": 800 },
          "criteria": {
            "formatConsistency": { "answer": "no", "evidence": "schema holds" },
            "inferenceCost": { "answer": "yes", "evidence": "see cost" },
            "latency": { "answer": "yes", "evidence": "see latency" },
            "embeddedBehaviour": { "answer": "no" },
            "labelledData": { "answer": "yes", "evidence": "data/train.jsonl" },
            "stableBehaviour": { "answer": "yes", "evidence": "queues unchanged since September" },
            "changesOften": { "answer": "no" },
            "exploring": { "answer": "no" },
            "noLabels": { "answer": "no" },
            "fastIteration": { "answer": "no" },
            "baseModelMoving": { "answer": "no" },
            "variedInputs": { "answer": "no" },
            "smallScale": { "answer": "no" }
          }
        }
        """;

    /// <summary>A record with pieces of its text replaced; each piece stands in it once.</summary>
    public static string With(this string record, params (string Old, string New)[] changes)
    {
        foreach (var (old, replacement) in changes)
        {
            Assert.Equal(2, record.Split(old).Length);
            record = record.Replace(old, replacement, StringComparison.Ordinal);
        }

        return record;
    }
}
