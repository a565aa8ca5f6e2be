using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.PromptFiles;

/// <summary>Reads prompt files. Pure; never throws; time grows with the length of the text.</summary>
internal static class PromptDocumentReader
{
    private static readonly ImmutableArray<YamlEntry> NoEntries = ImmutableArray<YamlEntry>.Empty;

    public static PromptDocument Read(string text, PromptFileForm form)
    {
        if (form == PromptFileForm.Yaml)
        {
            return ReadYaml(text);
        }

        var body = FrontMatterEnd(text) is { } end ? end : 0;
        var settings = PromptSettingsBlock.Read(body == 0 ? NoEntries : YamlReader.Read(text, 0, body));
        var isConversation = form is PromptFileForm.Prompty or PromptFileForm.SemanticKernel;
        var sections = new List<PromptSection>();
        if (MessageTags.Read(text, body) is { Count: > 0 } tagged)
        {
            sections = tagged;
            isConversation = true;
        }
        else if (form == PromptFileForm.Prompty || RoleLines.StartsWithRole(text, body))
        {
            sections = RoleLines.Read(text, body);
            isConversation = true;
        }
        else
        {
            Add(sections, form == PromptFileForm.SemanticKernel ? MessageRole.Template : MessageRole.User, text, body, text.Length);
        }

        return new PromptDocument(sections.ToImmutableArray(), settings.ModelId, isConversation, settings.HasTools, settings.HasSchema);
    }

    /// <summary>Adds a part of the text as a message, without the blanks around it; nothing when it is all blanks.</summary>
    public static void Add(List<PromptSection> sections, MessageRole role, string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sections.Add(new PromptSection(role, text.Substring(start, end - start), start));
        }
    }

    /// <summary>Where the text behind the front matter begins; null when there is none.</summary>
    private static int? FrontMatterEnd(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (!IsRule(text, start, LineEnd(text, start)))
        {
            return null;
        }

        for (var line = LineEnd(text, start) + 1; line < text.Length;)
        {
            var end = LineEnd(text, line);
            if (IsRule(text, line, end))
            {
                return Math.Min(end + 1, text.Length);
            }

            line = end + 1;
        }

        return null;
    }

    private static bool IsRule(string text, int start, int end) => text.Substring(start, end - start).TrimEnd() == "---";

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static PromptDocument ReadYaml(string text)
    {
        var entries = YamlReader.Read(text, text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0, text.Length);
        var settings = PromptSettingsBlock.Read(entries);
        var sections = new List<PromptSection>();
        var section = string.Empty;
        var role = MessageRole.Unknown;
        foreach (var entry in entries)
        {
            if (entry is { Indent: 0, IsItem: false })
            {
                section = entry.Key;
                if (section == "template")
                {
                    AddTemplate(sections, entry);
                }
                else if (section is "instructions" or "prompt" or "system" && entry.Value.Length > 0)
                {
                    sections.Add(new PromptSection(section == "instructions" ? MessageRole.Instructions : section == "system" ? MessageRole.System : MessageRole.User, entry.Value, entry.Start));
                }
            }
            else if (section == "messages")
            {
                role = entry.IsItem ? MessageRole.Unknown : role;
                if (entry.Key == "role")
                {
                    role = RoleLines.FromWord(entry.Value) ?? MessageRole.Unknown;
                }
                else if (entry.Key is "content" or "text" && entry.Value.Length > 0)
                {
                    sections.Add(new PromptSection(role, entry.Value, entry.Start));
                }
            }
        }

        return new PromptDocument(sections.ToImmutableArray(), settings.ModelId, sections.Count > 0, settings.HasTools, settings.HasSchema);
    }

    // The place of a message inside a block scalar is not known to the character: indentation was taken away. The template's first line stands for it.
    private static void AddTemplate(List<PromptSection> sections, YamlEntry entry)
    {
        if (MessageTags.Read(entry.Value, 0) is { Count: > 0 } tagged)
        {
            foreach (var message in tagged)
            {
                sections.Add(message with { Start = entry.Start });
            }
        }
        else if (entry.Value.Trim().Length > 0)
        {
            sections.Add(new PromptSection(MessageRole.Template, entry.Value, entry.Start));
        }
    }
}
