using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules;

/// <summary>Tells what is handed to a prompt as a value of it, a name, a field of a record, from what is a prompt itself.</summary>
internal static class HandedValues
{
    /// <summary>A name or other value has mostly one or two words.</summary>
    private const int WordsOfValue = 2;
    private const int WordsOfName = 4;
    private const int ShareOfData = 4;
    private const int WordsInsideLine = 8;
    private const int LeastAroundField = 20;
    private const int FieldsOfRecord = 3;
    private const int LongestCode = 30;
    private const int LongestWithoutBlanks = 8;
    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>Whether a part of a text is data of it.</summary>
    /// <param name="own">What the file hands over: the whole text, or the argument of a wrapper.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="node">Where the part stands in the file.</param>
    public static bool IsData(PromptText own, PromptText text, SyntaxNode node) => IsValueAmongHoles(own)
        || (!ReferenceEquals(own, text) && (IsValueOf(own, text) || IsReplaced(own, text) || IsMadeOfRecords(own, text, node) || IsFieldInLine(own, text) || IsFieldOfRecord(own, text)));

    // "{report.Passenger}, {report.Reference}, {report.Language}", and the language is "en" where nothing else is said.
    private static bool IsValueAmongHoles(PromptText text) =>
        text.HasHoles && text.FilePath is null && text.Pieces.Any(piece => !piece.IsHole && piece.Syntax == text.Syntax) && !HasMoreWords(text.ConstantText, WordsOfValue);

    private static bool HasMoreWords(string text, int words)
    {
        for (var i = 0; i < text.Length && words >= 0; i++)
        {
            words -= char.IsLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) ? 1 : 0;
        }

        return words < 0;
    }

    // "DM/BW-042", "12.50": one sign after the other, a code.
    private static bool IsCode(string value) => value.Length <= LongestCode && value.IndexOfAny(Digits) >= 0 && !value.Any(char.IsWhiteSpace);

    private static int TrimmedLength(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end - start;
    }

    // "Austria", "Backend Developer" or "The Missing Lamp", which a wrapper puts into its own text, is a value of that prompt, and no prompt.
    private static bool IsValueOf(PromptText own, PromptText text)
    {
        if (own.ConstantText.Trim() is not { Length: > 0 } value || TrimmedLength(text.ConstantText) <= value.Length)
        {
            return false;
        }

        if (value.Any(static c => c >= Words.FirstWithoutBlanks))
        {
            // A name has a few characters, a sentence has more, and no blank tells its words.
            return value.Length <= LongestWithoutBlanks;
        }

        if (own.Pieces.Length == 1 && IsCode(value))
        {
            return true;
        }

        if (!value.All(static c => char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || c is '-' or '\''))
        {
            return false;
        }

        var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (own.Pieces.Length > 1)
        {
            // "Member {number}"
            return words.Length + own.Pieces.Count(static p => p.IsHole) <= WordsOfValue;
        }

        return words.Length <= WordsOfValue
            || (words.Length <= WordsOfName && words.All(static word => char.IsUpper(word[0])))
            || (words.Length <= WordsInsideLine && (char.IsLower(value[0]) || char.IsDigit(value[0])) && IsInsideLine(own, text));
    }

    // "Invent names for a {style}. The story behind it: {story}. No puns please.": a piece of a sentence. With a capital it may be an instruction.
    private static bool IsInsideLine(PromptText own, PromptText text)
    {
        var (before, after) = Around(own, text);
        return before is { Length: > 0 } && before[before.Length - 1] != '\n' && after is { Length: > 0 } && after[0] is not ('\n' or '\r');
    }

    /// <summary>The constant text right before and right behind the place where a part begins; null where there is none.</summary>
    private static (string? Before, string? After) Around(PromptText own, PromptText text)
    {
        for (var i = 1; i < text.Pieces.Length; i++)
        {
            if (text.Pieces[i].Syntax == own.Pieces[0].Syntax)
            {
                return (text.Pieces[i - 1].Constant, i + 1 < text.Pieces.Length ? text.Pieces[i + 1].Constant : null);
            }
        }

        return default;
    }

    // "{{input}}", for which the wrapper puts in what is asked.
    private static bool IsReplaced(PromptText own, PromptText text) => own.Pieces.All(static p => p.Syntax is not null) && !text.HasTextOf(own);

    // What a method of another file makes of records, and a wrapper puts into its own, much longer text: "no contract found", "{model}; km={km}".
    private static bool IsMadeOfRecords(PromptText own, PromptText text, SyntaxNode node) =>
        own.Syntax.SyntaxTree != node.SyntaxTree && own.FilePath is null && own.Via.Any(static via => via is InvocationExpressionSyntax) && own.ConstantLength * ShareOfData < text.ConstantLength;

    // "A hint for '{riddle.Question}'", "Riddle: {riddle.Question}": what an object holds, in a line of a longer text.
    private static bool IsFieldInLine(PromptText own, PromptText text) =>
        own.Pieces.Length == 1 && ObjectOf(own.Pieces[0]) is not null && text.ConstantLength - own.ConstantLength >= LeastAroundField
        && Around(own, text).Before is { } before && before.Substring(before.LastIndexOf('\n') + 1).Any(char.IsLetter);

    // "{plant.Name}, bed {plant.Bed}. {plant.Remarks}": several members of one object are a record. A request has two, instructions and a question.
    private static bool IsFieldOfRecord(PromptText own, PromptText text)
    {
        if (ObjectOf(own.Pieces[0]) is not { } record)
        {
            return false;
        }

        var fields = new HashSet<SyntaxNode>();
        foreach (var piece in text.Pieces)
        {
            if (!piece.IsHole && ObjectOf(piece) == record)
            {
                fields.Add(piece.Syntax!);
            }
        }

        return fields.Count >= FieldsOfRecord;
    }

    /// <summary>The initializer that gives a piece to a member: <c>new() { Name = "…" }</c>; null for any other piece.</summary>
    private static SyntaxNode? ObjectOf(PromptPiece piece) =>
        piece.Syntax?.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } ? initializer : null;
}
