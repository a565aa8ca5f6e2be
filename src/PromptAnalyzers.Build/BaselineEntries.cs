using PromptAnalyzers.Baseline;

namespace PromptAnalyzers.Build;

/// <summary>Turns the logs of a project, one for each target framework, into the entries of its baseline.</summary>
internal sealed class BaselineEntries(string baselineFile)
{
    private readonly Dictionary<(string Rule, string Place, int Ordinal, string Hash), SortedSet<string>> _entries = [];
    private readonly SortedSet<string> _frameworks = new(StringComparer.Ordinal);

    /// <summary>The findings of one target framework.</summary>
    public void Add(string framework, IEnumerable<SarifResult> findings)
    {
        _frameworks.Add(framework);
        foreach (var group in findings.Where(IsForBaseline).GroupBy(f => (Rule: f.RuleId, Place: PlaceOf(f), Hash: f.Properties[FindingProperties.Hash])))
        {
            for (var ordinal = 1; ordinal <= group.Count(); ordinal++)
            {
                var key = (group.Key.Rule, group.Key.Place, ordinal, group.Key.Hash);
                if (!_entries.TryGetValue(key, out var frameworks))
                {
                    _entries[key] = frameworks = new(StringComparer.Ordinal);
                }

                frameworks.Add(framework);
            }
        }
    }

    /// <summary>All of them; one that not all target frameworks have names those that do.</summary>
    public IEnumerable<BaselineEntry> Merged() => _entries.Select(e =>
        new BaselineEntry(e.Key.Rule, e.Key.Place, e.Key.Ordinal, e.Key.Hash, e.Value.Count == _frameworks.Count ? "" : string.Join(",", e.Value)));

    /// <summary>Whether a result can stand in a baseline: not when code or settings silence it already.</summary>
    public static bool IsForBaseline(SarifResult result) =>
        BaselineRules.Ids.Contains(result.RuleId)
        && result.Properties.ContainsKey(FindingProperties.Hash)
        && (!result.IsSuppressed || result.SuppressedBy?.Contains(BaselineRules.SuppressionIdOf(result.RuleId)) == true);

    private string PlaceOf(SarifResult finding) =>
        finding.Properties.TryGetValue(FindingProperties.Member, out var member) ? member : RelativePath.FromFolderOf(baselineFile, finding.Path ?? "");
}
