using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace PromptAnalyzers.Baseline;

/// <summary>The text of a baseline file: a comment that says what it is, then one entry a line, sorted. The same findings give the same bytes.</summary>
internal static class BaselineText
{
    /// <summary>How the name of a baseline file ends, in any case.</summary>
    public const string FileName = "PromptAnalyzers.baseline.txt";

    private const string Header =
        """
        # Baseline of PromptAnalyzers: the findings this project had when the file was written. They are silent; new ones are reported.
        # Written by: dotnet build -p:PromptAnalyzersWriteBaseline=true
        # A finding: rule, documentation id of the member (or path of the file), ordinal, hash of the text; then target frameworks, if not all have it.
        # Delete a line to have its finding reported again.

        """;

    /// <summary>The text for some entries.</summary>
    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var text = new StringBuilder(Header.Replace("\r", ""));
        foreach (var line in entries.Select(static e => e.ToLine()).Distinct(StringComparer.Ordinal).OrderBy(static l => l, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The lines that are neither blank nor a comment. An entry is null where the line cannot be read.</summary>
    public static ImmutableArray<BaselineLine> Read(string text)
    {
        var lines = ImmutableArray.CreateBuilder<BaselineLine>();
        var all = text.Split('\n');
        for (var i = 0; i < all.Length; i++)
        {
            var line = all[i].TrimEnd();
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(new BaselineLine(i, BaselineEntry.Parse(line)));
            }
        }

        return lines.ToImmutable();
    }
}

/// <summary>One line of a baseline file.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Entry">Null when the line cannot be read.</param>
internal readonly record struct BaselineLine(int Number, BaselineEntry? Entry);
