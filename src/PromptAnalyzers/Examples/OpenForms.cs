using System;
using System.Collections.Generic;
using System.Text;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>
/// Step 3 in any notation: what is asked last is left open in the form of what stands before it. <c>slug("A Year") == "a-year"</c> twice and
/// <c>slug("{title}") ==</c>, rows of CSV whose last ends before the answer, comments with a command below each, an element with another behind it.
/// </summary>
internal static class OpenForms
{
    private const int LongestForm = 40;
    private const int FewestPairs = 2;

    // A heading with a line below it is common; three alike are a form.
    private const int FewestHeadings = 3;

    private static readonly char[] Separators = ['|', ';', '=', '\t'];

    public static StepFinding? Find(MessageText message) => LikeLastLine(message) ?? LikeLastElement(message);

    private static StepFinding? LikeLastLine(MessageText message)
    {
        var last = message.Lines.FindLastIndex(static line => !line.IsBlank);
        if (last < FewestPairs || OpenForm.Of(message.Slice(message.Lines[last].Start, message.Lines[last].End)) is not { } form)
        {
            return null;
        }

        var demonstrations = new DemonstrationList(message.Index);
        for (var i = 0; i < last; i++)
        {
            if (EndOfPair(message, i, last, form) is { } end)
            {
                demonstrations.Add(message.Slice(message.Lines[i].Start, end), message.Lines[i].Start, end - message.Lines[i].Start);
            }
        }

        return demonstrations.Count >= (form.IsHeading ? FewestHeadings : FewestPairs) ? StepFinding.Of(demonstrations) : null;
    }

    /// <summary>Where the output ends whose input stands in a line; null when the line has not this form or no output.</summary>
    private static int? EndOfPair(MessageText message, int index, int last, OpenForm form)
    {
        var line = message.Lines[index];
        var text = message.Slice(line.Start, line.End);
        if (form.OutputIn(text) is not { } output || text.IndexOf(ConversationMessage.HoleMark) >= 0 || IsRuled(message, index))
        {
            return null;
        }

        if (text.Substring(output).Trim().Length > 0)
        {
            return PlaceholderText.IsEmpty(text.Substring(output)) ? null : line.End;
        }

        if (!form.EndsWithInput)
        {
            return null;
        }

        var next = index + 1;
        while (next < last && !message.Lines[next].IsBlank && form.OutputIn(message.Slice(message.Lines[next].Start, message.Lines[next].End)) is null)
        {
            next++;
        }

        var below = message.Slice(line.End, message.Lines[next - 1].End);
        var isOutput = next > index + 1 && (next == index + 2 || !form.IsHeading) && !PlaceholderText.IsEmpty(below) && below.IndexOf(ConversationMessage.HoleMark) < 0;
        return isOutput ? message.Lines[next - 1].End : null;
    }

    /// <summary>The line under the names of the columns of a table, and these names.</summary>
    private static bool IsRuled(MessageText message, int index)
    {
        for (var i = index; i <= index + 1 && i < message.Lines.Count; i++)
        {
            var text = message.Slice(message.Lines[i].Start, message.Lines[i].End);
            if (text.IndexOf('-') >= 0 && text.Trim('|', '-', ':', '+', ' ', '\t', '\r').Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    // "<diff>…</diff><subject>…</subject>" twice and "<diff>{diff}</diff>".
    private static StepFinding? LikeLastElement(MessageText message)
    {
        var elements = message.Elements;
        var asked = elements.FindLastIndex(element => message.Slice(element.ContentStart, element.ContentEnd).Trim() is { Length: 1 } content && content[0] == ConversationMessage.HoleMark);
        var demonstrations = new DemonstrationList(message.Index);
        string? answer = null;
        for (var i = 0; i + 1 < asked; i++)
        {
            var (input, output) = (elements[i], elements[i + 1]);
            if (input.Name == elements[asked].Name && output.Name != input.Name && output.Name == (answer ?? output.Name) && output.Start >= input.End
                && message.Slice(input.End, output.Start).Trim().Length == 0 && IsShown(message, input) && IsShown(message, output))
            {
                answer = output.Name;
                demonstrations.Add(message.Slice(input.ContentStart, output.ContentEnd), input.Start, output.End - input.Start);
            }
        }

        return demonstrations.Count >= FewestPairs ? StepFinding.Of(demonstrations) : null;
    }

    private static bool IsShown(MessageText message, TextElement element)
    {
        var content = message.Slice(element.ContentStart, element.ContentEnd);
        return !PlaceholderText.IsEmpty(content) && content.IndexOf(ConversationMessage.HoleMark) < 0;
    }

    /// <summary>What stands around the inputs in the line that is asked, one part more than it has inputs; numbers before the first do not count.</summary>
    private sealed class OpenForm
    {
        private readonly string[] _parts;

        private OpenForm(string[] parts) => _parts = parts;

        public bool IsHeading => _parts[0].Length > 0 && _parts[0][0] == '#';

        /// <summary>Whether nothing but closing marks stands behind the last input, so that the output begins in the next line.</summary>
        public bool EndsWithInput => _parts[_parts.Length - 1].Trim('"', '\'', '»', '”', '“', '」', ')', ']', '>', '`').Length == 0;

        /// <summary>The form of a line; null for a line without a hole, for labels and lists, which other steps read, and for prose.</summary>
        public static OpenForm? Of(string line)
        {
            var parts = line.Split(ConversationMessage.HoleMark);
            if (parts.Length < 2)
            {
                return null;
            }

            parts[0] = WithoutDigits(parts[0].TrimStart());
            parts[parts.Length - 1] = parts[parts.Length - 1].TrimEnd();
            var length = 0;
            var hasSeparator = false;
            for (var i = 0; i < parts.Length; i++)
            {
                // Two inputs need something between them.
                if (i > 0 && i < parts.Length - 1 && parts[i].Trim().Length == 0)
                {
                    return null;
                }

                length += parts[i].Length;
                hasSeparator |= i > 0 && (i < parts.Length - 1 || parts[i].IndexOfAny(Separators) >= 0);
            }

            return length <= LongestForm && parts[0].IndexOfAny([':', '：']) < 0 && (hasSeparator || parts[0].Trim(' ', '-', '*', '•', '+', '–', '.', ')').Length > 0) ? new(parts) : null;
        }

        /// <summary>Where the output would begin in a line of this form; null for another line.</summary>
        public int? OutputIn(string line)
        {
            var position = line.Length - line.TrimStart().Length;
            foreach (var c in _parts[0])
            {
                while (position < line.Length && char.IsDigit(line[position]))
                {
                    position++;
                }

                if (position == line.Length || line[position++] != c)
                {
                    return null;
                }
            }

            for (var i = 1; i < _parts.Length; i++)
            {
                // Each input has at least one character.
                if (position >= line.TrimEnd().Length)
                {
                    return null;
                }

                var part = _parts[i];
                var found = part.Length == 0 ? line.Length : position + 1 < line.Length ? line.IndexOf(part, position + 1, StringComparison.Ordinal) : -1;
                if (found < 0)
                {
                    return null;
                }

                position = found + part.Length;
            }

            // A quoted text alone may be the key or the value of anything.
            return EndsWithInput && line.Substring(position).Trim().Length > 0 ? null : position;
        }

        private static string WithoutDigits(string text)
        {
            var kept = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                if (!char.IsDigit(c))
                {
                    kept.Append(c);
                }
            }

            return kept.ToString();
        }
    }
}
