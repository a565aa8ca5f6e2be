namespace PromptAnalyzers.Build.Report.Page;

/// <summary>The cards of decision records, and the fine-tuning jobs.</summary>
internal static class DecisionViews
{
    public static View Jobs(IReadOnlyList<JobData> jobs) => new()
    {
        ["rows"] = jobs.Select(static job => new View
        {
            ["place"] = CallViews.Place(job.Path, job.Line),
            ["projects"] = string.Join(", ", job.Projects ?? []),
            ["sdk"] = job.Sdk ?? "own API",
            ["model"] = job.Model ?? "not seen",
            ["record"] = job.Decision is null ? null : new View { ["id"] = job.Decision },
        }).ToList(),
    };

    /// <summary>One card.</summary>
    /// <param name="decision">The record.</param>
    /// <param name="number">Tells its anchors from those of other cards.</param>
    public static View Card(DecisionData decision, int number)
    {
        var isJudged = decision.Verdict is not null;
        return new View
        {
            ["number"] = $"{number}",
            ["title"] = decision.Id ?? FileName(decision.Path),
            ["path"] = decision.Path,
            ["projects"] = string.Join(", ", decision.Projects ?? []),
            ["task"] = decision.Task is null ? null : new View { ["says"] = decision.Task },
            ["verdictName"] = decision.Verdict ?? "unreadable",
            ["verdict"] = isJudged ? $"Fine-tuning is {decision.Verdict}" : "The record cannot be read",
            ["facts"] = Facts(decision),
            ["problems"] = decision.Problems.Select(static p => new View { ["problem"] = p }).ToList(),
            ["rationale"] = decision.Rationale is null ? null : new View { ["says"] = decision.Rationale },
            ["judged"] = isJudged ? Judged(decision) : null,
        };
    }

    private static View Judged(DecisionData decision) => new()
    {
        ["balance"] = BalanceChart.Of(decision),
        ["forCount"] = Numbers.Count(decision.Criteria.Count(static c => c is { Holds: true, Favours: "fine-tuning" })),
        ["againstCount"] = Numbers.Count(decision.Criteria.Count(static c => c is { Holds: true, Favours: "prompting" })),
        ["hasVetoes"] = decision.Criteria.Any(static c => c is { Veto: true, Holds: true }),
        ["hasContradictions"] = decision.Criteria.Any(static c => c.Contradiction is not null),
        ["sides"] = new List<View> { Side(decision, "fine-tuning", "For fine-tuning"), Side(decision, "prompting", "For prompting") },
        ["gates"] = decision.Gates.Select(static g => new View { ["title"] = g.Title, ["holds"] = g.Holds, ["failures"] = g.Failures.Select(static f => new View { ["failure"] = f }).ToList() }).ToList(),
        ["vetoes"] = decision.Criteria.Where(static c => c is { Veto: true, Holds: true }).Select(static c => new View { ["criterion"] = $"{c.Title} ({c.Code})" }).ToList(),
        ["contradictions"] = decision.Criteria.Where(static c => c.Contradiction is not null).Select(static c => new View { ["says"] = c.Contradiction }).ToList(),
        ["attempts"] = Attempts(decision),
        ["chart"] = BreakEvenChart.Of(decision.Cost),
        ["costSentence"] = BreakEvenChart.Sentence(decision.Cost),
    };

    private static View Side(DecisionData decision, string favours, string title) => new()
    {
        ["title"] = title,
        ["side"] = favours,
        ["criteria"] = decision.Criteria.Where(c => c.Favours == favours).Select(static c => new View
        {
            ["code"] = c.Code,
            ["title"] = c.Title,
            ["anchor"] = Anchor(c.Key),
            ["answer"] = c.Answer,
            ["holds"] = c.Holds,
            ["isOpen"] = c.Answer == "unknown",
            ["isVeto"] = c.Veto,
            ["isContradicted"] = c.Contradiction is not null,
            ["evidence"] = c.Evidence is null ? null : new View { ["says"] = c.Evidence },
        }).ToList(),
    };

    private static List<View> Facts(DecisionData decision)
    {
        var facts = new (string Label, string? Value)[]
        {
            ("Decision", decision.Decision is null ? null : decision.Status is null ? decision.Decision : $"{decision.Decision}, {decision.Status}"),
            ("Base model", decision.BaseModel is null ? null : decision.Platform is null ? decision.BaseModel : $"{decision.BaseModel} on {decision.Platform}"),
            ("Decided", decision.Date),
            ("Review by", decision.ReviewBy),
            ("Owners", decision.Owners.Count == 0 ? null : string.Join(", ", decision.Owners)),
            ("Failure to cure", decision.FailureMode is null ? null : decision.FailureRate is { } rate ? $"{decision.FailureMode} ({Numbers.Percent(rate)} of cases)" : decision.FailureMode),
        };
        return [.. facts.Where(static f => f.Value is not null).Select(static f => new View { ["label"] = f.Label, ["value"] = f.Value })];
    }

    private static View? Attempts(DecisionData decision) => decision.Attempts.Count == 0 ? null : new View
    {
        ["list"] = string.Join(", ", decision.Attempts.Select(static a => a.Score is { } score ? $"{a.Kind} {Numbers.Amount(score)}" : $"{a.Kind} without a score")),
        ["share"] = decision.GainShare is { } share ? new View { ["percent"] = Numbers.Percent(share) } : null,
    };

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static string Anchor(string key) => PromptAnalyzers.Decisions.Criterion.All.FirstOrDefault(c => c.Key == key)?.Anchor ?? "";
}
