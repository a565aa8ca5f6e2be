using System.Collections.Generic;
using System.Runtime.CompilerServices;
using PromptAnalyzers.Text;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Examples;

/// <summary>What stands between a word and the word before it; the strongest wins.</summary>
internal enum WordBreak
{
    /// <summary>Blanks, hyphens and the like.</summary>
    Space,

    /// <summary>A new line in the middle of a sentence.</summary>
    Line,

    /// <summary>A comma, or a bracket or quote.</summary>
    Comma,

    /// <summary>A colon or semicolon.</summary>
    Colon,

    /// <summary>The end of a sentence, a list mark, a blank line, or the start of the text.</summary>
    Sentence,
}

/// <summary>A word of a prompt, in lower case.</summary>
/// <param name="Text">The word; one character in scripts that write no blanks; <see cref="ConversationMessage.HoleMark"/> for a hole.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="End">Behind the last character.</param>
/// <param name="Break">What stands before it.</param>
/// <param name="IsCapitalized">Whether it starts with an upper-case letter.</param>
internal readonly record struct Word(string Text, int Start, int End, WordBreak Break, bool IsCapitalized);

/// <summary>Cuts text into words, the same way for prompts and for the phrases they are searched for.</summary>
internal static class Words
{
    /// <summary>From here on stand scripts that write no blanks between words: a word is one character there.</summary>
    public const char FirstWithoutBlanks = '\u2E80';

    private const int LongestWord = 48;

    private static readonly ConditionalWeakTable<ConversationMessage, List<Word>> Cache = new();

    /// <summary>The words of a message, cut once for all that look for phrases in it. Nobody may change the list.</summary>
    public static List<Word> Of(ConversationMessage message) => Cache.GetValue(message, static m => Of(m.Text));

    [MethodImpl(Jit.OptimizeAtOnce)]
    public static List<Word> Of(string text)
    {
        var words = new List<Word>(text.Length / 6 + 1);
        var wordBreak = WordBreak.Sentence;
        var lineIsBlank = true;
        var position = 0;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '\n')
            {
                wordBreak = Stronger(wordBreak, lineIsBlank ? WordBreak.Sentence : WordBreak.Line);
                lineIsBlank = true;
                position++;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == ConversationMessage.HoleMark)
            {
                var start = position;
                position = EndOfWord(text, start);
                if (position - start <= LongestWord)
                {
                    words.Add(new Word(Lower(text, start, position), start, position, wordBreak, char.IsUpper(c)));
                }

                // "1." and "2)" at the start of a line are list marks.
                var isListNumber = lineIsBlank && char.IsDigit(c) && position < text.Length && text[position] is '.' or ')';
                wordBreak = isListNumber ? WordBreak.Sentence : WordBreak.Space;
                lineIsBlank = false;
            }
            else
            {
                wordBreak = Stronger(wordBreak, BreakOf(text, position, lineIsBlank));
                lineIsBlank &= char.IsWhiteSpace(c);
                position++;
            }
        }

        return words;
    }

    /// <summary>Scripts that put no blanks between words, or glue particles to them: there each character is a word.</summary>
    private static bool IsWordByItself(char c) =>
        c is >= FirstWithoutBlanks and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0E7F' or ConversationMessage.HoleMark
        || char.IsSurrogate(c);

    [MethodImpl(Jit.OptimizeAtOnce)]
    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        if (IsWordByItself(text[start]))
        {
            return end;
        }

        while (end < text.Length)
        {
            var c = text[end];
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9')
            {
                end++;
                continue;
            }

            if (c is < '\u0080' and not '.')
            {
                break;
            }

            var isAbbreviationDot = c == '.' && end + 1 < text.Length && char.IsLetter(text[end + 1])
                && (end == start + 1 || text[end - 2] == '.') && char.IsLetter(text[end - 1]);
            if (!isAbbreviationDot && (!(char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) || IsWordByItself(c)))
            {
                break;
            }

            end++;
        }

        return end;
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    private static string Lower(string text, int start, int end)
    {
        var plain = start;
        while (plain < end && text[plain] is >= 'a' and <= 'z' or >= '0' and <= '9')
        {
            plain++;
        }

        if (plain == end)
        {
            return text.Substring(start, end - start);
        }

        var buffer = new char[end - start];
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c < 128 ? c != '.' : char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                buffer[length++] = Fold(c);
            }
        }

        // The Arabic "and" is written together with the next word.
        return length > 4 && buffer[0] == 'و' ? new string(buffer, 1, length - 1) : new string(buffer, 0, length);
    }

    /// <summary>Lower case without regard to culture; the Turkish i's are one letter.</summary>
    private static char Fold(char c) => c switch
    {
        < '\u0080' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c,
        '\u0130' or '\u0131' => 'i',
        'ё' or 'Ё' => 'е',
        >= '\uFF21' and <= '\uFF3A' => (char)(c - '\uFF21' + 'a'),
        _ => char.ToLowerInvariant(c),
    };

    private static WordBreak BreakOf(string text, int position, bool lineIsBlank)
    {
        var c = text[position];
        switch (c)
        {
            case '.' or '!' or '?' or '。' or '！' or '？' or '．' or '؟' or '।' or '•' or '|':
                return WordBreak.Sentence;
            case ':' or ';' or '：' or '；' or '؛' or '—' or '–':
                return WordBreak.Colon;
            case ',' or '，' or '、' or '،' or '(' or ')' or '[' or ']' or '{' or '}' or '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '`' or '<' or '>' or '（' or '）' or '…':
                return WordBreak.Comma;
            case '-' or '*' or '#' or '+' or '=' or '~' or '_':
                return lineIsBlank ? WordBreak.Sentence : WordBreak.Space;
            default:
                return WordBreak.Space;
        }
    }

    private static WordBreak Stronger(WordBreak a, WordBreak b) => a > b ? a : b;
}
