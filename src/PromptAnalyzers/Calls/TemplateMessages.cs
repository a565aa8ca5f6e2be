using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>
/// Splits a prompt template that holds <c>&lt;message role="…"&gt;</c> sections into its messages. Placeholders and the blocks of template languages
/// (<c>{{#each examples}}</c>, <c>{% for … %}</c>) stay in the text; a block between two messages goes to the message behind it.
/// </summary>
internal static class TemplateMessages
{
    private const string Open = "<message";
    private const string Close = "</message>";

    /// <summary>The messages in order; empty when the template has no sections.</summary>
    public static ImmutableArray<(MessageRole Role, PromptText Text)> Split(PromptText template)
    {
        if (!template.Pieces.Any(static p => p.Constant is { } text && OpenTag(text, 0) >= 0))
        {
            return ImmutableArray<(MessageRole, PromptText)>.Empty;
        }

        var argument = new HashSet<SyntaxNode>(template.Argument?.Pieces.Where(static p => p.Syntax is not null).Select(static p => p.Syntax!) ?? []);
        var messages = ImmutableArray.CreateBuilder<(MessageRole, PromptText)>();
        var current = new List<PromptPiece>();
        MessageRole? role = null;
        foreach (var piece in template.Pieces)
        {
            if (piece.Constant is not { } text)
            {
                if (role is not null)
                {
                    current.Add(piece);
                }

                continue;
            }

            var position = 0;
            while (position < text.Length)
            {
                if (role is null)
                {
                    var open = OpenTag(text, position);
                    KeepBlocks(text, position, open < 0 ? text.Length : open, piece, current);
                    if (open < 0 || text.IndexOf('>', open) is not (>= 0 and var end))
                    {
                        break;
                    }

                    role = RoleOf(text.Substring(open + Open.Length, end - open - Open.Length));
                    position = end + 1;
                }
                else
                {
                    var close = text.IndexOf(Close, position, StringComparison.OrdinalIgnoreCase);
                    var end = close < 0 ? text.Length : close;
                    if (end > position)
                    {
                        current.Add(piece with { Constant = text.Substring(position, end - position) });
                    }

                    position = close < 0 ? text.Length : close + Close.Length;
                    if (close >= 0)
                    {
                        Finish();
                    }
                }
            }
        }

        if (role is not null)
        {
            Finish();
        }

        return messages.ToImmutable();

        void Finish()
        {
            var own = current.Any(p => p.Syntax is not null && argument.Contains(p.Syntax)) ? template.Argument : null;
            messages.Add((role.Value, new PromptText(current.ToImmutableArray(), template.Syntax, template.Via, own, template.FilePath) { IsPlacedAtUse = template.IsPlacedAtUse }));
            current.Clear();
            role = null;
        }
    }

    /// <summary>Where the next <c>&lt;message …&gt;</c> starts, not <c>&lt;messages&gt;</c>; -1 when there is none.</summary>
    private static int OpenTag(string text, int start)
    {
        for (var at = text.IndexOf(Open, start, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Open, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at + Open.Length < text.Length && (text[at + Open.Length] == '>' || char.IsWhiteSpace(text[at + Open.Length])))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Text between messages is not sent, but a loop there repeats the message behind it.</summary>
    private static void KeepBlocks(string text, int start, int end, PromptPiece piece, List<PromptPiece> current)
    {
        var between = text.Substring(start, end - start).Trim();
        if (between.StartsWith("{{#", StringComparison.Ordinal) || between.StartsWith("{{/", StringComparison.Ordinal) || between.StartsWith("{%", StringComparison.Ordinal))
        {
            current.Add(piece with { Constant = between });
        }
    }

    private static MessageRole RoleOf(string attributes)
    {
        var at = attributes.IndexOf("role", StringComparison.OrdinalIgnoreCase);
        var open = at < 0 ? -1 : attributes.IndexOfAny(['"', '\''], at);
        var close = open < 0 ? -1 : attributes.IndexOf(attributes[open], open + 1);
        return close < 0 ? MessageRole.Unknown : RoleReader.FromWord(attributes.Substring(open + 1, close - open - 1).Trim()) ?? MessageRole.Unknown;
    }
}
