namespace PromptAnalyzers.Tokens;

/// <summary>
/// Splits text into the pieces that are encoded one by one, as the split pattern published with each encoding does. Written by hand, because a regular
/// expression costs a second to start and sees UTF-16 halves instead of code points. Every method is linear in the piece that it finds or rejects.
/// </summary>
/// <remarks>
/// The patterns are those of tiktoken (tiktoken_ext/openai_public.py); the comments name their alternatives. Where an alternative has an optional or
/// repeated part, the code takes what a backtracking matcher would end with.
/// </remarks>
internal static class PieceScanner
{
    /// <summary>The end (exclusive) of the piece that starts at <paramref name="start"/>; always greater than it.</summary>
    public static int EndOfPiece(TokenEncoding encoding, string text, int start) =>
        encoding == TokenEncoding.Cl100kBase ? EndInCl100k(text, start) : EndInO200k(text, start);

    private static int EndInO200k(string text, int start)
    {
        var first = CharacterClasses.At(text, start, out var units);
        var afterFirst = start + units;

        // [^\r\n\p{L}\p{N}]?[upper caseless mark]*[lower caseless mark]+(contraction)? and the same with [upper …]+[lower …]*
        // The optional character is taken first; only a mark can also be part of the word itself.
        var mayLead = first is CharacterClass.Other or CharacterClass.Space or CharacterClass.Mark;
        var end = mayLead ? EndOfWordWithLower(text, afterFirst) : -1;
        if (end < 0)
        {
            end = EndOfWordWithLower(text, start);
        }

        if (end < 0 && mayLead)
        {
            end = EndOfWordWithUpper(text, afterFirst);
        }

        if (end < 0)
        {
            end = EndOfWordWithUpper(text, start);
        }

        if (end >= 0)
        {
            return EndOfContraction(text, end) is var longer and > 0 ? longer : end;
        }

        return EndOfNumber(text, start, first)
            ?? EndOfSymbols(text, start, first, slashesFollow: true)
            ?? EndOfWhiteSpace(text, start, endOfTextFirst: false);
    }

    private static int EndInCl100k(string text, int start)
    {
        // '(?i:[sdmt]|ll|ve|re)
        if (EndOfContraction(text, start) is var contraction and > 0)
        {
            return contraction;
        }

        // [^\r\n\p{L}\p{N}]?\p{L}+
        var first = CharacterClasses.At(text, start, out var units);
        var letters = CharacterClasses.IsLetter(first) || first is CharacterClass.Number or CharacterClass.LineBreak ? start : start + units;
        var end = letters;
        while (end < text.Length && CharacterClasses.IsLetter(CharacterClasses.At(text, end, out units)))
        {
            end += units;
        }

        if (end > letters)
        {
            return end;
        }

        return EndOfNumber(text, start, first)
            ?? EndOfSymbols(text, start, first, slashesFollow: false)
            ?? EndOfWhiteSpace(text, start, endOfTextFirst: true);
    }

    /// <summary>
    /// <c>[upper caseless mark]*[lower caseless mark]+</c>: the second part is the lower-case letters after the first; without any, the first part gives
    /// back everything after its last caseless letter or mark. -1 when there is no match.
    /// </summary>
    private static int EndOfWordWithLower(string text, int start)
    {
        var end = start;
        var endOfLastCaseless = -1;
        while (end < text.Length)
        {
            var c = CharacterClasses.At(text, end, out var units);
            if (c is CharacterClass.Caseless or CharacterClass.Mark)
            {
                endOfLastCaseless = end + units;
            }
            else if (c == CharacterClass.Lower)
            {
                return EndOfLower(text, end);
            }
            else if (c != CharacterClass.Upper)
            {
                break;
            }

            end += units;
        }

        return endOfLastCaseless;
    }

    /// <summary><c>[upper caseless mark]+[lower caseless mark]*</c>; -1 when there is no match.</summary>
    private static int EndOfWordWithUpper(string text, int start)
    {
        var end = start;
        while (end < text.Length && CharacterClasses.At(text, end, out var units) is CharacterClass.Upper or CharacterClass.Caseless or CharacterClass.Mark)
        {
            end += units;
        }

        return end == start ? -1 : EndOfLower(text, end);
    }

    private static int EndOfLower(string text, int start)
    {
        while (start < text.Length && CharacterClasses.At(text, start, out var units) is CharacterClass.Lower or CharacterClass.Caseless or CharacterClass.Mark)
        {
            start += units;
        }

        return start;
    }

    /// <summary><c>(?i:'s|'t|'re|'ve|'m|'ll|'d)</c>; 0 when there is none.</summary>
    private static int EndOfContraction(string text, int start)
    {
        if (start + 1 >= text.Length || text[start] != '\'')
        {
            return 0;
        }

        // The long s is the one letter outside ASCII that equals one of these without regard to case.
        if (text[start + 1] is 's' or 'S' or '\u017F' or 't' or 'T' or 'm' or 'M' or 'd' or 'D')
        {
            return start + 2;
        }

        return start + 2 < text.Length && (text[start + 1], text[start + 2]) is ('r' or 'R' or 'v' or 'V', 'e' or 'E') or ('l' or 'L', 'l' or 'L')
            ? start + 3
            : 0;
    }

    /// <summary><c>\p{N}{1,3}</c></summary>
    private static int? EndOfNumber(string text, int start, CharacterClass first)
    {
        if (first != CharacterClass.Number)
        {
            return null;
        }

        var end = start;
        for (var digits = 0; digits < 3 && end < text.Length && CharacterClasses.At(text, end, out var units) == CharacterClass.Number; digits++)
        {
            end += units;
        }

        return end;
    }

    /// <summary><c> ?[^\s\p{L}\p{N}]+[\r\n/]*</c>, in cl100k_base without the slash.</summary>
    private static int? EndOfSymbols(string text, int start, CharacterClass first, bool slashesFollow)
    {
        var symbols = first == CharacterClass.Space && text[start] == ' ' ? start + 1 : start;
        var end = symbols;
        while (end < text.Length && CharacterClasses.At(text, end, out var units) is CharacterClass.Other or CharacterClass.Mark)
        {
            end += units;
        }

        if (end == symbols)
        {
            return null;
        }

        while (end < text.Length && (text[end] is '\r' or '\n' || (slashesFollow && text[end] == '/')))
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// <c>\s*[\r\n]+|\s+(?!\S)|\s+</c>: up to the last line break of the run, else all of it, except that a text that goes on keeps the last space for
    /// its next piece. cl100k_base takes a run at the end of the text whole, line breaks or not (<c>\s++$</c> comes first).
    /// </summary>
    private static int EndOfWhiteSpace(string text, int start, bool endOfTextFirst)
    {
        var end = start;
        var afterLineBreak = -1;
        while (end < text.Length && CharacterClasses.At(text, end, out _) is var c && CharacterClasses.IsWhiteSpace(c))
        {
            end++;
            if (c == CharacterClass.LineBreak)
            {
                afterLineBreak = end;
            }
        }

        var atEndOfText = end == text.Length;
        if (afterLineBreak > 0 && !(endOfTextFirst && atEndOfText))
        {
            return afterLineBreak;
        }

        return atEndOfText || end - start == 1 ? end : end - 1;
    }
}
