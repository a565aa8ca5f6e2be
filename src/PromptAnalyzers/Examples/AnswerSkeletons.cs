using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>
/// Finds the form of an answer that is shown without its values, in any language and without a word that announces it: JSON with blanks (<c>{"code": "", "more": [], "id": null}</c>),
/// a line of field names (<c>brand|model|year|fuel</c>), lines to fill in (<c>STREET=</c>, <c>ROOF: good/fair/poor</c>), names in braces (<c>{ street, city, zip }</c>),
/// names with their types (<c>City (string), Beds (number)</c>), pairs to fill in (<c>phase=…;side=…</c>), and the answers to choose from on a line (<c>bought / later / left</c>).
/// </summary>
internal static class AnswerSkeletons
{
    private const int FewestKeys = 2;
    private const int FewestFields = 4;
    private const int FewestLines = 3;
    private const int LongestField = 40;
    private const int LongestJson = 4000;
    private const int LongestText = 100_000;
    private const int MostObjects = 64;

    // Each is linear: a name is bounded, and no part can match in two ways.
    private static readonly Lazy<Regex> NamesInBraces = Pattern(@"(?<!import )\{ ?[A-Za-z_]\w{0,30}(?:, ?[A-Za-z_]\w{0,30}){2,20} ?\}(?! ?(?:=|from\b))");
    private static readonly Lazy<Regex> NamesWithTypes = Pattern(@"(?:\b[A-Za-z_]\w{0,30} \((?:string|str|text|number|int|integer|decimal|float|bool|boolean|date|array|list)\b[^()\n]{0,60}\)(?:,|;| and)? ?\n?){3}");
    private static readonly Lazy<Regex> PairsToFillIn = Pattern(@"\b[A-Za-z_]\w{0,30}=(?:\.\.\.|…)?[;|&] ?[A-Za-z_]\w{0,30}=(?:\.\.\.|…)?(?:[;|&\s]|$)");
    private static readonly Lazy<Regex> AnswersOnALine = Pattern(@"(?:^|[.?!:] |\n)[^\W\d_][\w-]{0,20}(?: [\w-]{1,20})?(?: / [^\W\d_][\w-]{0,20}(?: [\w-]{1,20})?){2,20}\.?(?=\s*(?:\n|$))");
    private static readonly char[] Ends = ['.', '!', '?', '"', '{', '}', '=', '<', '>', '¿'];

    private static Lazy<Regex> Pattern(string pattern) => new(() => new Regex(pattern, RegexOptions.CultureInvariant));

    /// <summary>Whether such a form stands anywhere in the text.</summary>
    public static bool Exist(string text)
    {
        if (text.Length > LongestText)
        {
            return false;
        }

        var filled = 0;
        var withChoice = 0;
        var isHeader = false;
        var partsOfHeader = 0;
        foreach (var line in TextLines.Of(text))
        {
            var content = text.Substring(line.ContentStart, line.End - line.ContentStart).Trim();
            var separator = SeparatorOf(content);
            if (isHeader && content.Split(separator).Length == partsOfHeader)
            {
                // Two such lines are a table.
                isHeader = false;
            }
            else if (partsOfHeader == 0 && FieldsIn(content, separator) is var fields and >= FewestFields)
            {
                (isHeader, partsOfHeader) = (true, fields);
            }

            var (isLabelled, hasChoice) = FillsIn(content);
            (filled, withChoice) = isLabelled ? (filled + 1, withChoice + (hasChoice ? 1 : 0)) : line.IsBlank ? (filled, withChoice) : (0, 0);
            if (filled >= FewestLines && withChoice >= FewestLines - 1)
            {
                return true;
            }
        }

        // A pattern costs more than the look for what it cannot do without.
        return isHeader || HasJsonSkeleton(text)
            || (text.IndexOf('{') >= 0 && NamesInBraces.Value.IsMatch(text))
            || (text.IndexOf(" (", StringComparison.Ordinal) >= 0 && NamesWithTypes.Value.IsMatch(text))
            || (text.IndexOf('=') >= 0 && PairsToFillIn.Value.IsMatch(text))
            || (text.IndexOf(" / ", StringComparison.Ordinal) >= 0 && AnswersOnALine.Value.IsMatch(text));
    }

