using System.Collections.Immutable;

namespace PromptAnalyzers.Examples;

/// <summary>What one step found in one conversation or message.</summary>
/// <param name="Strength">None only with placeholders.</param>
/// <param name="Count">Filled demonstrations; null when unknown.</param>
/// <param name="Placeholders">Demonstrations without content.</param>
internal sealed record StepFinding(ExampleStrength Strength, int? Count, ImmutableArray<ExamplePlaceholder> Placeholders)
{
    /// <summary>Where the counted demonstrations lie.</summary>
    public ImmutableArray<ExampleSpan> Spans { get; init; } = ImmutableArray<ExampleSpan>.Empty;

    public static StepFinding Weak { get; } = new(ExampleStrength.Weak, 0, ImmutableArray<ExamplePlaceholder>.Empty);

    public static StepFinding Dynamic { get; } = new(ExampleStrength.Strong, null, ImmutableArray<ExamplePlaceholder>.Empty);

    /// <summary>The finding for counted demonstrations: strong when there is one, null when there is nothing at all.</summary>
    public static StepFinding? Of(DemonstrationList demonstrations) => demonstrations.Count > 0 || demonstrations.Placeholders.Count > 0
        ? new StepFinding(
            demonstrations.Count > 0 ? ExampleStrength.Strong : ExampleStrength.Weak, demonstrations.Count, demonstrations.Placeholders.ToImmutableArray())
        {
            Spans = demonstrations.Spans.ToImmutableArray(),
        }
        : null;
}
