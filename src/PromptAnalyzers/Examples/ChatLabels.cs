using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>Labels of chat templates and of elements.</summary>
internal static class ChatLabels
{
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

        return name switch
        {
            "user" => new LabelMark("user", LabelKind.Input, false, start, valueStart, 0),
            "assistant" => new LabelMark("assistant", LabelKind.Output, false, start, valueStart, 0),
            _ => null,
        };
    }

    public static void ReadElements(MessageText message, List<LabelMark> marks)
    {
        foreach (var element in message.Elements)
        {
            var name = element.Name;
            if (name == "message")
            {
                name = element.Attributes.IndexOf("user", StringComparison.OrdinalIgnoreCase) >= 0 ? "user"
                    : element.Attributes.IndexOf("assistant", StringComparison.OrdinalIgnoreCase) >= 0 ? "assistant" : name;
            }

            if (LabelMark.Of(name, 0, name.Length, 0) is { Kind: LabelKind.Input or LabelKind.Output } mark)
            {
                marks.Add(mark with { Start = element.Start, ValueStart = element.ContentStart, ValueLimit = Math.Max(element.ContentEnd, 1) });
            }
        }
    }
}
