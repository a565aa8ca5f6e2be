using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.PromptFiles;

/// <summary>Splits a text at lines that hold a role alone, as <c>.prompty</c> files do: <c>system:</c>, <c># user[name="x"]:</c>.</summary>
internal static class RoleLines
{
    /// <summary>The role that a word stands for; null for any other word.</summary>
    public static MessageRole? FromWord(string word) => word.Trim().ToLowerInvariant() switch
    {
        "system" => MessageRole.System,
        "developer" => MessageRole.Developer,
        "user" => MessageRole.User,
        "assistant" => MessageRole.Assistant,
        "tool" or "function" => MessageRole.Tool,
        _ => null,
    };

    /// <summary>Whether the first visible line is a role line.</summary>
    public static bool StartsWithRole(string text, int start)
    {
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (text.Substring(start, Math.Min(end - start, 200)).Trim().Length > 0)
            {
                return RoleOf(text, start, end) is not null;
            }

            start = end + 1;
        }

        return false;
    }

    /// <summary>The messages; text before the first role line is a system message.</summary>
    public static List<PromptSection> Read(string text, int start)
    {
        var sections = new List<PromptSection>();
        var role = MessageRole.System;
        var from = start;
        for (var line = start; line < text.Length;)
        {
            var end = text.IndexOf('\n', line);
            end = end < 0 ? text.Length : end;
            if (RoleOf(text, line, end) is { } next)
            {
                PromptDocumentReader.Add(sections, role, text, from, line);
                role = next;
                from = Math.Min(end + 1, text.Length);
            }

            line = end + 1;
        }

        PromptDocumentReader.Add(sections, role, text, from, text.Length);
        return sections;
    }

    private static MessageRole? RoleOf(string text, int start, int end)
    {
        // The longest role line that anyone writes, attributes included.
        if (end - start > 200)
        {
            return null;
        }

        var line = text.Substring(start, end - start).Trim().TrimStart('\uFEFF', '#').TrimStart();
        if (line.Length == 0 || line[line.Length - 1] != ':')
        {
            return null;
        }

        var word = line.Substring(0, line.Length - 1).TrimEnd();
        if (word.IndexOf('[') is var open and > 0 && word[word.Length - 1] == ']')
        {
            word = word.Substring(0, open);
        }

        return FromWord(word);
    }
}
