using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Decisions;

/// <summary>X and E: whether prompting was tried in earnest, and whether it already has most of the gain.</summary>
internal static class PromptingAttempts
{
    /// <summary>Different kinds of attempt with a score.</summary>
    public const int FewestKinds = 3;

    /// <summary>Below this a score of an evaluation set says little.</summary>
    public const int SmallestEvalSet = 20;

    /// <summary>What is missing from the attempts, in the order of importance.</summary>
    public static ImmutableArray<string> Missing(DecisionRecord record, IBaseModels models, bool formatIsReason)
    {
        var kinds = new HashSet<AttemptKind>(record.Attempts.Where(static a => a.Score is not null).Select(static a => a.Kind.Value));
        var missing = ImmutableArray.CreateBuilder<string>();
        if (kinds.Count < FewestKinds)
        {
            missing.Add(string.Format(CultureInfo.InvariantCulture, "{0} of {1} kinds of attempt with a score", kinds.Count, FewestKinds));
        }

        if (!kinds.Contains(AttemptKind.FewShot) && !(record.BaseModel is { } model && models.Reasons(model.Value)))
        {
            missing.Add("no scored few-shot attempt");
        }

        if (formatIsReason && !kinds.Contains(AttemptKind.StructuredOutput))
        {
            missing.Add($"{Criterion.Format.Name} is a reason, but no scored structured-output attempt");
        }

        return missing.ToImmutable();
    }

    /// <summary>
    /// What PA3005 tells: a share of the gain at which the rest does not matter, alone; otherwise what is missing
    /// and an evaluation set too small to score on.
    /// </summary>
    public static ImmutableArray<TextFinding> Judge(DecisionRecord record, IBaseModels models)
    {
        if (GainShare.Of(record) is { IsMost: true } gain)
        {
            var message = gain.Share >= 1
                ? $"the best prompt scores {Figures.Value(gain.Best.Score!.Value)} and reaches the target of {Figures.Value(record.Target.Value!.Value)} (E)"
                : $"the best prompt has {Figures.Value(gain.Share)} of the gain up to the target, at least {Figures.Value(GainShare.Most)} (E)";
            return ImmutableArray.Create(new TextFinding(message, gain.Best.Score!.Range));
        }

        var findings = ImmutableArray.CreateBuilder<TextFinding>();
        var missing = Missing(record, models, record.AnswerTo(Criterion.Format) == Answer.Yes);
        if (!missing.IsEmpty)
        {
            findings.Add(new TextFinding(string.Join("; ", missing) + " (X)", record.AttemptsRange ?? record.Decision?.Range ?? record.Start));
        }

        if (record.Target.EvalSize is { Value: < SmallestEvalSet } size)
        {
            findings.Add(new TextFinding(
                $"an evaluation set of {Figures.Count(size.Value)} cases is under {Figures.Count(SmallestEvalSet)}, too small to score on (X)", size.Range));
        }

        return findings.ToImmutable();
    }
}
