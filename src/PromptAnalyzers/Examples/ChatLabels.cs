using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>Labels of chat templates and of elements.</summary>
internal static class ChatLabels
{
    private const int ShortestName = 4;
    private const string CodeComment = "/// ";

    /// <summary><c>&lt;|im_start|&gt;user</c> and <c>&lt;|user|&gt;</c>.</summary>
    public static LabelMark? OfLine(string text, int start, int end)
    {
        if (end - start < 8 || text[start] != '<' || text[start + 1] != '|')
        {
            return null;
        }

        var close = text.IndexOf("|>", start + 2, Math.Min(24, end - start - 2), StringComparison.Ordinal);
        if (close < 0)
        {
            return null;
        }

        var name = text.Substring(start + 2, close - start - 2);
        var valueStart = close + 2;
        if (name is "im_start" or "start_header_id")
        {
            while (valueStart < end && char.IsLetter(text[valueStart]))
            {
                valueStart++;
            }

            name = text.Substring(close + 2, valueStart - close - 2);
        }

        return name.ToLowerInvariant() switch
        {
            "user" => new LabelMark("user", LabelKind.Input, false, start, valueStart, 0),
            "assistant" => new LabelMark("assistant", LabelKind.Output, false, start, valueStart, 0),
            _ => null,
        };
    }

    public static void ReadElements(MessageText message, List<LabelMark> marks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(message.Elements.FindAll(element => !seen.Add(element.Name)).ConvertAll(static element => element.Name), StringComparer.Ordinal);
        foreach (var element in message.Elements)
        {
            // "/// <summary>…</summary>" is code.
            if (message.Slice(Math.Max(0, element.Start - CodeComment.Length), element.Start) == CodeComment)
            {
                continue;
            }

            var name = element.Name;
            if (name == "message")
            {
                name = element.Attributes.IndexOf("user", StringComparison.OrdinalIgnoreCase) >= 0 ? "user"
                    : element.Attributes.IndexOf("assistant", StringComparison.OrdinalIgnoreCase) >= 0 ? "assistant" : name;
            }

            // "<goal>", "<plan>", and both once more: labels, whatever they are called. Shorter names are those of markup.
            if (LabelMark.Of(name, 0, name.Length, 0) is { } mark && (mark.Kind is LabelKind.Input or LabelKind.Output || (!mark.HasExampleWord && name.Length >= ShortestName && repeated.Contains(name))))
            {
                marks.Add(mark with { Start = element.Start, ValueStart = element.ContentStart, ValueLimit = Math.Max(element.ContentEnd, 1) });
            }
        }
    }
}
