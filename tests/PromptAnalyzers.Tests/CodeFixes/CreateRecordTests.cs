using Microsoft.CodeAnalysis;
using PromptAnalyzers.CodeFixes.Rules.FineTuning;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>"Create decision record": a new file, so the test library cannot show it.</summary>
public sealed class CreateRecordTests
{
    [Fact]
    public async Task Record_IsWrittenBesideTheProjectAndLinked()
    {
        var changed = await CreateAsync("");
        var record = Assert.Single(changed.AdditionalDocuments);
        Assert.Equal("/app/ticket-trainer.finetune.json", record.FilePath!.Replace('\\', '/'));
        var text = (await record.GetTextAsync()).ToString();
        Assert.Contains("\"id\": \"ticket-trainer\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{date}", text, StringComparison.Ordinal);
        Assert.Contains("        // finetune-decision: ticket-trainer\n        client.FineTune(", (await changed.Documents.Single().GetTextAsync()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdInAComment_NamesTheRecord()
    {
        var changed = await CreateAsync("// finetune-decision: refunds-2027");
        Assert.Equal("refunds-2027.finetune.json", Path.GetFileName(Assert.Single(changed.AdditionalDocuments).FilePath));
        Assert.DoesNotContain("ticket-trainer", (await changed.Documents.Single().GetTextAsync()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameThatIsTaken_GetsANumber()
    {
        var changed = await CreateAsync("", ("Ticket-Trainer.finetune.json", "{"));
        Assert.Contains(changed.AdditionalDocuments, d => d.Name == "ticket-trainer-2.finetune.json");
    }

    [Theory]
    [InlineData("// finetune-decision: no/path")]
    [InlineData("// finetune-decision: broken", "broken.finetune.json", "{")]
    [InlineData("", "a.finetune.json", """{ "version": 1, "id": "a", "appliesTo": ["T:TicketTrainer"] }""", "b.finetune.json", """{ "version": 1, "id": "b", "appliesTo": ["T:TicketTrainer"] }""")]
    public async Task WhereARecordWouldNotHelp_ItIsNotOffered(string comment, params string[] files)
    {
        using var bulb = Open(comment, [.. files.Chunk(2).Select(f => (f[0], f[1]))]);
        var offers = await LightBulb.OffersAsync(bulb.Project, new PA3001NoDecisionRecordCodeFix(), Assert.Single(await bulb.FindingsAsync(bulb.Project, "PA3001")));
        Assert.NotEmpty(offers);
        Assert.DoesNotContain("PA3001.CreateRecord", offers.Select(o => o.EquivalenceKey));
    }

    private static async Task<Project> CreateAsync(string comment, params (string, string)[] files)
    {
        using var bulb = Open(comment, files);
        var finding = Assert.Single(await bulb.FindingsAsync(bulb.Project, "PA3001"));
        var offers = await LightBulb.OffersAsync(bulb.Project, new PA3001NoDecisionRecordCodeFix(), finding);
        Assert.Equal("PA3001.CreateRecord", offers.Last().EquivalenceKey);
        var changed = await LightBulb.ApplyAsync(bulb.Project, offers.Last());
        Assert.NotNull(changed);
        Assert.Empty(await bulb.FindingsAsync(changed, "PA3001"));
        return changed;
    }

    private static LightBulb Open(string comment, params (string, string)[] files) => new(
        [new PA3001NoDecisionRecord()],
        [("Trainer.cs", $$"""
            #pragma warning disable OPENAI001
            using OpenAI.FineTuning;
            class TicketTrainer(FineTuningClient client)
            {
                public void Train(string file)
                {
                    {{comment}}
                    client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false);
                }
            }
            """)],
        files);
}
