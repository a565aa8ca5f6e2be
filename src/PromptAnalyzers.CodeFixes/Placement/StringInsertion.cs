using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.CodeFixes.Placement;

/// <summary>
/// Puts lines of text into a string as it is written: escaped, verbatim or raw, with the quotes and the indentation that are there.
/// The lines must need no escape in any form.
/// </summary>
internal static class StringInsertion
{
    private enum Form
    {
        /// <summary><c>"…"</c>: a line break is an escape.</summary>
        Regular,

        /// <summary><c>@"…"</c>: a line break is itself, and white space is text.</summary>
        Verbatim,

        /// <summary>Raw, on one line: no line break can be written.</summary>
        RawLine,

        /// <summary>Raw, on lines of its own, indented as its last line is.</summary>
        RawLines,
    }

    /// <summary>
    /// Appends lines to a string that is constant. Where something is filled in, puts them before the line that has the first hole, or at the
    /// start: what never changes stands before what does. Null when the expression is no string as written, or a concatenation of such.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="expression">The literal, interpolated string or concatenation.</param>
    /// <param name="hasHoles">Whether anything is filled in.</param>
    /// <param name="hole">What marks a hole in literal text, such as <c>{{</c> in a template; empty when only interpolations do.</param>
    /// <param name="lines">The lines.</param>
    public static TextChange? Insert(SourceText text, ExpressionSyntax expression, bool hasHoles, string hole, IReadOnlyList<string> lines)
    {
        while (expression is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
        {
            expression = expression switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                BinaryExpressionSyntax sum when hasHoles => sum.Left,
                BinaryExpressionSyntax sum => sum.Right,
                _ => expression,
            };
        }

        if (FormOf(expression) is not { } form)
        {
            return null;
        }

        var content = ContentOf(text, expression, form);
        var firstHole = hasHoles ? FirstHole(text, expression, content, hole) ?? content.End : -1;
        return form switch
        {
            Form.RawLines => IntoLines(text, expression, content, firstHole, lines),
            Form.RawLine => firstHole < 0
                ? new TextChange(new TextSpan(content.End, 0), " " + string.Join(" ", lines))
                : new TextChange(new TextSpan(content.Start, 0), string.Join(" ", lines) + " "),
            _ => IntoText(text, expression, content, form, firstHole, lines),
        };
    }

    /// <summary>
    /// Inserts lines before a mark that stands in a string as it is written, in the last of the strings that have it. Null when none has, or
    /// when the mark does not start a line.
    /// </summary>
    public static TextChange? InsertBefore(SourceText text, ExpressionSyntax expression, string mark, IReadOnlyList<string> lines)
    {
        var holder = expression.DescendantNodesAndSelf(static node => node is ParenthesizedExpressionSyntax or BinaryExpressionSyntax)
            .OfType<ExpressionSyntax>()
            .LastOrDefault(node => FormOf(node) is not null && node.ToString().Contains(mark));
        if (holder is null || FormOf(holder) is not { } form)
        {
            return null;
        }

        var at = holder.SpanStart + holder.ToString().LastIndexOf(mark, StringComparison.Ordinal);
        var content = ContentOf(text, holder, form);
        var before = text.ToString(TextSpan.FromBounds(content.Start, at));
        if (form == Form.Regular)
        {
            var newLine = before.EndsWith("\\r\\n", StringComparison.Ordinal) ? "\\r\\n" : "\\n";
            return before.EndsWith(newLine, StringComparison.Ordinal)
                ? new TextChange(new TextSpan(at, 0), string.Concat(lines.Select(line => line + newLine)))
                : null;
        }

        if (form == Form.RawLine)
        {
            return new TextChange(new TextSpan(at, 0), string.Concat(lines.Select(static line => line + " ")));
        }

        var indent = before.Substring(before.LastIndexOf('\n') + 1);
        return string.IsNullOrWhiteSpace(indent) && (before.Length > indent.Length || form == Form.RawLines)
            ? new TextChange(new TextSpan(at - indent.Length, 0), string.Concat(lines.Select(line => indent + line + OwnLine.LineBreakAt(text, expression.SpanStart))))
            : null;
    }

