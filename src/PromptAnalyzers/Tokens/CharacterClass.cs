using System.Globalization;

namespace PromptAnalyzers.Tokens;

/// <summary>What the split patterns tell apart. Each code point has exactly one class.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Everything else: punctuation, symbols, controls, unassigned, lone surrogates.</summary>
    Other,

    /// <summary><c>\r</c> or <c>\n</c>; the patterns count them as white space too.</summary>
    LineBreak,

    /// <summary>White space that is no line break.</summary>
    Space,

    /// <summary><c>\p{N}</c></summary>
    Number,

    /// <summary><c>\p{M}</c>; not a letter.</summary>
    Mark,

    /// <summary><c>\p{Lu}</c> or <c>\p{Lt}</c></summary>
    Upper,

    /// <summary><c>\p{Ll}</c></summary>
    Lower,

    /// <summary><c>\p{Lm}</c> or <c>\p{Lo}</c>: letters of scripts without case.</summary>
    Caseless,
}

internal static class CharacterClasses
{
    /// <summary>The class of the code point at <paramref name="index"/>, and how many UTF-16 units (1 or 2) it takes.</summary>
    public static CharacterClass At(string text, int index, out int units)
    {
        var c = text[index];
        units = 1;
        if (c < 0x80)
        {
            return Ascii(c);
        }

        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            units = 2;
            return Of(CharUnicodeInfo.GetUnicodeCategory(text, index));
        }

        return c == '\u0085' ? CharacterClass.Space : Of(CharUnicodeInfo.GetUnicodeCategory(c));
    }

    public static bool IsLetter(CharacterClass c) => c >= CharacterClass.Upper;

    public static bool IsWhiteSpace(CharacterClass c) => c is CharacterClass.Space or CharacterClass.LineBreak;

    private static CharacterClass Ascii(char c) => c switch
    {
        >= 'a' and <= 'z' => CharacterClass.Lower,
        >= 'A' and <= 'Z' => CharacterClass.Upper,
        >= '0' and <= '9' => CharacterClass.Number,
        '\r' or '\n' => CharacterClass.LineBreak,
        ' ' or (>= '\t' and <= '\f') => CharacterClass.Space,
        _ => CharacterClass.Other,
    };

    private static CharacterClass Of(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.Upper,
        UnicodeCategory.LowercaseLetter => CharacterClass.Lower,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterClass.Caseless,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Mark,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterClass.Number,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharacterClass.Space,
        _ => CharacterClass.Other,
    };
}
