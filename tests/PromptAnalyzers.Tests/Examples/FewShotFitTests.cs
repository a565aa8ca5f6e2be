using System.Text;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>How well the steps fit the labelled prompts, and the page that reports it.</summary>
public sealed class FewShotFitTests
{
    private static readonly ExampleStep[] StrongSteps = [.. Enum.GetValues<ExampleStep>().Where(s => s < ExampleStep.ExampleHeading)];

    private static readonly ExampleStep[] WeakSteps = [ExampleStep.ExampleHeading, ExampleStep.OutputSample];

    private static IEnumerable<LabelledPrompt> AllTasks => LabelledPrompt.All.Concat(LabelledPrompt.Tasks);

    [Fact]
    public void CorpusIsAsLargeAndAsMixedAsItClaims()
    {
        var prompts = LabelledPrompt.All;
        var without = prompts.Where(p => !p.HasDemonstrations).ToArray();

        Assert.True(prompts.Length >= 400);
        Assert.InRange(prompts.Count(p => p.HasDemonstrations), 200, prompts.Length - 200);
        Assert.True(prompts.GroupBy(p => p.Language).Count(g => g.Count() >= 5) >= 8);
        Assert.True(3 * without.Count(p => p.HasExampleWords) >= without.Length);
        Assert.All(prompts, p => Assert.Contains(p.Task, new[] { "task", "not", "unclear" }));
        Assert.All(prompts, p => Assert.NotEmpty(p.Conversation));
        Assert.Equal(prompts.Length, prompts.Select(p => string.Join('\n', p.Conversation.Select(m => m.Text))).Distinct().Count());
    }

    [Fact]
    public void DemonstrationsAreFoundPreciselyAndFully()
    {
        var fit = Fit.Of(LabelledPrompt.All, p => p.HasDemonstrations, p => p.IsFound);

        Assert.True(fit is { Precision: >= 0.95, Recall: >= 0.95 }, fit.ToString());
    }

    [Fact]
    public void DemonstrationsAreCounted()
    {
        var clear = LabelledPrompt.All.Where(p => p is { HasDemonstrations: true, IsFound: true, Count.IsClear: true }).ToArray();

        Assert.True(clear.Count(p => p.Evidence.Count == p.Count.Value) >= 0.95 * clear.Length);
    }

    [Fact]
    public void TasksAreFoundPrecisely()
    {
        var fit = Fit.Of(AllTasks.Where(p => p.Task != "unclear"), p => p.Task == "task", p => p.FoundTask is not null);

        Assert.True(fit is { Precision: >= 0.95, Recall: >= 0.85 }, fit.ToString());
    }

    [Fact]
    public void WhatWouldBeReportedIsRight()
    {
        var fit = Fit.Of(LabelledPrompt.All.Where(p => p.Task != "unclear"), p => p.ShouldBeReported, p => p.IsReported);

        Assert.True(fit is { Precision: >= 0.95, Recall: >= 0.85 }, fit.ToString());
    }

    [Fact]
    public void FitIsReported() => RepositoryFiles.AssertGenerated("docs/few-shot-fit.md", Report());

