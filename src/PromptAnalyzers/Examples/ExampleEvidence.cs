using System.Collections.Immutable;

namespace PromptAnalyzers.Examples;

/// <summary>How sure it is that a conversation shows the model examples.</summary>
internal enum ExampleStrength
{
    /// <summary>Nothing looks like an example.</summary>
    None,

    /// <summary>Something may be an example; enough to keep "no examples" silent, not enough to count.</summary>
    Weak,

    /// <summary>Inputs with their outputs were found.</summary>
    Strong,
}

/// <summary>Why a demonstration shows the model nothing.</summary>
internal enum PlaceholderReason
{
    /// <summary>A note to fill it in: <c>TODO</c>, <c>TBD</c>.</summary>
    Todo,

    /// <summary>A stand-in such as <c>&lt;example input&gt;</c> or <c>[insert text]</c>.</summary>
    StandIn,

    /// <summary>Filler text: lorem ipsum.</summary>
    Filler,

    /// <summary>The same as an earlier demonstration.</summary>
    Duplicate,
}

/// <summary>A demonstration that shows nothing yet.</summary>
/// <param name="MessageIndex">Index of the message in the conversation.</param>
/// <param name="Start">First character in that message's text.</param>
/// <param name="Length">Characters.</param>
/// <param name="Reason">What is wrong with it.</param>
internal readonly record struct ExamplePlaceholder(int MessageIndex, int Start, int Length, PlaceholderReason Reason);

/// <summary>Where a filled demonstration lies: it is what a call pays for its examples.</summary>
/// <param name="MessageIndex">Index of the message in the conversation.</param>
/// <param name="Start">First character in that message's text.</param>
/// <param name="Length">Characters.</param>
internal readonly record struct ExampleSpan(int MessageIndex, int Start, int Length);

/// <summary>What was found of few-shot examples in a conversation.</summary>
/// <param name="Strength">How sure it is.</param>
/// <param name="Count">Filled demonstrations; null when their number is only known at run time; 0 unless <paramref name="Strength"/> is strong.</param>
/// <param name="Steps">The steps that found something, in their order.</param>
/// <param name="Placeholders">Demonstrations that are not filled in or repeat another; they are not in <paramref name="Count"/>.</param>
internal sealed record ExampleEvidence(
    ExampleStrength Strength,
    int? Count,
    ImmutableArray<ExampleStep> Steps,
    ImmutableArray<ExamplePlaceholder> Placeholders)
{
    /// <summary>Where the counted demonstrations lie; they may overlap.</summary>
    public ImmutableArray<ExampleSpan> Spans { get; init; } = ImmutableArray<ExampleSpan>.Empty;

    public static ExampleEvidence Nothing { get; } =
        new(ExampleStrength.None, 0, ImmutableArray<ExampleStep>.Empty, ImmutableArray<ExamplePlaceholder>.Empty);
}
