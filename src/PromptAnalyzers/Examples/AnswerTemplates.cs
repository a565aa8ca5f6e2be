using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>
/// Tells whether a message shows the form of the answer as a line to fill in: "date|name|amount", "VERB;OBJECT", "`day - time - defect`", "&lt;type&gt;: &lt;subject&gt;", labels ("Title:, Device:, Problem:"), or verdicts in
/// double brackets ("[[A]] or [[B]]"). In any language: only the word that announces an answer is looked up.
/// </summary>
internal sealed class AnswerTemplates(PromptPhrases phrases)
{
    private const int AnswerReach = 12;
    private const int LongestVerdict = 10;
    private const int LabelsInList = 3;
    private const int LongestLine = 120;

    // Between two fields in angle brackets stand signs, no words: "<type>(<scope>): <subject>".
    private const int LongestGap = 6;

    private HashSet<string>? _closed;

    public bool Exist()
    {
        string? verdict = null;
        for (var i = 0; i < phrases.Words.Count; i++)
        {
            if (IsListOfLabels(i) || ((IsJoinedToNext(i) || AreFields(i) || StartsQuotedLine(i)) && IsAnnounced(i)))
            {
                return true;
            }

            if (IsVerdict(phrases.Words[i]))
            {
                if (verdict is not null && verdict != phrases.Words[i].Text)
                {
                    return true;
                }

                verdict = phrases.Words[i].Text;
            }
        }

        return false;
    }

    /// <summary>"CODE|DESCRIPTION": nothing but one separator stands between two words; "Answer in one line: decision | reason". Not "name=Bruno;role=clerk".</summary>
    private bool IsJoinedToNext(int word)
    {
        if (word + 1 >= phrases.Words.Count)
        {
            return false;
        }

        var (end, next) = (phrases.Words[word].End, phrases.Words[word + 1].Start);
        if (!char.IsLetter(phrases.Text[end - 1]) || !char.IsLetter(phrases.Text[next]))
        {
            return false;
        }

        return (next - end) switch
        {
            1 => phrases.Text[end] is '|' or ';' && !IsAt('=', phrases.Words[word + 1].End),
            3 => phrases.Text[end + 1] == '|' && IsBehindColonOfLine(word),
            _ => false,
        };
    }

    private bool IsAt(char c, int position) => position < phrases.Text.Length && phrases.Text[position] == c;

    private bool IsBehindColonOfLine(int word)
    {
        var before = word > 0 ? phrases.Words[word - 1].End : 0;
        return phrases.Words[word].Break == WordBreak.Colon && phrases.Text.IndexOf('\n', before, phrases.Words[word].Start - before) < 0;
    }

    /// <summary>"`name | kind`", "`day - time - defect`": a line in code marks whose parts have separators between them.</summary>
    private bool StartsQuotedLine(int word)
    {
        var start = phrases.Words[word].Start;
        if (start == 0 || phrases.Text[start - 1] != '`')
        {
            return false;
        }

        var (bars, dashes) = (0, 0);
        for (var i = start; i < phrases.Text.Length && i < start + LongestLine; i++)
        {
            switch (phrases.Text[i])
            {
                case '`':
                    return bars > 0 || dashes > 1;
                case '|' or ';' when i > start:
                    bars++;
                    break;
                case '-' or '–' when phrases.Text[i - 1] == ' ' && i + 1 < phrases.Text.Length && phrases.Text[i + 1] == ' ':
                    dashes++;
                    break;
                case '\n' or '=' or '(' or '"':
                    return false;
            }
        }

        return false;
    }

    /// <summary>"Title:, Device:, Problem:": labels of the lines to write, each with its colon, in one sentence.</summary>
    private bool IsListOfLabels(int word)
    {
        if (word + LabelsInList > phrases.Words.Count)
        {
            return false;
        }

        for (var i = word; i < word + LabelsInList; i++)
        {
            var end = phrases.Words[i].End;
            if (end + 1 >= phrases.Text.Length || phrases.Text[end] != ':' || (phrases.Text[end + 1] != ',' && (i < word + LabelsInList - 1 || !char.IsPunctuation(phrases.Text[end + 1]))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Two fields to fill in side by side, no elements: those are closed, and the tags of HTML are not fields.</summary>
    private bool AreFields(int word)
    {
        if (!IsField(word, out var end) || phrases.StartsAt("markup", word))
        {
            return false;
        }

        for (var next = word + 1; next < phrases.Words.Count && phrases.Words[next].Start - end <= LongestGap; next++)
        {
            if (phrases.Words[next].Start > end)
            {
                return IsField(next, out _) && phrases.Text.IndexOf('\n', end, phrases.Words[next].Start - end) < 0 && phrases.Text.IndexOf("</", end, phrases.Words[next].Start - end, StringComparison.Ordinal) < 0;
            }
        }

        return false;
    }

    private bool IsField(int word, out int end)
    {
        end = 0;
        var start = phrases.Words[word].Start;
        if (start == 0 || phrases.Text[start - 1] != '<')
        {
            return false;
        }

        for (end = start; end < phrases.Text.Length && (char.IsLetterOrDigit(phrases.Text[end]) || phrases.Text[end] is ' ' or '_' or '-'); end++)
        {
        }

        return end < phrases.Text.Length && phrases.Text[end] == '>' && !(_closed ??= ClosedNames(phrases.Text)).Contains(phrases.Text.Substring(start, end - start));
    }

    /// <summary>The names of all elements that are closed somewhere: those are no fields.</summary>
    private static HashSet<string> ClosedNames(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf("</", StringComparison.Ordinal); at >= 0; at = text.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            var end = at + 2;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is ' ' or '_' or '-'))
            {
                end++;
            }

            names.Add(text.Substring(at + 2, end - at - 2));
        }

        return names;
    }

    private bool IsVerdict(Word word) =>
        word.Start >= 2 && word.End + 1 < phrases.Text.Length && word.End - word.Start <= LongestVerdict
        && phrases.Text[word.Start - 1] == '[' && phrases.Text[word.Start - 2] == '[' && phrases.Text[word.End] == ']' && phrases.Text[word.End + 1] == ']'
        && char.IsUpper(phrases.Text[word.Start]);

    private bool IsAnnounced(int word)
    {
        for (var i = word; i > 0 && i > word - AnswerReach; i--)
        {
            if (phrases.EndsAt("not", i))
            {
                return false;
            }

            if (phrases.EndsAt("answer", i))
            {
                return true;
            }
        }

        return false;
    }
}
