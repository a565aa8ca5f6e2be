using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.CodeFixes.Placement;

/// <summary>Puts text on a line of its own, in the indentation and with the line ending that stand there already.</summary>
internal static class OwnLine
{
    /// <summary>Whether nothing but white space is before the token on its line, so that a line can be put above it.</summary>
    public static bool IsFirstOnLine(SourceText text, SyntaxToken token) =>
        string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(token.SpanStart).Start, token.SpanStart)));

    /// <summary>
    /// Inserts a line above a token, and above its documentation comment. A token that is not the first on its line moves to a new one.
    /// </summary>
    public static TextChange Above(SourceText text, SyntaxToken token, string content)
    {
        var newLine = LineBreakAt(text, token.SpanStart);
        if (!IsFirstOnLine(text, token))
        {
            var indent = IndentAt(text, token.SpanStart);
            var gap = token.SpanStart;
            while (gap > 0 && text[gap - 1] is ' ' or '\t')
            {
                gap--;
            }

            return new TextChange(TextSpan.FromBounds(gap, token.SpanStart), newLine + indent + content + newLine + indent);
        }

        var line = text.Lines.GetLineFromPosition(token.SpanStart);
        var documentation = token.LeadingTrivia.FirstOrDefault(static trivia => trivia.HasStructure && SyntaxFacts.IsDocumentationCommentTrivia(trivia.Kind()));
        if (documentation != default)
        {
            var first = text.Lines.GetLineFromPosition(documentation.FullSpan.Start);
            if (string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, documentation.FullSpan.Start))))
            {
                line = first;
            }
        }

        return new TextChange(new TextSpan(line.Start, 0), IndentAt(text, token.SpanStart) + content + newLine);
    }

    /// <summary>Inserts a line above a token or, where the token is not the first on its line, before the token on the same line.</summary>
    public static TextChange AboveOrBefore(SourceText text, SyntaxToken token, string content) =>
        IsFirstOnLine(text, token)
            ? new TextChange(
                new TextSpan(text.Lines.GetLineFromPosition(token.SpanStart).Start, 0),
                IndentAt(text, token.SpanStart) + content + LineBreakAt(text, token.SpanStart))
            : new TextChange(new TextSpan(token.SpanStart, 0), content + " ");

    /// <summary>
    /// Inserts lines above a token and the comments that belong to it or, where the token is not the first on its line, before it on the same line.
    /// </summary>
    public static TextChange AllAboveOrBefore(SourceText text, SyntaxToken token, IEnumerable<string> contents)
    {
        if (!IsFirstOnLine(text, token))
        {
            return new TextChange(new TextSpan(token.SpanStart, 0), string.Concat(contents.Select(static content => content + " ")));
        }

        var indent = IndentAt(text, token.SpanStart);
        var newLine = LineBreakAt(text, token.SpanStart);
        var line = text.Lines.GetLineFromPosition(token.SpanStart);
        while (line.LineNumber > 0 && text.Lines[line.LineNumber - 1] is var above && IsCommentLine(text, token, above))
        {
            line = above;
        }

        return new TextChange(new TextSpan(line.Start, 0), string.Concat(contents.Select(content => indent + content + newLine)));
    }

    // The whole line is a comment, which stands right above the token: no blank line, no directive in between.
    private static bool IsCommentLine(SourceText text, SyntaxToken token, TextLine line) =>
        token.LeadingTrivia.Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
            && line.Span.Contains(trivia.Span)
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, trivia.SpanStart))));

    /// <summary>The white space that starts the line of a position.</summary>
    public static string IndentAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>The line break at the end of a position's line; that of the line before where the file ends without one.</summary>
    public static string LineBreakAt(SourceText text, int position)
    {
        var number = text.Lines.GetLineFromPosition(position).LineNumber;
        for (var i = number; i >= 0; i--)
        {
            var line = text.Lines[i];
            if (line.EndIncludingLineBreak > line.End)
            {
                return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            }
        }

        return "\n";
    }
}
