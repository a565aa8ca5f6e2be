using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PromptAnalyzers.Tests.Corpus;

/// <summary>Writes the page of figures about the corpus of applications.</summary>
internal static class CodeCorpusPage
{
    private static readonly string IntroPath = Path.Combine(CodeProject.Folder, "fit-intro.md");

    public static string Write(ImmutableArray<CodeProject> projects, IReadOnlySet<string> found, IReadOnlySet<string> tasks)
    {
        var prompts = projects.SelectMany(p => p.Prompts).ToList();
        var missed = prompts.Where(p => !found.Contains(p.Place)).ToList();
        var falseAlarms = found.Except(prompts.Select(p => p.Place)).Count();
        var page = new StringBuilder(File.ReadAllText(IntroPath).ReplaceLineEndings("\n").TrimEnd()).Append("\n\n");
        page.Append(string.Create(CultureInfo.InvariantCulture, $"{prompts.Count} prompts in {prompts.Select(p => p.File).Distinct().Count()} files of {projects.Length} applications; {prompts.Count - missed.Count} are found ({100.0 * (prompts.Count - missed.Count) / prompts.Count:0.0} %). {projects.Sum(p => p.LookAlikes.Length)} look-alikes; false alarms: {falseAlarms}.\n\n"));

        page.Append("## How the text arrives\n\n| the text is | found | prompts | share here | share in the survey |\n| --- | --- | --- | --- | --- |\n");
        foreach (var (key, name, percent) in CodeProject.Arrivals)
        {
            var of = prompts.Where(p => p.Kind == key).ToList();
            page.Append(string.Create(CultureInfo.InvariantCulture, $"| {name} | {of.Count(p => found.Contains(p.Place))} | {of.Count} | {100.0 * of.Count / prompts.Count:0} % | {percent} % |\n"));
        }

        page.Append("\n## SDKs\n\n| SDK | found | prompts |\n| --- | --- | --- |\n");
        foreach (var sdk in prompts.GroupBy(p => p.Sdk).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase))
        {
            page.Append($"| {sdk.Key} | {sdk.Count(p => found.Contains(p.Place))} | {sdk.Count()} |\n");
        }

        page.Append("\n## Look-alikes\n\n| the text is | reported | texts |\n| --- | --- | --- |\n");
        foreach (var kind in projects.SelectMany(p => p.LookAlikes).GroupBy(l => l.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Append($"| {kind.Key} | {kind.Count(l => found.Contains(l.Place))} | {kind.Count()} |\n");
        }

        page.Append("\n## Applications\n\n| application | found | prompts | look-alikes | |\n| --- | --- | --- | --- | --- |\n");
        foreach (var project in projects)
        {
            page.Append($"| {project.Name} | {project.Prompts.Count(p => found.Contains(p.Place))} | {project.Prompts.Length} | {project.LookAlikes.Length} | {project.About} |\n");
        }

        page.Append("\n## Missed\n\n");
        page.Append(missed.Count == 0 ? "None.\n" : "| place | the text is | cause |\n| --- | --- | --- |\n");
        foreach (var place in missed)
        {
            page.Append($"| `{place.File}`, line {place.Line} | {CodeProject.Arrivals.Single(a => a.Key == place.Kind).Name} | {place.MissedBecause ?? "**not known: a fault**"} |\n");
        }

        AppendTasks(page, projects.Where(static p => p.HasTasksMarked).ToList(), tasks);
        return page.ToString();
    }

    private static void AppendTasks(StringBuilder page, List<CodeProject> projects, IReadOnlySet<string> reported)
    {
        var prompts = projects.SelectMany(static p => p.Prompts).ToList();
        page.Append(string.Create(CultureInfo.InvariantCulture, $"\n## Tasks without examples, from code to finding\n\nIn the last {projects.Count} applications whoever wrote them said of each prompt what it asks for. [PA2001](rules/PA2001.md), with its default settings, reports:\n\n"));
        page.Append("| the prompt | reported | prompts |\n| --- | --- | --- |\n");
        foreach (var (key, name) in new[]
                 {
                     ("task", "asks for a task of fixed form and shows no examples"), ("maybe task", "the same, but two readers may disagree"), ("typed task", "asks for a task whose answer is bound to a type"), ("reasoned task", "asks a model that reasons by itself for a task"),
                     ("examples", "asks for a task and shows examples"), (null, "is no task"),
                 })
        {
            var of = prompts.Where(p => p.Asks == key).ToList();
            page.Append($"| {name} | {of.Count(p => reported.Contains(p.Place))} | {of.Count} |\n");
        }

        page.Append("\nTasks that are not reported:\n\n");
        AppendPlaces(page, prompts.Where(p => p.Asks == "task" && !reported.Contains(p.Place)));
        page.Append("\nReported, and no task:\n\n");
        AppendPlaces(page, prompts.Where(p => (p.Asks is null or "examples") && reported.Contains(p.Place)));
    }

    private static void AppendPlaces(StringBuilder page, IEnumerable<MarkedPlace> places)
    {
        foreach (var place in places)
        {
            page.Append($"- `{place.File}`, line {place.Line}\n");
        }
    }
}
