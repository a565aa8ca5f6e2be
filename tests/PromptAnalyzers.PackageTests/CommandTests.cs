using System.Text.Json;

namespace PromptAnalyzers.PackageTests;

/// <summary>The targets that people call by name.</summary>
[Collection(UsesPackage.Name)]
public sealed class CommandTests(PackedPackage package)
{
    private static readonly string[] Criteria =
    [
        "formatConsistency", "inferenceCost", "latency", "embeddedBehaviour", "labelledData", "stableBehaviour",
        "changesOften", "exploring", "noLabels", "fastIteration", "baseModelMoving", "variedInputs", "smallScale",
    ];

    [Fact]
    public void New_decision_writes_every_field_with_open_answers_and_says_where()
    {
        var consumer = Consumer.Create(package, "NewDecision", withOpenAI: false).Restore();
        var run = consumer.Target("NewFineTuningDecision", "-p:DecisionId=support-triage_2.v1").AssertSucceeded();

        var path = consumer.PathOf("support-triage_2.v1.finetune.json");
        Assert.Contains(path, run.Output, StringComparison.Ordinal);
        var bytes = File.ReadAllBytes(path);
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);

        using var record = JsonDocument.Parse(bytes);
        Assert.Equal("support-triage_2.v1", record.RootElement.GetProperty("id").GetString());
        Assert.Equal("proposed", record.RootElement.GetProperty("status").GetString());
        Assert.True(DateOnly.TryParseExact(record.RootElement.GetProperty("date").GetString(), "yyyy-MM-dd", out _));
        Assert.Equal(
            [
                "version", "id", "status", "decision", "rationale", "date", "reviewBy", "owners", "task", "platform", "baseModel", "appliesTo", "failureMode",
                "target", "attempts", "data", "stability", "cost", "latency", "criteria", "revisitWhen",
            ],
            record.RootElement.EnumerateObject().Select(p => p.Name));
        var answers = record.RootElement.GetProperty("criteria").EnumerateObject().ToArray();
        Assert.Equal(Criteria, answers.Select(a => a.Name));
        Assert.All(answers, a => Assert.Equal("unknown", a.Value.GetProperty("answer").GetString()));

        var text = File.ReadAllText(path);
        consumer.Target("NewFineTuningDecision", "-p:DecisionId=support-triage_2.v1").AssertFailed();
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void New_decision_refuses_names_that_are_no_id()
    {
        var consumer = Consumer.Create(package, "BadDecision", withOpenAI: false).Restore();
        var none = consumer.Target("NewFineTuningDecision").AssertFailed();
        Assert.Contains("-p:DecisionId=", none.Output, StringComparison.Ordinal);
        foreach (var id in new[] { "../outside", ".hidden", "a b", "a'b", "größe", "a%0ab" })
        {
            var run = consumer.Target("NewFineTuningDecision", $"-p:DecisionId={id}").AssertFailed();
            Assert.Contains("must start with a letter or digit", run.Output, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(package.Root, "*.finetune.json", new EnumerationOptions()));
        Assert.Empty(Directory.GetFiles(consumer.Folder, "*.finetune.json", new EnumerationOptions { AttributesToSkip = 0 }));
    }

    [Fact]
    public void Commands_work_in_a_project_with_several_target_frameworks()
    {
        var consumer = Consumer.Create(package, "Multi", framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", withOpenAI: false, properties: "<ImplicitUsings>disable</ImplicitUsings>").Restore();
        consumer.Target("NewFineTuningDecision", "-p:DecisionId=one").AssertSucceeded();
        Assert.True(File.Exists(consumer.PathOf("one.finetune.json")));

        var run = consumer.Target("CopyDecisionCriteria").AssertSucceeded();
        var copy = consumer.PathOf(Path.Combine("docs", "prompt-or-fine-tune.md"));
        Assert.Contains(copy, run.Output, StringComparison.Ordinal);
        Assert.Contains("prompt_analyzers.criteria_url = docs/prompt-or-fine-tune.md", run.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "docs", "criteria.md")), File.ReadAllText(copy));

        File.WriteAllText(copy, "ours");
        consumer.Target("CopyDecisionCriteria").AssertFailed();
        Assert.Equal("ours", File.ReadAllText(copy));
    }
}
