using System;
using System.Linq;

namespace PromptAnalyzers.Decisions;

/// <summary>E: how much of the way from the zero-shot score to the target the best prompt already goes.</summary>
/// <param name="Share">(best − zero-shot) ÷ (target − zero-shot); 1 where zero-shot already reaches the target.</param>
/// <param name="Best">The attempt with the best score.</param>
internal sealed record GainShare(double Share, Attempt Best)
{
    /// <summary>From here on prompting has most of what fine-tuning could bring. A rule of thumb without a controlled study.</summary>
    public const double Most = 0.8;

    // Scores are written with two or three decimals: a share that misses by rounding does not miss.
    private const double Rounding = 1e-9;

    /// <summary>Whether prompting already has most of the gain.</summary>
    public bool IsMost => Share >= Most - Rounding;

    // Parts of metric names whose lower values are better, and of those whose higher values are.
    private static readonly string[] LowerIsBetter =
        ["error", "loss", "wer", "cer", "ter", "perplexity", "mae", "mse", "rmse", "failure", "failures", "distance", "toxicity", "hallucination", "hallucinations", "violations"];

    private static readonly string[] HigherIsBetter =
        ["f1", "accuracy", "precision", "recall", "bleu", "rouge", "auc", "exact", "match", "pass", "success", "win", "quality", "score", "correct", "ndcg", "mrr", "map", "kappa", "agreement"];

    /// <summary>The share; null is "not computed": zero-shot score or target is missing, or it cannot be told which way the metric goes.</summary>
    public static GainShare? Of(DecisionRecord record)
    {
        // A larger model answers another question than the best prompt of this one.
        var scored = record.Attempts.Where(static a => a.Score is not null && a.Kind.Value != AttemptKind.LargerModel).ToList();
        var zeroShots = scored.Where(static a => a.Kind.Value == AttemptKind.ZeroShot).ToList();
        if (record.Target.Value is not { Value: var target } || zeroShots.Count == 0)
        {
            return null;
        }

        var sign = Direction(record.Target.Metric?.Value ?? "");
        if (sign == 0)
        {
            // An unknown metric most likely goes towards its target; one that stands beyond it cannot be read.
            if (target <= zeroShots[0].Score!.Value)
            {
                return null;
            }

            sign = 1;
        }

        var zero = zeroShots.Max(a => a.Score!.Value * sign);
        var best = scored.OrderByDescending(a => a.Score!.Value * sign).First();
        var way = (target * sign) - zero;
        return new GainShare(way <= 0 ? 1 : ((best.Score!.Value * sign) - zero) / way, best);
    }

    /// <summary>1 where a higher value of the metric is better, -1 where a lower one is, 0 where its name does not tell.</summary>
    internal static int Direction(string metric)
    {
        var words = metric.ToLowerInvariant().Split([' ', '-', '_', '/', '.', '@', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(static w => LowerIsBetter.Contains(w)) ? -1 : words.Any(static w => HigherIsBetter.Contains(w)) ? 1 : 0;
    }
}