    /// <summary>How many field names a line has, with nothing but <c>|</c>, <c>;</c> or <c>,</c> between them; 0 for any other line.</summary>
    private static int FieldsIn(string line, char separator)
    {
        if (line.Length == 0 || line.IndexOf(separator) <= 0 || line.IndexOfAny(Ends) >= 0 || line.IndexOf(ConversationMessage.HoleMark) >= 0 || line[line.Length - 1] == separator)
        {
            return 0;
        }

        var fields = line.Split(separator);
        foreach (var field in fields)
        {
            // Commas stand between words as well, but then with a blank.
            var name = field.Trim();
            if (name.Length is 0 or > LongestField || !char.IsLetter(name[0]) || (separator == ',' && (field.IndexOf(' ') >= 0 || !IsLatinName(field))) || (name.IndexOf(',') >= 0))
            {
                return 0;
            }
        }

        return separator == ';' && line.IndexOf("; ", StringComparison.Ordinal) >= 0 ? 0 : fields.Length;
    }

    private static char SeparatorOf(string line) => line.IndexOf('|') > 0 ? '|' : line.IndexOf(';') > 0 ? ';' : ',';

    private static bool IsLatinName(string field)
    {
        foreach (var c in field)
        {
            if (!(char.IsLetterOrDigit(c) || c is '_' or '-') || c >= '\u2E80')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a line is a label to fill in (<c>CITY=</c>), or one with the values that it can have (<c>roof: good/fair/poor</c>).</summary>
    private static (bool IsLabelled, bool HasChoice) FillsIn(string line)
    {
        var end = 0;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '_' or '"'))
        {
            end++;
        }

        if (end == 0 || end == line.Length || line[end] is not ('=' or ':'))
        {
            return (false, false);
        }

        var value = line.Substring(end + 1).Trim(' ', ',', '"');
        return (true, (value.Length == 0 && line[end] == '=') || IsChoice(value));
    }

    private static bool IsChoice(string value)
    {
        var separator = value.IndexOf('|') > 0 ? '|' : '/';
        var words = value.Split(separator);
        foreach (var word in words)
        {
            if (word.Trim().Length is 0 or > 20 || word.Trim().IndexOf(' ') >= 0)
            {
                return false;
            }
        }

        return words.Length >= 3 || (words.Length == 2 && separator == '|');
    }

    private static bool HasJsonSkeleton(string text)
    {
        var tried = 0;
        for (var open = text.IndexOf('{'); open >= 0 && tried++ < MostObjects; open = text.IndexOf('{', open + 1))
        {
            if (IsSkeleton(text, open))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether JSON with keys in quotes begins here, all of whose values are blank or tell what they can be.</summary>
    private static bool IsSkeleton(string text, int open)
    {
        var (depth, keys, blanks) = (0, 0, 0);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = open; i < text.Length && i - open < LongestJson; i++)
        {
            switch (text[i])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    if (depth == 0)
                    {
                        return keys >= FewestKeys && blanks > 0;
                    }

                    break;
                case '"':
                    var close = text.IndexOf('"', i + 1);
                    if (close < 0)
                    {
                        return false;
                    }

                    var inner = text.Substring(i + 1, close - i - 1);
                    i = close;
                    if (IsKey(text, close + 1))
                    {
                        keys += names.Add(inner) ? 1 : 0;
                    }
                    else if (inner.Length == 0 || inner.IndexOf('|') > 0 || inner == "..." || inner == "…" || PlaceholderText.IsType(inner))
                    {
                        blanks++;
                    }
                    else if (inner.IndexOf(ConversationMessage.HoleMark) >= 0)
                    {
                        return false;
                    }

                    break;
                case ConversationMessage.HoleMark:
                    return false;
                default:
                    // "number|null", "...", and nothing at all: what the value can be; digits and true are samples or limits.
                    blanks += text[i] == '|' || (text[i] == ':' && IsLeftOut(text, i + 1)) || (text[i] == 'n' && string.CompareOrdinal(text, i, "number", 0, 6) == 0) || (text[i] == 's' && string.CompareOrdinal(text, i, "string", 0, 6) == 0) ? 1 : 0;
                    break;
            }
        }

        return false;
    }

    // {"verb": , "object": }
    private static bool IsLeftOut(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && text[at] is ',' or '}';
    }

    private static bool IsKey(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && text[at] == ':';
    }
}
