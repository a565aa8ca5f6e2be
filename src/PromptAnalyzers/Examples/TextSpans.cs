using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>A quoted or bracketed piece of a text, marks included.</summary>
/// <param name="Start">The opening mark.</param>
/// <param name="End">Behind the closing mark.</param>
/// <param name="IsBraced">Whether it stands in braces or square brackets (JSON) instead of quotes.</param>
internal readonly record struct TextSpan(int Start, int End, bool IsBraced);

/// <summary>Finds quoted and braced pieces in one pass; what stands inside of a piece is not a piece of its own.</summary>
internal static class TextSpans
{
    private const int LongestQuote = 400;
    private const int LongestBraced = 4000;

    public static List<TextSpan> Of(string text)
    {
        var closing = ClosingBraces(text);
        var spans = new List<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            var isBraced = closing.TryGetValue(i, out var end) && end - i <= LongestBraced;
            end = isBraced ? end : EndOfQuote(text, i);
            if (end > i + 2)
            {
                spans.Add(new TextSpan(i, end, isBraced));
                i = end - 1;
            }
        }

        return spans;
    }

    /// <summary>For each opening brace or bracket the place behind the one that closes it.</summary>
    private static Dictionary<int, int> ClosingBraces(string text)
    {
        var closing = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '[')
            {
                open.Push(i);
            }
            else if (text[i] is '}' or ']' && open.Count > 0)
            {
                // A stray brace of the other kind closes nothing.
                if (text[open.Peek()] == (text[i] == '}' ? '{' : '['))
                {
                    closing[open.Pop()] = i + 1;
                }
            }
        }

        return closing;
    }

    private static int EndOfQuote(string text, int start)
    {
        var close = text[start] switch
        {
            '"' => '"',
            '“' => '”',
            '„' => '“',
            '«' => '»',
            '「' => '」',
            '`' => '`',
            '\'' when start == 0 || !char.IsLetterOrDigit(text[start - 1]) => '\'',
            _ => '\0',
        };
        if (close == '\0')
        {
            return 0;
        }

        for (var i = start + 1; i < text.Length && i <= start + LongestQuote && text[i] != '\n'; i++)
        {
            if (text[i] == close && (close != '\'' || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
