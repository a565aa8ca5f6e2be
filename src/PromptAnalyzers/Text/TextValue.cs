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
    /// <param name="syntax">The composing expression.</param>
    public static TextValue Join(IReadOnlyList<TextValue> parts, SyntaxNode syntax)
    {
        // Straight code, the usual case and the only one that can be long: no copies.
        if (parts.All(static p => p.Alternatives.Length == 1))
        {
            var pieces = ImmutableArray.CreateBuilder<PromptPiece>();
            PromptText? argument = null;
            foreach (var part in parts)
            {
                pieces.AddRange(part.Alternatives[0].Pieces);
                argument = Prefer(argument, part.Alternatives[0].Argument);
            }

            return Of(new PromptText(pieces.ToImmutable(), syntax, argument: argument));
        }

        IEnumerable<PromptText> joined = new[] { new PromptText(ImmutableArray<PromptPiece>.Empty, syntax) };
        foreach (var part in parts)
        {
            joined = Limit(joined.SelectMany(head => part.Alternatives.Select(tail =>
                new PromptText(head.Pieces.AddRange(tail.Pieces), syntax, argument: Prefer(head.Argument, tail.Argument)))).ToImmutableArray());
        }

        return new(joined.ToImmutableArray());
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

    private static ImmutableArray<PromptText> Limit(ImmutableArray<PromptText> texts) =>
        texts.Length <= MaxAlternatives
            ? texts
            : texts.OrderByDescending(static t => t.ConstantLength).Take(MaxAlternatives).ToImmutableArray();
}