    private static Form? FormOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => literal.Token.Text[0] == '@' ? Form.Verbatim : Form.Regular,
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => Form.RawLine,
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => Form.RawLines,
            _ => null,
        },
        InterpolatedStringExpressionSyntax interpolated => interpolated.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedStringStartToken => Form.Regular,
            SyntaxKind.InterpolatedVerbatimStringStartToken => Form.Verbatim,
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => Form.RawLine,
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => Form.RawLines,
            _ => null,
        },
        _ => null,
    };

    // Between the quotes; of raw lines, the lines between those that hold the quotes, without the last line break.
    private static TextSpan ContentOf(SourceText text, ExpressionSyntax expression, Form form)
    {
        var (start, end) = (expression.SpanStart, expression.Span.End);
        while (text[start] != '"')
        {
            start++;
        }

        while (text[end - 1] != '"')
        {
            end--;
        }

        if (form == Form.RawLines)
        {
            var first = text.Lines.GetLineFromPosition(start).LineNumber + 1;
            var last = text.Lines.GetLineFromPosition(end).LineNumber - 1;
            return TextSpan.FromBounds(text.Lines[first].Start, Math.Max(text.Lines[first].Start, text.Lines[last].End));
        }

        var quotes = 1;
        while (form == Form.RawLine && text[start + quotes] == '"')
        {
            quotes++;
        }

        return TextSpan.FromBounds(start + quotes, end - quotes);
    }

    private static int? FirstHole(SourceText text, ExpressionSyntax expression, TextSpan content, string mark)
    {
        if (expression is InterpolatedStringExpressionSyntax interpolated)
        {
            return interpolated.Contents.OfType<InterpolationSyntax>().FirstOrDefault()?.SpanStart;
        }

        var at = mark.Length == 0 ? -1 : text.ToString(content).IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? null : content.Start + at;
    }

    private static TextChange IntoLines(SourceText text, ExpressionSyntax expression, TextSpan content, int firstHole, IReadOnlyList<string> lines)
    {
        var newLine = OwnLine.LineBreakAt(text, expression.SpanStart);
        var indent = OwnLine.IndentAt(text, expression.Span.End - 1);
        if (firstHole < 0)
        {
            return new TextChange(new TextSpan(content.End, 0), newLine + string.Concat(lines.Select(line => newLine + indent + line)));
        }

        var start = Math.Max(content.Start, text.Lines.GetLineFromPosition(Math.Min(firstHole, content.End)).Start);
        return new TextChange(new TextSpan(start, 0), string.Concat(lines.Select(line => indent + line + newLine)) + newLine);
    }

    private static TextChange IntoText(SourceText text, ExpressionSyntax expression, TextSpan content, Form form, int firstHole, IReadOnlyList<string> lines)
    {
        var written = text.ToString(content);
        var newLine = form == Form.Verbatim
            ? OwnLine.LineBreakAt(text, expression.SpanStart)
            : written.Contains("\\r\\n") ? "\\r\\n" : "\\n";
        if (firstHole < 0)
        {
            var gap = written.EndsWith(newLine, StringComparison.Ordinal) ? newLine : newLine + newLine;
            return new TextChange(new TextSpan(content.End, 0), gap + string.Join(newLine, lines));
        }

        var before = form == Form.Verbatim
            ? EndOfLastBreak(written.Substring(0, firstHole - content.Start), newLine)
            : EndOfLastEscapedBreak(written.Substring(0, firstHole - content.Start));
        return new TextChange(new TextSpan(content.Start + before, 0), string.Join(newLine, lines) + newLine + newLine);
    }

    private static int EndOfLastBreak(string written, string newLine)
    {
        var at = written.LastIndexOf(newLine, StringComparison.Ordinal);
        return at < 0 ? 0 : at + newLine.Length;
    }

    private static int EndOfLastEscapedBreak(string written)
    {
        var end = 0;
        for (var i = 0; i + 1 < written.Length; i++)
        {
            if (written[i] == '\\')
            {
                i++;
                end = written[i] == 'n' ? i + 1 : end;
            }
        }

        return end;
    }
}
