using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Models;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>Every rule that advises examples or reasoning steps, on every known model: none of them speaks where the model reasons.</summary>
public sealed class ReasoningModelMatrixTests
{
    private const string Task = "\"Classify the support ticket as billing, access or other. Answer with one word only.\"";

    private const string Steps = "\"1. Find all dates in the mail.\\n2. Convert each of them to UTC.\\n3. Return the earliest one.\"";

    private const string OneExample = "new(ChatRole.User, \"Ticket: I was charged twice.\"), new(ChatRole.Assistant, \"billing\"), ";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = [new PA2001NoExamples(), new PA2002TooFewExamples(), new PA2006NoChainOfThought()];

    private static readonly ImmutableArray<ModelInfo> Models = [.. ModelTable.All.Where(static m => !ModelPattern.HasWildcard(m.Pattern))];

    [Fact]
    public async Task None_speaks_where_the_model_reasons()
    {
        var reasoning = Models.Where(static m => m.Reasons == Reasoning.Yes || (m.Reasons != Reasoning.No && m.ReasonsByDefault)).ToList();
        Assert.InRange(reasoning.Count, 80, Models.Length);
        Assert.Empty(await Findings(reasoning, string.Empty));
    }

    [Fact]
    public async Task None_speaks_where_the_call_asks_for_effort()
    {
        var withEffort = Models.Where(static m => m.Reasons is not (Reasoning.Yes or Reasoning.No)).ToList();
        Assert.InRange(withEffort.Count, 10, Models.Length);
        Assert.Empty(await Findings(withEffort, ", Reasoning = new ReasoningOptions { Effort = ReasoningEffort.High }"));
    }

    [Fact]
    public async Task Each_speaks_on_every_model_that_does_not()
    {
        var others = Models.Where(static m => m.Reasons == Reasoning.No).ToList();
        Assert.InRange(others.Count, 50, Models.Length);
        var byRule = (await Findings(others, string.Empty)).GroupBy(static id => id).ToDictionary(static g => g.Key, static g => g.Count());
        // The steps are a task without examples, too.
        Assert.Equal(2 * others.Count, byRule["PA2001"]);
        Assert.Equal(others.Count, byRule["PA2002"]);
        Assert.Equal(others.Count, byRule["PA2006"]);
    }

    private static async Task<ImmutableArray<string>> Findings(IReadOnlyList<ModelInfo> models, string options)
    {
        var calls = models.Select((model, i) => $$"""
                public Task Zero{{i}}(IChatClient client, string ticket) =>
                    client.GetResponseAsync([new(ChatRole.System, {{Task}}), new(ChatRole.User, ticket)], new ChatOptions { ModelId = "{{model.Pattern}}"{{options}} });
                public Task One{{i}}(IChatClient client, string ticket) =>
                    client.GetResponseAsync([new(ChatRole.System, {{Task}}), {{OneExample}}new(ChatRole.User, ticket)], new ChatOptions { ModelId = "{{model.Pattern}}"{{options}} });
                public Task Steps{{i}}(IChatClient client, string mail) =>
                    client.GetResponseAsync([new(ChatRole.System, {{Steps}}), new(ChatRole.User, mail)], new ChatOptions { ModelId = "{{model.Pattern}}"{{options}} });
            """);
        var findings = await AnalyzerRun.Findings(
            $$"""
            using Microsoft.Extensions.AI;
            class Triage
            {
            {{string.Join('\n', calls)}}
            }
            """,
            Rules,
            new() { ["dotnet_diagnostic.PA2006.severity"] = "warning" });
        return [.. findings.Select(static f => f.Id)];
    }
}
