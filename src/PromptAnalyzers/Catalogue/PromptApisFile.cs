using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.Catalogue;

/// <summary>One line of a <c>PromptApis.txt</c> that is neither blank nor a comment.</summary>
/// <param name="Number">The line's number, from 0.</param>
/// <param name="Entry">What it says; null when it cannot be read.</param>
/// <param name="Error">What is wrong with it; null when it can be read.</param>
internal readonly record struct PromptApiLine(int Number, CatalogueEntry? Entry, string? Error);

/// <summary>The content of a <c>PromptApis.txt</c>, in which users teach APIs of their own in the catalogue's format.</summary>
internal sealed class PromptApisFile
{
    /// <summary>The name of the file, in any folder and any case.</summary>
    public const string FileName = "PromptApis.txt";

    /// <summary>A longer documentation id is no member that a person names; it also keeps nested type arguments shallow.</summary>
    private const int MaxIdLength = 2_000;

    // What a text says depends on the text alone, so it may outlive the compilation.
    private static readonly ConditionalWeakTable<SourceText, PromptApisFile> Parsed = new();

    private PromptApisFile(ImmutableArray<PromptApiLine> lines, ImmutableArray<CatalogueEntry> entries)
    {
        Lines = lines;
        Entries = entries;
    }

    public ImmutableArray<PromptApiLine> Lines { get; }

    /// <summary>The entries of all lines that can be read, each once.</summary>
    public ImmutableArray<CatalogueEntry> Entries { get; }

    /// <summary>Whether a path is that of such a file.</summary>
    public static bool IsOne(string path) =>
        path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase)
        && (path.Length == FileName.Length || path[path.Length - FileName.Length - 1] is '/' or '\\');

    /// <summary>The content of a file.</summary>
    public static PromptApisFile Read(SourceText text) => Parsed.GetValue(text, static t => Parse(t));

    private static PromptApisFile Parse(SourceText text)
    {
        var lines = ImmutableArray.CreateBuilder<PromptApiLine>();
        var entries = ImmutableArray.CreateBuilder<CatalogueEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            var content = line.ToString().Trim();
            var (entry, error) = ReadLine(content);
            if (entry is null && error is null)
            {
                continue;
            }

            lines.Add(new PromptApiLine(line.LineNumber, entry, error));
            if (entry is not null && seen.Add(content))
            {
                entries.Add(entry);
            }
        }

        return new PromptApisFile(lines.ToImmutable(), entries.ToImmutable());
    }

    private static (CatalogueEntry? Entry, string? Error) ReadLine(string content)
    {
        if (CatalogueReader.ReadLine(content, out var error) is not { } entry)
        {
            return (null, error);
        }

        if (entry.DocumentationId.Length > MaxIdLength)
        {
            return (null, "the documentation id is too long");
        }

        if (entry.Kind == EntryKind.Assembly || entry.DocumentationId[0] == 'A')
        {
            return (null, "an assembly is no member; name the members that take prompts");
        }

        // Who says nothing of a role means what the user asks.
        return (entry is { Kind: EntryKind.Prompt, Role.Length: 0 } ? entry with { Role = "user" } : entry, null);
    }
}
