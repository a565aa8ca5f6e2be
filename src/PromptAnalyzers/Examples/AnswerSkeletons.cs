using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>
/// Finds the form of an answer that is shown without its values, in any language and without a word that announces it: JSON with blanks (<c>{"code": "", "more": [], "id": null}</c>),
/// a line of field names (<c>brand|model|year|fuel</c>), lines to fill in (<c>STREET=</c>, <c>ROOF: good/fair/poor</c>), names in braces (<c>{ street, city, zip }</c>),
/// names with their types (<c>City (string), Beds (number)</c>), pairs to fill in (<c>phase=…;side=…</c>), the answers to choose from on a line (<c>bought / later / left</c>), and a list of
/// them whose label is left open at the end (<c>Choices: book, pay, cancel … Choice:</c>).
/// </summary>
internal static class AnswerSkeletons
{
    private const int FewestFields = 4;
    private const int FewestLines = 3;
    private const int FewestBlanks = 2;

    // With the blank before it; the first has its label before it too.
    private const int WordsOfValue = 4;
    private const int LongestField = 40;
    private const int LongestEnding = 3;
    private const int LongestText = 100_000;

    // Each with what it cannot do without. Each is linear: a name is bounded, and no part can match in two ways.
    private static readonly (string Need, Lazy<Regex> Pattern)[] Patterns =
    [
        // { street, houseNumber, town }, but no imports and no members of an enum.
        ("{", Pattern(@"(?<!(?:import|enum \w{1,40}) ?)\{ ?[A-Za-z_]\w{0,30}(?:, ?[A-Za-z_]\w{0,30}){2,20} ?\}(?! ?(?:=|from\b))")),

        // City (string), Beds (number or null), …
        (" (", Pattern(@"(?:\b[A-Za-z_]\w{0,30} \((?:string|str|text|number|int|integer|decimal|float|bool|boolean|date|array|list)\b[^()\n]{0,60}\)(?:,|;| and)? ?\n?){3}")),

        // phase=...;side=<white|black>
        ("=", Pattern(@"\b[A-Za-z_]\w{0,30}=(?:\.\.\.|…|<[^<>\n]{1,60}>)?[;|&] ?[A-Za-z_]\w{0,30}=(?:\.\.\.|…|<[^<>\n]{1,60}>)?(?:[;|&\s]|$)")),

        // Teams: BILLING, DELIVERY, OTHER
        (": ", Pattern(@"(?:^|\n)[^\W\d_][^:\n\uFFFC]{1,40}: ?[A-Z][A-Z_]{3,30}(?:(?:, ?|\s?\|\s?| or )[A-Z][A-Z_ ]{3,30}){2,30}\.?(?=\s*(?:\n|$))")),

        // <what>...</what>
        ("</", Pattern(@"(?:<(?<name>[A-Za-z_]\w{0,30})>(?:\.\.\.|…)</\k<name>>\s*){2}")),

        // Break it into street|number|zip|city
        ("|", Pattern(@"(?<![\w""|<\\])[a-z]\w{1,30}(?:\|[a-z]\w{1,30}){3,20}(?![\w""|>])")),

        // Answer with one line: type|format|name
        ("|", Pattern(@": ?[a-z_]\w{0,30}(?:\|[a-z_]\w{0,30}){2,20}\.?(?=\s*(?:\n|$))")),

        // One line, DEVICE|ACTION|VALUE.
        ("|", Pattern(@"[^\W\d_][,:] ?[A-Z_]{2,30}(?:\|[A-Z_]{2,30}){2,20}(?:\.(?= )|\.?(?=\s*(?:\n|$)))")),

        // Topic: room, food, staff or other
        (": ", Pattern(@"(?:(?:^|\n)[ \t]*(?:[-*•][ \t]*)?[^\W\d_][^:\n\uFFFC,.]{0,30}: ?[^\W\d_][^:\n\uFFFC,.""]{0,30}(?:, [^\W\d_][^:\n\uFFFC,.""]{0,30}){0,8},? (?:or|oder|ou|o|u|of|lub|albo|или|eller|veya|או|أو) [^\W\d_][^:\n\uFFFC,.""]{0,30}\.?[ \t]*(?=\n|$)){2}")),

        // bought / later / left
        (" / ", Pattern(@"(?:^|[.?!:] |\n)[^\W\d_][\w-]{0,20}(?: [\w-]{1,20})?(?: / [^\W\d_][\w-]{0,20}(?: [\w-]{1,20})?){2,20}\.?(?=\s*(?:\n|$))")),
    ];

    private static readonly char[] Ends = ['.', '!', '?', '"', '{', '}', '=', '<', '>', '¿'];

    private static Lazy<Regex> Pattern(string pattern) => new(() => new Regex(pattern, RegexOptions.CultureInvariant));

    /// <summary>Where such forms begin in the text, each kind once.</summary>
    public static IEnumerable<int> In(string text) => text.Length > LongestText ? [] : InLines(text).Concat(JsonSkeleton.In(text)).Concat(InPatterns(text));

