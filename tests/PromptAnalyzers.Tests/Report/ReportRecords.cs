namespace PromptAnalyzers.Tests.Report;

/// <summary>Decision records for tests of the report.</summary>
internal static class ReportRecords
{
    /// <summary>Decided too early: two vetoes, one of them by its own figures, open gates, and answers that its figures contradict.</summary>
    public const string Premature =
        """
        {
          "version": 1, "id": "ticket-triage", "status": "proposed", "decision": "fine-tune", "date": "2026-11-10", "owners": ["triage"],
          "rationale": "The model gets some tickets wrong.",
          "task": "Sort tickets into five queues", "platform": "openai", "baseModel": "gpt-4.1-mini-2025-04-14",
          "failureMode": { "description": "Refund mails that mention login go to Account", "example": "x", "rate": 0.11 },
          "target": { "metric": "macro-F1", "value": 0.92, "evalSet": "tickets", "evalSize": 40 },
          "attempts": [ { "kind": "zero-shot", "score": 0.71 }, { "kind": "few-shot", "score": 0.88 } ],
          "data": { "training": 180, "validation": 20 },
          "stability": { "weeks": 2, "changesPerMonth": 3 },
          "cost": { "training": 60, "labelling": 800, "hostingPerMonth": 1224, "callsPerMonth": 90000, "promptTokens": 420, "tunedTokens": 60, "inputPricePerMillion": 0.4 },
          "criteria": {
            "formatConsistency": { "answer": "yes", "evidence": "some answers are sentences" },
            "inferenceCost": { "answer": "yes", "evidence": "fewer tokens" },
            "stableBehaviour": { "answer": "yes", "evidence": "queues are fixed" },
            "changesOften": { "answer": "no", "evidence": "rarely" },
            "exploring": { "answer": "yes", "evidence": "new queues are under discussion" },
            "smallScale": { "answer": "no", "evidence": "growing" }
          }
        }
        """;
}
