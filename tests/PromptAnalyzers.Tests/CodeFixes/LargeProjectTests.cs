using Microsoft.CodeAnalysis.CodeFixes;
using PromptAnalyzers.CodeFixes.Rules.Length;
using PromptAnalyzers.CodeFixes.Rules.Prompting;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>Fix All in a project of 1,000 files with 300 findings: it finishes, and the result builds.</summary>
public sealed class LargeProjectTests
{
    private const int Files = 1000;
    private const int Findings = 300;

    [Theory]
    [InlineData("PA1001", "PA1001.Accept")]
    [InlineData("PA2001", "PA2001.AddExampleMessages")]
    public async Task FixAll_FixesEveryFinding(string ruleId, string key)
    {
        CodeFixProvider fix = ruleId == "PA1001" ? new PA1001VeryLongPromptCodeFix() : new PA2001NoExamplesCodeFix();
        using var bulb = new LightBulb(
            [ruleId == "PA1001" ? new PA1001VeryLongPrompt() : new PA2001NoExamples()],
            Enumerable.Range(0, Files).Select(i => ($"File{i}.cs", i < Findings ? WithFinding(i) : $"class Other{i} {{ public int Value => {i}; }}\n")),
            [],
            "prompt_analyzers.max_prompt_tokens = 12");
        var findings = await bulb.FindingsAsync(bulb.Project, ruleId);
        Assert.Equal(Findings, findings.Length);

        var changed = await LightBulb.ApplyAsync(bulb.Project, await bulb.FixAllAsync(bulb.Project, fix, findings[0], FixAllScope.Project, key));
        Assert.NotNull(changed);
        Assert.Equal(Findings, changed.GetChanges(bulb.Project).GetChangedDocuments().Count());
        Assert.Empty(await bulb.FindingsAsync(changed, ruleId));
    }

    private static string WithFinding(int i) =>
        $$"""
        using OpenAI.Chat;
        class Triage{{i}}(ChatClient client)
        {
            public ChatCompletion Ask(string ticket) => client.CompleteChat(
                new SystemChatMessage("Classify the ticket of customer {{i}} as billing, access or other. Answer with one word only."),
                new UserChatMessage(ticket));
        }

        """;
}
