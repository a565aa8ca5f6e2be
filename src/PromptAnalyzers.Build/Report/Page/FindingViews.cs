namespace PromptAnalyzers.Build.Report.Page;

/// <summary>Findings by rule.</summary>
internal static class FindingViews
{
    private static readonly Lazy<Dictionary<string, string>> Titles = new(ReadTitles);

    public static List<View> ByRule(IReadOnlyList<FindingData> findings) =>
        [.. findings.GroupBy(static f => f.Rule).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(static group =>
        {
            var open = group.Where(static f => !f.Suppressed).ToList();
            var accepted = group.Count() - open.Count;
            var level = open.Any(static f => f.Level == "error") ? "error" : open.Any(static f => f.Level == "warning") ? "warning" : "note";
            return new View
            {
                ["rule"] = group.Key,
                ["title"] = Titles.Value.TryGetValue(group.Key, out var title) ? title : "",
                ["level"] = level,
                ["count"] = Numbers.Count(open.Count),
                ["accepted"] = accepted > 0 ? new View { ["number"] = Numbers.Count(accepted) } : null,
                ["places"] = open.Take(ReportPage.MostPlaces).Select(static f => With(CallViews.Place(f.Path, f.Line), f.Message)).ToList(),
                ["more"] = open.Count > ReportPage.MostPlaces ? new View { ["number"] = Numbers.Count(open.Count - ReportPage.MostPlaces) } : null,
            };
        })];

    private static View With(View place, string message)
    {
        place["message"] = message;
        return place;
    }

    /// <summary>
    /// The titles of the rules, from the table in the docs. The compiler's log has them too, but among hundreds of kilobytes about all rules, in each project.
    /// </summary>
    private static Dictionary<string, string> ReadTitles() =>
        ReportPage.Resource("rules.md").Split('\n')
            .Where(static line => line.StartsWith("| [PA", StringComparison.Ordinal))
            .Select(static line => line.Split('|'))
            .ToDictionary(static cells => cells[1].Trim().Substring(1, 6), static cells => cells[2].Trim(), StringComparer.Ordinal);
}
