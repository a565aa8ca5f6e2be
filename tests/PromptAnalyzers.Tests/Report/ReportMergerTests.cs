using PromptAnalyzers.Build.Report;

namespace PromptAnalyzers.Tests.Report;

/// <summary>What several compiles saw is one thing, when it stands at one place.</summary>
public sealed class ReportMergerTests
{
    [Fact]
    public void Frameworks_of_a_project_are_not_counted_twice()
    {
        using var log = new ReportLog();
        log.Call("A.cs", 10, [100, 0, 0, 0]).Job("T.cs", 1, null).Finding("PA3001", "T.cs", 1).Finding("PA9001", null, 0, message: "Setting 'x'");
        log.WriteFile("a.finetune.json", ReportRecords.Premature);
        var one = log.Read(framework: "net8.0", additionalFiles: "a.finetune.json");
        var report = Merge(log, one, one with { Framework = "net10.0" });

        Assert.Equal((1, 1, 1), (report.Calls.Count, report.Jobs.Count, report.Decisions.Count));
        Assert.Equal(["PA3001", "PA9001"], report.Findings.Select(f => f.Rule));
        var project = Assert.Single(report.Projects);
        Assert.Equal(["net10.0", "net8.0"], project.Frameworks);
        Assert.Equal((1, 2), (project.Calls, project.Findings));
    }

    [Fact]
    public void The_longest_text_counts_where_frameworks_see_different_ones()
    {
        using var one = new ReportLog();
        var shorter = one.Call("A.cs", 10, [100, 0, 0, 0]).Finding("PA1001", "A.cs", 11, message: "Prompt has 2,100").Read();
        using var other = new ReportLog();
        var longer = other.Call("A.cs", 10, [130, 5, 0, 0]).Finding("PA1001", "A.cs", 11, message: "Prompt has 2,135").Read();
        longer = longer with
        {
            File = shorter.File,
            Framework = "net8.0",
            Calls = [longer.Calls[0] with { Path = shorter.Calls[0].Path }],
            Findings = [longer.Findings[0] with { Path = shorter.Findings[0].Path }],
        };

        var report = Merge(one, shorter, longer);
        Assert.Equal(135, Assert.Single(report.Calls).Tokens.Total);
        Assert.Single(report.Findings);
    }

    [Fact]
    public void A_file_that_two_projects_share_is_one_and_names_both()
    {
        using var log = new ReportLog();
        log.Call("Shared/A.cs", 10, [100, 0, 0, 0]).Finding("PA2001", "Shared/A.cs", 11);
        var report = Merge(log, log.Read("Web"), log.Read("Jobs"));

        Assert.Equal(["Jobs", "Web"], Assert.Single(report.Calls).Projects);
        Assert.Equal(["Jobs", "Web"], Assert.Single(report.Findings).Projects);
        Assert.Equal(["Jobs", "Web"], report.Projects.Select(p => p.Name));
        Assert.All(report.Projects, p => Assert.Equal((1, 1), (p.Calls, p.Findings)));
        Assert.Equal(1, report.Summary.Calls);
    }

    [Fact]
    public void Different_calls_stay_apart()
    {
        using var log = new ReportLog();
        log.Call("A.cs", 10, [1, 0, 0, 0]).Call("A.cs", 12, [1, 0, 0, 0]).Call("B.cs", 10, [1, 0, 0, 0])
            .Call("A.cs", 10, [1, 0, 0, 0], ("api", "M:Other.Api.Send"))
            .Call("A.cs", 10, [1, 0, 0, 0], ("endLine", "10"));
        Assert.Equal(5, log.Report().Calls.Count);
    }

    [Fact]
    public void A_finding_is_accepted_only_if_every_compile_accepts_it()
    {
        using var log = new ReportLog();
        var accepted = log.Finding("PA1001", "A.cs", 3, suppressed: true).Read();
        var open = accepted with { Framework = "net8.0", Findings = [accepted.Findings[0] with { Suppressed = false }] };
        Assert.False(Assert.Single(Merge(log, accepted, open).Findings).Suppressed);
        Assert.True(Assert.Single(Merge(log, accepted, accepted with { Framework = "net8.0" }).Findings).Suppressed);
    }

    [Fact]
    public void Findings_are_joined_with_their_calls_by_place()
    {
        using var log = new ReportLog();

        // The first call spans lines 10 to 12 and sends a text of line 3; the second only shares its file.
        log.Call("A.cs", 10, [100, 0, 0, 0], ("places", "3:22,11:13")).Call("A.cs", 40, [9, 0, 0, 0])
            .Finding("PA1001", "A.cs", 3, 22).Finding("PA1003", "A.cs", 12, 30).Finding("PA1001", "A.cs", 11, 13)
            .Finding("PA2001", "A.cs", 3, 23).Finding("PA2002", "A.cs", 13).Finding("PA2003", "B.cs", 11).Finding("PA2004", "A.cs", 10, suppressed: true);
        var calls = log.Report().Calls;
        Assert.Equal(["PA1001", "PA1003"], calls[0].Findings);
        Assert.Empty(calls[1].Findings!);
    }

    [Fact]
    public void Paths_are_relative_to_the_solution_wherever_files_lie()
    {
        using var log = new ReportLog();
        log.Call("src/A.cs", 10, [1, 0, 0, 0]).WriteFile("src/a.finetune.json", "{}");
        var data = log.Read(additionalFiles: "src/a.finetune.json");
        Assert.Equal("src/A.cs", ReportMerger.Merge("x", log.Folder, null, [data], _ => false).Calls[0].Path);
        var inside = ReportMerger.Merge("x", log.PathOf("src/web"), null, [data], _ => false);
        Assert.Equal(("../A.cs", "../a.finetune.json", "../../Desk.csproj"), (inside.Calls[0].Path, inside.Decisions[0].Path, inside.Projects[0].Path));
    }

    [Fact]
    public void The_order_of_projects_does_not_matter()
    {
        using var log = new ReportLog();
        log.Call("A.cs", 10, [100, 0, 0, 0]).Call("B.cs", 10, [100, 0, 0, 0]).Finding("PA1001", "A.cs", 3).Finding("PA1001", "B.cs", 3);
        var projects = new[] { log.Read("Web"), log.Read("Jobs"), log.Read("Web", "net8.0") };
        Assert.Equal(ReportJson.Write(Merge(log, projects)), ReportJson.Write(Merge(log, [.. projects.Reverse()])));
    }

    [Fact]
    public void Out_of_date_data_is_told_of_its_project()
    {
        using var log = new ReportLog();
        log.Call("A.cs", 10, [100, 0, 0, 0]);
        var report = ReportMerger.Merge("x", log.Folder, null, [log.Read("Web"), log.Read("Jobs")], data => data.Name == "Web");
        Assert.Equal([("Jobs", false), ("Web", true)], report.Projects.Select(p => (p.Name, p.OutOfDate)));
    }

    private static PromptReport Merge(ReportLog log, params ProjectData[] projects) => ReportMerger.Merge("Desk", log.Folder, null, projects, _ => false);
}
