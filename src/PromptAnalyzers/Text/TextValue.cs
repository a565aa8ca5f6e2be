using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Text;

/// <summary>All the texts that an expression can have: one for straight code, one per branch else. Never empty.</summary>
internal readonly struct TextValue
{
    /// <summary>More branches than this are cut, the longest texts are kept.</summary>
    public const int MaxAlternatives = 8;

    // Characters of a name or other value, in contrast to a text.
    private const int LongestValue = 80;

    private TextValue(ImmutableArray<PromptText> alternatives) => Alternatives = alternatives;

    public ImmutableArray<PromptText> Alternatives { get; }

    /// <summary>The alternative with the most constant text.</summary>
    public PromptText Longest
    {
        get
        {
            var longest = Alternatives[0];
            foreach (var alternative in Alternatives)
            {
                if (alternative.ConstantLength > longest.ConstantLength)
                {
                    longest = alternative;
                }
            }

            return longest;
        }
    }

    public static TextValue Of(PromptText text) => new(ImmutableArray.Create(text));

    public static TextValue Constant(string text, SyntaxNode syntax) =>
        Of(new PromptText(ImmutableArray.Create(PromptPiece.Text(text, syntax)), syntax));

    public static TextValue Hole(string name, HoleKind kind, SyntaxNode syntax) =>
        Of(new PromptText(ImmutableArray.Create(PromptPiece.Hole(name, kind, syntax)), syntax));

    /// <summary>Either the one or the other.</summary>
    public static TextValue Either(TextValue a, TextValue b) => new(Limit(a.Alternatives.AddRange(b.Alternatives)));

    /// <summary>The texts one after the other.</summary>
    /// <param name="parts">The parts in order.</param>
    /// <param name="syntax">The composing expression. A text whose words all come from one part that stands elsewhere is reported there: the rest is data and separators.</param>
    public static TextValue Join(IReadOnlyList<TextValue> parts, SyntaxNode syntax)
    {
        // Straight code, the usual case and the only one that can be long: no copies.
        if (parts.All(static p => p.Alternatives.Length == 1))
        {
            var pieces = ImmutableArray.CreateBuilder<PromptPiece>();
            var straight = default(Composition);
            foreach (var part in parts)
            {
                pieces.AddRange(part.Alternatives[0].Pieces);
                straight = straight.With(part.Alternatives[0]);
            }

            return Of(straight.ToText(pieces.ToImmutable(), syntax));
        }

        parts = WithoutValues(parts);
        var joined = ImmutableArray.Create((Text: new PromptText(ImmutableArray<PromptPiece>.Empty, syntax), Composed: default(Composition)));
        foreach (var part in parts)
        {
            joined = Limit(
                joined.SelectMany(head => part.Alternatives.Select(tail => (Text: new PromptText(head.Text.Pieces.AddRange(tail.Pieces), syntax), Composed: head.Composed.With(tail)))).ToImmutableArray(),
                static j => j.Text);
        }

        return new(ImmutableArray.CreateRange(joined, j => j.Composed.ToText(j.Text.Pieces, syntax)));
    }

    // Where all combinations are too many, values that can be one of several become holes: "{riddle.Question}" in each of three prompts.
    private static List<TextValue> WithoutValues(IReadOnlyList<TextValue> parts)
    {
        var kept = parts.ToList();
        while (kept.Aggregate(1.0, static (product, part) => product * part.Alternatives.Length) > MaxAlternatives)
        {
            var shortest = -1;
            for (var i = 0; i < kept.Count; i++)
            {
                if (kept[i].Alternatives.Length > 1 && kept[i].Longest is { Via.IsEmpty: false, ConstantLength: <= LongestValue and var length } && (shortest < 0 || length < kept[shortest].Longest.ConstantLength))
                {
                    shortest = i;
                }
            }

            if (shortest < 0)
            {
                break;
            }

            var via = kept[shortest].Longest.Via;
            var place = via[via.Length - 1];
            kept[shortest] = Hole(OperationFacts.HoleName(place), HoleKind.Value, place);
        }

        return kept;
    }

    /// <summary>The texts below each other, as the parts of one message: each that comes of them stands where its first constant text does.</summary>
    /// <param name="parts">The parts in order; at least one.</param>
    /// <param name="syntax">What puts them together.</param>
    public static TextValue Lines(IReadOnlyList<TextValue> parts, SyntaxNode syntax)
    {
        var joined = parts[0].Alternatives;
        var lineEnd = PromptPiece.Text("\n", syntax);
        foreach (var part in parts.Skip(1))
        {
            joined = Limit(joined.SelectMany(head => part.Alternatives.Select(tail =>
                (head.HasConstant ? head : tail).With(head.Pieces.Add(lineEnd).AddRange(tail.Pieces), Prefer(head.Argument, tail.Argument)))).ToImmutableArray());
        }

        return new(joined);
    }

    public TextValue Select(Func<PromptText, PromptText> change)
    {
        var alternatives = ImmutableArray.CreateBuilder<PromptText>(Alternatives.Length);
        foreach (var alternative in Alternatives)
        {
            alternatives.Add(change(alternative));
        }

        return new(alternatives.MoveToImmutable());
    }

    private static PromptText? Prefer(PromptText? a, PromptText? b) =>
        a is null || (b is not null && b.ConstantLength > a.ConstantLength) ? b : a;

    private static ImmutableArray<PromptText> Limit(ImmutableArray<PromptText> texts) => Limit(texts, static text => text);

    private static ImmutableArray<T> Limit<T>(ImmutableArray<T> items, Func<T, PromptText> textOf) =>
        items.Length <= MaxAlternatives
            ? items
            : items.OrderByDescending(item => textOf(item).ConstantLength).Take(MaxAlternatives).ToImmutableArray();

    /// <summary>What is known of the parts of a text while they are put together.</summary>
    /// <param name="Argument">What the caller of a wrapper handed over.</param>
    /// <param name="Worded">The first part with words.</param>
    /// <param name="HasSeveral">Whether another part has words, too.</param>
    /// <param name="HasLabel">Whether the name of what follows stands behind it: <c>"\n\nText: "</c>.</param>
    private readonly record struct Composition(PromptText? Argument, PromptText? Worded, bool HasSeveral, bool HasLabel)
    {
        // Behind a label a short text is the value of it.
        private const int LongestValueOfLabel = 40;

        public Composition With(PromptText part)
        {
            var argument = Prefer(Argument, part.Argument);
            return HasSeveral || !part.HasWords ? this with { Argument = argument }
                : part.IsLabel && Worded is not null ? this with { Argument = argument, HasLabel = true }
                : new(argument, Worded ?? part, Worded is not null, HasLabel);
        }

        public PromptText ToText(ImmutableArray<PromptPiece> pieces, SyntaxNode syntax) =>
            Worded is { } only && !HasSeveral && !(HasLabel && only.ConstantLength <= LongestValueOfLabel)
                && !(only.Syntax.SyntaxTree == syntax.SyntaxTree && syntax.Span.Contains(only.Syntax.Span))
                ? only.With(pieces, Argument)
                : new PromptText(pieces, syntax, argument: Argument);
    }
}
