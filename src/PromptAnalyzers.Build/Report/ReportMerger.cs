namespace PromptAnalyzers.Build.Report;

/// <summary>
/// Merges the data of all projects and frameworks. What stands at one place of one file is one thing, however many compiles saw it:
/// target frameworks, and projects that share a file.
/// </summary>
internal static class ReportMerger
{
    /// <summary>Merges; the order of the data does not matter.</summary>
    /// <param name="name">Of the report.</param>
    /// <param name="home">The folder of the solution or project; paths become relative to it.</param>
    /// <param name="date">The day of the build; null for none.</param>
    /// <param name="projects">One for each compile.</param>
    /// <param name="isOutOfDate">Whether the data of a compile is older than its files.</param>
    public static PromptReport Merge(string name, string home, string? date, IReadOnlyList<ProjectData> projects, Func<ProjectData, bool> isOutOfDate)
    {
        var ordered = projects.OrderBy(static p => p.Name, StringComparer.Ordinal).ThenBy(static p => p.File, StringComparer.Ordinal).ThenBy(static p => p.Framework, StringComparer.Ordinal).ToList();
        var findings = MergeFindings(ordered, home);
        var calls = AddFindings(MergeCalls(ordered, home), findings);
        var jobs = Merged(ordered, static p => p.Jobs, static j => j.Api, home)
            .Select(static group => group.Items[0] with { Path = group.Path, Projects = group.Projects })
            .OrderBy(static j => j.Path, StringComparer.Ordinal).ThenBy(static j => j.Line).ThenBy(static j => j.Column).ToList();
        var decisions = ordered.SelectMany(static p => p.Decisions.Select(d => (Project: p.Name, Decision: d)))
            .GroupBy(pair => RelativePath.Of(home, pair.Decision.Path), RelativePath.Comparer)
            .Select(static group => group.First().Decision with { Path = group.Key, Projects = Names(group.Select(static pair => pair.Project)) })
            .OrderBy(static d => d.Path, StringComparer.Ordinal).ToList();
        return new PromptReport
        {
            Name = name,
            Date = date,
            Calls = calls,
            Jobs = jobs,
            Decisions = decisions,
            Findings = findings,
            Projects = [.. ordered.GroupBy(static p => p.File, RelativePath.Comparer).Select(group => ToProject([.. group], home, isOutOfDate))],
            Summary = ReportSummary.Of(calls, jobs, decisions, findings),
        };
    }

    private static List<CallData> MergeCalls(List<ProjectData> projects, string home) =>
        [.. Merged(projects, static p => p.Calls, static c => $"{c.Kind} {c.EndLine} {c.Api}", home)

            // Frameworks may see different texts under conditions: the longest counts, as it does among the texts of one message.
            .Select(static group => group.Items.OrderByDescending(static c => c.Tokens.Total).First() with { Path = group.Path, Projects = group.Projects })
            .OrderByDescending(static c => c.Tokens.Total).ThenBy(static c => c.Path, StringComparer.Ordinal).ThenBy(static c => c.Line).ThenBy(static c => c.Column)];

    private static List<FindingData> MergeFindings(List<ProjectData> projects, string home) =>
        [.. Merged(projects, static p => p.Findings, static f => f.Path is null ? $"{f.Rule} {f.Message}" : f.Rule, home)

            // Accepted is what is accepted in each compile.
            .Select(static group => group.Items.OrderBy(static f => f.Suppressed).First() with { Path = group.Path, Projects = group.Projects })
            .OrderBy(static f => f.Rule, StringComparer.Ordinal).ThenBy(static f => f.Path, StringComparer.Ordinal).ThenBy(static f => f.Line).ThenBy(static f => f.Column).ThenBy(static f => f.Message, StringComparer.Ordinal)];

    private static List<CallData> AddFindings(List<CallData> calls, List<FindingData> findings)
    {
        var byFile = findings.Where(static f => f is { Path: not null, Suppressed: false }).ToLookup(static f => f.Path!, RelativePath.Comparer);
        return [.. calls.Select(call => call with
        {
            Places = null,
            Findings = [.. (call.Path is null ? [] : byFile[call.Path]).Where(f => IsAt(f, call)).Select(static f => f.Rule).Distinct().OrderBy(static id => id, StringComparer.Ordinal)],
        })];
    }

    // Within the call, or at the start of a text that it sends.
    private static bool IsAt(FindingData finding, CallData call) =>
        (finding.Line >= call.Line && finding.Line <= call.EndLine) || $",{call.Places},".Contains($",{finding.Line}:{finding.Column},");

    private static IEnumerable<(string? Path, IReadOnlyList<string> Projects, List<T> Items)> Merged<T>(
        List<ProjectData> projects, Func<ProjectData, IEnumerable<T>> itemsOf, Func<T, string> keyOf, string home)
        where T : PlacedData =>
        projects.SelectMany(p => itemsOf(p).Select(item => (Project: p.Name, Item: item)))
            .GroupBy(pair => (Path: pair.Item.Path is null ? null : RelativePath.Of(home, pair.Item.Path), pair.Item.Line, pair.Item.Column, Key: keyOf(pair.Item)))
            .Select(static group => (group.Key.Path, Names(group.Select(static pair => pair.Project)), group.Select(static pair => pair.Item).ToList()));

    private static IReadOnlyList<string> Names(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).OrderBy(static n => n, StringComparer.Ordinal)];

    private static ReportProject ToProject(IReadOnlyList<ProjectData> compiles, string home, Func<ProjectData, bool> isOutOfDate)
    {
        var calls = Merged([.. compiles], static p => p.Calls, static c => $"{c.Kind} {c.EndLine} {c.Api}", home).Count();
        var findings = MergeFindings([.. compiles], home).Count(static f => !f.Suppressed);
        return new ReportProject
        {
            Name = compiles[0].Name,
            Path = RelativePath.Of(home, compiles[0].File),
            Frameworks = [.. compiles.Select(static p => p.Framework).Where(static f => f.Length > 0).Distinct().OrderBy(static f => f, StringComparer.Ordinal)],
            Calls = calls,
            Findings = findings,
            OutOfDate = compiles.Any(isOutOfDate),
        };
    }
}
