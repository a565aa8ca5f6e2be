using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.Baseline;

/// <summary>The baseline of a project, if it has one.</summary>
internal sealed class BaselineFile
{
    // What a text says depends on the text alone, so it may outlive the compilation.
    private static readonly ConditionalWeakTable<SourceText, Content> Parsed = new();

    private readonly Content _content;
    private readonly string? _framework;

    private BaselineFile(AdditionalText file, SourceText text, string? framework)
    {
        File = file;
        Text = text;
        _framework = framework;
        _content = Parsed.GetValue(text, static t => new Content(t.ToString()));
    }

    public AdditionalText File { get; }

    public SourceText Text { get; }

    /// <summary>Its lines but for comments.</summary>
    public ImmutableArray<BaselineLine> Lines => _content.Lines;

    /// <summary>The baseline among the additional files; null when there is none.</summary>
    public static BaselineFile? In(AnalyzerOptions options, CancellationToken cancellation)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (file.Path.EndsWith(BaselineText.FileName, StringComparison.OrdinalIgnoreCase) && file.GetText(cancellation) is { } text)
            {
                options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.TargetFramework", out var framework);
                return new BaselineFile(file, text, string.IsNullOrEmpty(framework) ? null : framework);
            }
        }

        return null;
    }

    /// <summary>Whether an entry speaks for the target framework of this compilation.</summary>
    public bool Concerns(BaselineEntry entry) => entry.Concerns(_framework);

    /// <summary>How many findings that are alike are known.</summary>
    public int CountOf(FindingKey key)
    {
        var count = 0;
        if (_content.Entries.TryGetValue(key, out var entries))
        {
            foreach (var entry in entries)
            {
                count += Concerns(entry) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>By what a finding is known again; null for one that says nothing of itself.</summary>
    public FindingKey? KeyOf(Diagnostic finding)
    {
        if (!finding.Properties.TryGetValue(FindingProperties.Hash, out var hash) || hash is null)
        {
            return null;
        }

        var place = finding.Properties.TryGetValue(FindingProperties.Member, out var member) && member is not null
            ? member
            : RelativePath.FromFolderOf(File.Path, finding.Location.GetMappedLineSpan().Path);
        return new FindingKey(finding.Id, place, hash);
    }

    /// <summary>The entries of a text.</summary>
    private sealed class Content
    {
        public Content(string text)
        {
            Lines = BaselineText.Read(text);
            foreach (var line in Lines)
            {
                if (line.Entry is { } entry)
                {
                    var key = new FindingKey(entry.Rule, entry.Place, entry.Hash);
                    if (!Entries.TryGetValue(key, out var alike))
                    {
                        Entries[key] = alike = [];
                    }

                    alike.Add(entry);
                }
            }
        }

        public ImmutableArray<BaselineLine> Lines { get; }

        public Dictionary<FindingKey, List<BaselineEntry>> Entries { get; } = [];
    }
}

/// <summary>What findings that are alike have in common: all of a <see cref="BaselineEntry"/> but the ordinal.</summary>
internal readonly record struct FindingKey(string Rule, string Place, string Hash);
