using PromptAnalyzers.Examples;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>
/// Learns the weights of <see cref="TaskWeights"/> from labelled prompts: a logistic regression by stochastic gradient descent. The same prompts give the same weights on every machine: the order is
/// fixed, and nothing but the basic operations and the square root, which are exact everywhere, is used.
/// </summary>
internal static class TaskWeightsTraining
{
    private const int FewestPrompts = 8;
    private const int Rounds = 12;
    private const double Rate = 0.3;
    private const double Decay = 0.3;
    private const double Shrinking = 0.001;
    private const double RateOfWeights = 3;
    private const double RateOfBias = 0.1;

    // A prime, so that each round takes every prompt once, in another order than they were written.
    private const int Stride = 10_007;
    private const int ShiftOfRound = 7;

    /// <summary>The features of a prompt, each once.</summary>
    public static HashSet<string> FeaturesOf(LabelledPrompt prompt)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        PromptFeature.Collect(prompt.Conversation, f => features.Add(f.ToString()));
        return features;
    }

    /// <summary>The lines of the data file: each weight once, with all features that have it, which packs best.</summary>
    public static List<string> Learn(IReadOnlyList<(HashSet<string> Features, bool IsTask)> prompts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in prompts.SelectMany(static p => p.Features))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        var names = counts.Where(static c => c.Value >= FewestPrompts).Select(static c => c.Key).Order(StringComparer.Ordinal).ToArray();
        var numbers = names.Select(static (name, i) => (name, i)).ToDictionary(static x => x.name, static x => x.i, StringComparer.Ordinal);
        var known = prompts.Select(p => (Features: p.Features.Where(numbers.ContainsKey).Select(f => numbers[f]).Order().ToArray(), p.IsTask)).ToArray();
        var weights = new double[names.Length];
        var bias = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var rate = Rate / (1 + (Decay * round));
            var at = round * ShiftOfRound % known.Length;
            for (var i = 0; i < known.Length; i++)
            {
                at = (at + Stride) % known.Length;
                var (features, isTask) = known[at];
                var norm = Math.Sqrt(features.Length + 1);
                var sum = 0.0;
                foreach (var feature in features)
                {
                    sum += weights[feature];
                }

                var error = (isTask ? 1 : 0) - Logistic(bias + (sum / norm));
                bias += rate * RateOfBias * error;
                foreach (var feature in features)
                {
                    weights[feature] += rate * RateOfWeights * ((error / norm) - (Shrinking * weights[feature]));
                }
            }
        }

        return [.. names.Select((name, i) => (Feature: name, Weight: weights[i])).Prepend((Feature: "$bias", Weight: bias)).GroupBy(static f => (int)Math.Round(f.Weight * 100)).OrderBy(static g => g.Key)
            .Select(static g => FormattableString.Invariant($"{g.Key}\t{string.Join('|', g.Select(static f => f.Feature))}"))];
    }

    // Math.Exp may differ in its last digits from one machine to another.
    private static double Logistic(double z)
    {
        const int Squarings = 20;
        var power = 1 + (-Math.Clamp(z, -30, 30) / (1 << Squarings));
        for (var i = 0; i < Squarings; i++)
        {
            power *= power;
        }

        return 1 / (1 + power);
    }
}
