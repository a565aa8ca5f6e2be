using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>An element such as <c>&lt;example id="1"&gt;…&lt;/example&gt;</c> or <c>[EXAMPLE]…[/EXAMPLE]</c>.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Attributes">What stands behind the name in the opening tag.</param>
/// <param name="Start">First character of the opening tag.</param>
/// <param name="ContentStart">Behind the opening tag.</param>
/// <param name="ContentEnd">First character of the closing tag.</param>
/// <param name="End">Behind the closing tag.</param>
internal readonly record struct TextElement(string Name, string Attributes, int Start, int ContentStart, int ContentEnd, int End)
{
    public bool Contains(TextElement other) => other.Start >= ContentStart && other.End <= ContentEnd;
}

/// <summary>Finds elements in one pass; broken markup yields fewer elements, never an error.</summary>
internal static class TextElements
{
    private const int DeepestNesting = 32;
    private const int LongestTag = 200;

    // [END EXAMPLES]
    private const string NamedEnd = "END ";

    public static List<TextElement> Of(string text)
    {
        var elements = new List<TextElement>();
        var open = new List<(string Name, string Attributes, int Start, int ContentStart)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('<' or '['))
            {
                continue;
            }

            var close = text[i] == '<' ? '>' : ']';
            var isNamedEnd = text[i] == '[' && string.CompareOrdinal(text, i + 1, NamedEnd, 0, NamedEnd.Length) == 0;
            var isEnd = isNamedEnd || (i + 1 < text.Length && text[i + 1] == '/');
            var nameStart = isNamedEnd ? i + 1 + NamedEnd.Length : isEnd ? i + 2 : i + 1;
            var nameEnd = nameStart;
            while (nameEnd < text.Length && nameEnd - nameStart < 40 && IsNameCharacter(text[nameEnd], nameEnd == nameStart))
            {
                nameEnd++;
            }

            if (nameEnd == nameStart || nameEnd == text.Length)
            {
                continue;
            }

            var tagEnd = text.IndexOf(close, nameEnd, Math.Min(LongestTag, text.Length - nameEnd));
            if (tagEnd < 0 || (text[nameEnd] != close && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] != '/'))
            {
                continue;
            }

            var name = text.Substring(nameStart, nameEnd - nameStart).ToLowerInvariant();
            if (!isEnd)
            {
                if (text[tagEnd - 1] != '/')
                {
                    open.Add((name, text.Substring(nameEnd, tagEnd - nameEnd), i, tagEnd + 1));
                }

                if (open.Count > DeepestNesting)
                {
                    open.RemoveAt(0);
                }
            }
            else
            {
                for (var j = open.Count - 1; j >= 0; j--)
                {
                    // "<examples </examples>" is one broken tag.
                    if (open[j].Name == name && open[j].ContentStart <= i)
                    {
                        elements.Add(new TextElement(name, open[j].Attributes, open[j].Start, open[j].ContentStart, i, tagEnd + 1));
                        open.RemoveRange(j, open.Count - j);
                        break;
                    }
                }
            }
        }

        elements.Sort((a, b) => a.Start.CompareTo(b.Start));
        return elements;
    }

    private static bool IsNameCharacter(char c, bool isFirst) => char.IsLetter(c) || (!isFirst && (char.IsDigit(c) || c is '_' or '-' or '.'));
}