    private static IEnumerable<int> InLines(string text)
    {
        var filled = 0;
        var withChoice = 0;
        var header = -1;
        var partsOfHeader = 0;
        var first = 0;
        var lists = new List<string>();
        var (last, lastStart) = (string.Empty, 0);
        var (blanks, firstBlank) = (0, 0);
        var isBelowHeader = false;
        foreach (var line in TextLines.Of(text))
        {
            var content = text.Substring(line.ContentStart, line.End - line.ContentStart).Trim();
            var separator = SeparatorOf(content);
            if (header >= 0 && (content.Split(separator).Length == partsOfHeader || (isBelowHeader && content.Length > 0 && content[0] == ConversationMessage.HoleMark)))
            {
                // Two such lines are a table, and so are one and what is put in right below it.
                header = -1;
            }
            else if (partsOfHeader == 0 && FieldsIn(content, separator) is var fields and >= FewestFields)
            {
                (header, partsOfHeader) = (line.ContentStart, fields);
            }

            isBelowHeader = header == line.ContentStart;
            (last, lastStart) = content.Length > 0 ? (content, line.ContentStart) : (last, lastStart);
            if (LabelOfList(content) is { } label)
            {
                lists.Add(label);
            }

            blanks = IsBlankLabel(content) ? blanks + 1 : line.IsBlank ? blanks : 0;
            firstBlank = blanks == 1 && !line.IsBlank ? line.ContentStart : firstBlank;
            if (blanks >= FewestBlanks && content.Length > 0 && (blanks >= FewestLines || content[content.Length - 1] != ':'))
            {
                yield return firstBlank;
                break;
            }

            var (isLabelled, hasChoice) = FillsIn(content);
            (filled, withChoice) = isLabelled ? (filled + 1, withChoice + (hasChoice ? 1 : 0)) : line.IsBlank ? (filled, withChoice) : (0, 0);
            first = filled == 1 ? line.ContentStart : first;
            if (filled >= FewestLines && withChoice >= FewestLines - 1)
            {
                yield return first;
                break;
            }
        }

        if (header >= 0)
        {
            yield return header;
        }

        if (LeavesOpen(last, lists))
        {
            yield return lastStart;
        }
    }

    /// <summary>The label of a line that lists at least three values, none of them known at run time only: <c>Choices: book, pay, cancel</c>.</summary>
    private static string? LabelOfList(string line)
    {
        var colon = line.IndexOf(':');
        return colon is > 2 and <= LongestField && line.IndexOf(ConversationMessage.HoleMark) < 0 && line.Split(',') is { Length: >= FewestLines } values && values.All(static value => value.Split(' ').Length <= WordsOfValue) ? line.Substring(0, colon).Trim('*', ' ') : null;
    }

    // "Choice:" behind "Choices: …", "Kategorie:" behind "Kategorien: …".
    private static bool LeavesOpen(string last, List<string> lists)
    {
        var label = last.Trim('*', ' ');
        if (label.Length < 4 || label[label.Length - 1] != ':')
        {
            return false;
        }

        label = label.TrimEnd(':');
        return lists.Exists(list => list.Length - label.Length is >= 0 and <= LongestEnding && list.StartsWith(label, StringComparison.OrdinalIgnoreCase));
    }

    // A pattern costs more than the look for what it cannot do without.
    private static IEnumerable<int> InPatterns(string text)
    {
        foreach (var (need, pattern) in Patterns)
        {
            if (text.IndexOf(need, StringComparison.Ordinal) >= 0 && pattern.Value.Match(text) is { Success: true } match)
            {
                yield return match.Index;
            }
        }
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
            if (!(char.IsLetterOrDigit(c) || c is '_' or '-') || c >= Words.FirstWithoutBlanks)
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

        // "Lait : vache | chèvre"
        end += end > 0 && end + 1 < line.Length && line[end] == ' ' && line[end + 1] == ':' ? 1 : 0;
        if (end == 0 || end == line.Length || line[end] is not ('=' or ':'))
        {
            return (false, false);
        }

        var value = line.Substring(end + 1).Trim(' ', ',', '"');
        return (true, (value.Length == 0 && line[end] == '=') || value is "..." or "…" || IsChoice(value));
    }

    // "severity: ...", "POINTS: <number>", "kcal:", "type="
    private static bool IsBlankLabel(string line)
    {
        // "Start (HH:mm):"
        if (line.Length > 0 && line[line.Length - 1] == ':' && line.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open && line.IndexOf(')') == line.Length - 2)
        {
            line = line.Substring(0, open) + ":";
        }

        var colon = line.Length > 0 && line[line.Length - 1] == '=' ? line.Length - 1 : line.IndexOf(':');
        if (colon is < 2 or > LongestField || !char.IsLetter(line[0]))
        {
            return false;
        }

        for (var i = 1; i < colon; i++)
        {
            if (!(char.IsLetterOrDigit(line[i]) || line[i] is '_' or '-' or ' '))
            {
                return false;
            }
        }

        var value = line.Substring(colon + 1).Trim(' ', '"');
        return value.Length == 0 || value is "..." or "…" || (value[0] == '<' && value.IndexOf('>') == value.Length - 1) || (value[0] == '[' && value.IndexOf(']') == value.Length - 1 && value.IndexOf(ConversationMessage.HoleMark) < 0);
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
}