    private static string Report()
    {
        var prompts = LabelledPrompt.All;
        var clear = prompts.Where(p => p.Task != "unclear").ToArray();
        var counted = prompts.Where(p => p is { HasDemonstrations: true, IsFound: true, Count.IsClear: true }).ToArray();
        var page = new StringBuilder(RepositoryFiles.Read("tests/PromptAnalyzers.Tests/Corpus/FewShot/fit-intro.md").ReplaceLineEndings("\n"));
        page.Append(
            $"""

            ## Own corpus

            {prompts.Length} prompts in {prompts.Select(p => p.Language).Distinct().Count()} languages, {prompts.Count(p => p.HasDemonstrations)} with demonstrations;
            of the {prompts.Count(p => !p.HasDemonstrations)} without, {prompts.Count(p => !p.HasDemonstrations && p.HasExampleWords)} use words that announce some.

            | question | right | wrong | missed | precision | recall |
            | --- | ---: | ---: | ---: | ---: | ---: |
            {Fit.Of(prompts, p => p.HasDemonstrations, p => p.IsFound).ToRow("has demonstrations (strong evidence)")}
            {Fit.Of(clear, p => p.Task == "task", p => p.FoundTask is not null).ToRow("asks for a task of fixed form")}
            {Fit.Of(LabelledPrompt.Tasks.Where(p => p.Task != "unclear"), p => p.Task == "task", p => p.FoundTask is not null).ToRow("the same, in " + LabelledPrompt.Tasks.Length + " more short prompts (`Corpus/Tasks`)")}
            {Fit.Of(clear, p => p.ShouldBeReported, p => p.IsReported).ToRow("task without examples (what PA2001 would report)")}

            Of {counted.Length} found prompts with a clear number of demonstrations, {counted.Count(p => p.Evidence.Count == p.Count.Value)} are counted right.

            ### Weights learned from other prompts

            Each file of prompts, judged with weights that were learned from all the others. The phrases and forms were chosen with all of them in view.

            {CrossValidated()}
            ### Per step

            Strong steps, each alone over the whole corpus. *Only this step*: prompts whose demonstrations no other strong step finds.

            | step | right | wrong | precision | only this step |
            | --- | ---: | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        var found = prompts.ToDictionary(p => p, p => StrongSteps.Where(s => ExampleFinder.FindBy(s, p.Conversation)?.Strength == ExampleStrength.Strong).ToHashSet());
        foreach (var step in StrongSteps)
        {
            var hits = prompts.Where(p => found[p].Contains(step)).ToArray();
            var right = hits.Count(p => p.HasDemonstrations);
            page.Append($"| {(int)step} {step} | {right} | {hits.Length - right} | {Percent(right, hits.Length)} | {hits.Count(p => p.HasDemonstrations && found[p].Count == 1)} |\n");
        }

        page.Append(
            """

            Weak steps only keep "no examples" silent. *Gain*: prompts with demonstrations that no strong step finds and this one keeps silent; *cost*: tasks without demonstrations that it keeps silent.

            | step | gain | cost |
            | --- | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        foreach (var step in WeakSteps)
        {
            var hits = prompts.Where(p => !p.IsFound && p.Evidence.Steps.Contains(step)).ToArray();
            page.Append($"| {(int)step} {step} | {hits.Count(p => p.HasDemonstrations)} | {hits.Count(p => p.ShouldBeReported && p.FoundTask is not null)} |\n");
        }

        page.Append("\n### Wrong prompts\n\n| prompt | label | found |\n| --- | --- | --- |\n");
        foreach (var p in AllTasks.Where(p => p.HasDemonstrations != p.IsFound || (p.Task == "task" && p.FoundTask is null) || (p.Task == "not" && p.FoundTask is not null)))
        {
            page.Append($"| {p} | {(p.HasDemonstrations ? "demonstrations" : "none")}, {p.Task} | {p.Evidence.Strength.ToString().ToLowerInvariant()}, {p.FoundTask?.Kind.ToString() ?? "no task"} |\n");
        }

        return page.ToString();
    }

    /// <summary>Rows of what is found with weights that know nothing of the file.</summary>
    private static string CrossValidated()
    {
        var clear = AllTasks.Where(static p => p.Task != "unclear").Select(static p => (Prompt: p, Features: TaskWeightsTraining.FeaturesOf(p))).ToArray();
        var weights = clear.GroupBy(static p => p.Prompt.File).AsParallel()
            .Select(file => (file.Key, Weights: new TaskWeights(TaskWeightsTraining.Learn([.. clear.Where(p => p.Prompt.File != file.Key).Select(static p => (p.Features, p.Prompt.Task == "task"))]))))
            .ToDictionary(static f => f.Key, static f => f.Weights);
        string Row(string name, Func<LabelledPrompt, bool> isWanted, Func<LabelledPrompt, bool> isFound) => Fit.Of(clear.Select(static p => p.Prompt).Where(isWanted), static p => p.Task == "task", isFound).ToRow(name);
        bool IsFound(LabelledPrompt p) => TaskDetector.Detect(p.Conversation, weights[p.File]) is not null;
        return $"""
            | asks for a task of fixed form | right | wrong | missed | precision | recall |
            | --- | ---: | ---: | ---: | ---: | ---: |
            {Row("phrases and weights", static _ => true, IsFound)}
            {Row("the same, English", static p => p.Language == "en", IsFound)}
            {Row("the same, other languages", static p => p.Language != "en", IsFound)}
            {Row("weights alone", static _ => true, p => weights[p.File].Score(p.Conversation).Value >= TaskDetector.LeastAlone)}

            """.ReplaceLineEndings("\n");
    }

    private static string Percent(int part, int whole) => whole == 0 ? "–" : FormattableString.Invariant($"{100.0 * part / whole:F1} %");

    /// <summary>Right, wrong and missed findings.</summary>
    private sealed record Fit(int Right, int Wrong, int Missed)
    {
        public double Precision => (double)Right / (Right + Wrong);

        public double Recall => (double)Right / (Right + Missed);

        public static Fit Of(IEnumerable<LabelledPrompt> prompts, Func<LabelledPrompt, bool> label, Func<LabelledPrompt, bool> finding)
        {
            var all = prompts.ToArray();
            return new Fit(all.Count(p => label(p) && finding(p)), all.Count(p => !label(p) && finding(p)), all.Count(p => label(p) && !finding(p)));
        }

        public string ToRow(string question) => $"| {question} | {Right} | {Wrong} | {Missed} | {Percent(Right, Right + Wrong)} | {Percent(Right, Right + Missed)} |";
    }
}
