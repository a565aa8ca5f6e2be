using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.PromptFiles;

/// <summary>Splits a template at <c>&lt;message role="…"&gt;</c> sections, as Semantic Kernel does.</summary>
internal static class MessageTags
{
    private const string Open = "<message";
    private const string Close = "</message>";

    /// <summary>The messages; empty when the text has no such section.</summary>
    public static List<PromptSection> Read(string text, int start)
    {
        var sections = new List<PromptSection>();
        var position = start;
        while (text.IndexOf(Open, position, StringComparison.OrdinalIgnoreCase) is var open and >= 0)
        {
            var head = text.IndexOf('>', open);
            if (head < 0)
            {
                break;
            }

            var close = text.IndexOf(Close, head, StringComparison.OrdinalIgnoreCase);
            var end = close < 0 ? text.Length : close;
            PromptDocumentReader.Add(sections, RoleOf(text.Substring(open + Open.Length, Math.Min(head - open - Open.Length, 200))), text, head + 1, end);

            // Text between messages is not sent, but a loop there repeats the message behind it.
            if (sections.Count > 0 && text.Substring(position, open - position).Trim() is { Length: > 0 } between && (between.StartsWith("{{#", StringComparison.Ordinal) || between.StartsWith("{%", StringComparison.Ordinal)))
            {
                sections[sections.Count - 1] = sections[sections.Count - 1] with { Text = between + sections[sections.Count - 1].Text };
            }

            position = close < 0 ? text.Length : close + Close.Length;
        }

        return sections;
    }

    private static MessageRole RoleOf(string attributes)
    {
        var at = attributes.IndexOf("role", StringComparison.OrdinalIgnoreCase);
        var open = at < 0 ? -1 : attributes.IndexOfAny(['"', '\''], at);
        var close = open < 0 ? -1 : attributes.IndexOf(attributes[open], open + 1);
        return close < 0 ? MessageRole.Unknown : RoleLines.FromWord(attributes.Substring(open + 1, close - open - 1)) ?? MessageRole.Unknown;
    }
}
