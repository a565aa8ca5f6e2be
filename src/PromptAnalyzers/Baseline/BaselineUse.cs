using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptAnalyzers.Baseline;

/// <summary>Which findings one compilation has, so that entries which match none can be told at its end. Empty without a baseline.</summary>
internal sealed class BaselineUse
{
    private static readonly ConditionalWeakTable<Compilation, BaselineUse> Known = new();

    private readonly ConcurrentDictionary<FindingKey, int> _found = new();
    private readonly ConcurrentDictionary<string, bool> _rules = new();

    private BaselineUse(BaselineFile? file) => File = file;

    /// <summary>The baseline; null when the project has none.</summary>
    public BaselineFile? File { get; }

    /// <summary>That of a compilation.</summary>
    public static BaselineUse Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        return Known.TryGetValue(compilation, out var use) ? use : Known.GetOrAdd(compilation, new BaselineUse(BaselineFile.In(options, cancellation)));
    }

    /// <summary>A rule runs; hosts leave out those that are switched off.</summary>
    public void AddRule(string id)
    {
        if (File is not null)
        {
            _rules[id] = true;
        }
    }

    public bool Ran(string id) => _rules.ContainsKey(id);

    /// <summary>A rule reports a finding.</summary>
    public void Add(Diagnostic finding)
    {
        if (File?.KeyOf(finding) is { } key)
        {
            _found.AddOrUpdate(key, 1, static (_, count) => count + 1);
        }
    }

    /// <summary>How many findings that are alike were reported.</summary>
    public int CountOf(FindingKey key) => _found.TryGetValue(key, out var count) ? count : 0;
}
