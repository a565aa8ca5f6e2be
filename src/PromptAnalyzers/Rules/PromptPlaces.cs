using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Text;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace PromptAnalyzers.Rules;

/// <summary>One prompt text and where findings about it sit.</summary>
/// <param name="Call">The first call in source order that uses it.</param>
/// <param name="Message">The message it is in.</param>
/// <param name="Text">The whole text of the message.</param>
/// <param name="Own">What of it belongs to this file: all, or what the caller of a wrapper hands over.</param>
/// <param name="Node">The expression in this file.</param>
internal sealed record PromptPlace(PromptCall Call, PromptMessage Message, PromptText Text, PromptText Own, SyntaxNode Node)
{
    /// <summary>The start of the expression to the end of its first line: a finding marks no page of text.</summary>
    public Location Location => PromptPlaces.FirstLineOf(Node);

    /// <summary>Tells this place from others; several texts that one expression can have share it.</summary>
    public (SyntaxNode, SyntaxNode, int) Key => (Node, Own.Syntax, Own.Part);

    /// <summary>Where the text itself stands, when that is another place.</summary>
    public ImmutableArray<Location> AdditionalLocations =>
        Own.FilePath is null && Own.Syntax.SyntaxTree != Node.SyntaxTree ? ImmutableArray.Create(PromptPlaces.FirstLineOf(Own.Syntax)) : ImmutableArray<Location>.Empty;
}

/// <summary>Where findings about prompt texts sit: on the text when it is in the file of the call, else on the expression that brings it in.</summary>
internal static class PromptPlaces
{
    /// <summary>The prompt texts of a file, each once, by the first call in source order; the longest of those that grow from one place.</summary>
    public static IEnumerable<PromptPlace> In(PromptFile file, SyntaxTree tree)
    {
        var seen = new Dictionary<(SyntaxNode, SyntaxNode, int), PromptMessage>();
        var broughtIn = new HashSet<(SyntaxNode, int)>();
        foreach (var call in file.Calls)
        {
            // What a tool gave back is data.
            foreach (var message in call.Messages.Where(static m => m.Role != MessageRole.Tool))
            {
                var told = new HashSet<SyntaxNode>();
                foreach (var text in message.Texts.Alternatives.OrderByDescending(static t => t.ConstantLength))
                {
                    // Another text that this message can have at the same place hides nothing of the rest.
                    if (Place(call, message, text, tree) is not { Key: var key } place
                        || (seen.TryGetValue(key, out var first) && ReferenceEquals(first, message))
                        || !SaysMoreThan(told, place.Own)
                        || first is not null)
                    {
                        continue;
                    }

                    // The text of another file counts once, wherever this file brings it in.
                    seen.Add(key, message);
                    if (place.AdditionalLocations.IsEmpty || broughtIn.Add((place.Own.Syntax, place.Own.Part)))
                    {
                        yield return place;
                    }
                }
            }
        }
    }

    // Of the texts that a message can have, one may be a part of another, or the same with its placeholders filled.
    private static bool SaysMoreThan(HashSet<SyntaxNode> told, PromptText text)
    {
        var says = text.FilePath is not null;
        foreach (var piece in text.Pieces)
        {
            says |= !piece.IsHole && (piece.FilePath is not null || (piece.Syntax is { } syntax && told.Add(syntax)));
        }

        return says;
    }

    /// <summary>The place of one text of a call; null when nothing of it stands in the file.</summary>
    public static PromptPlace? Place(PromptCall call, PromptMessage message, PromptText text, SyntaxTree tree)
    {
        // A factory in another file adds to what this file hands it.
        var own = call.Kind == PromptCallKind.Override ? text.Given : call.Kind == PromptCallKind.Wrapper || text.PlaceIn(tree) is null ? text.Argument : text;
        return own is { HasWords: true } && own.PlaceIn(tree) is { } node && !HandedValues.IsData(own, text, node) ? new PromptPlace(call, message, text, own, node) : null;
    }

    /// <summary>The location of an expression, cut after its first line.</summary>
    public static Location FirstLineOf(SyntaxNode node)
    {
        var lines = node.SyntaxTree.GetText().Lines;
        var first = lines.GetLineFromPosition(node.SpanStart);
        return node.Span.End <= first.End ? node.GetLocation() : Location.Create(node.SyntaxTree, TextSpan.FromBounds(node.SpanStart, first.End));
    }
}
