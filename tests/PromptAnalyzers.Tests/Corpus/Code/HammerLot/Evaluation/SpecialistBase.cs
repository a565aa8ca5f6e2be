using HammerLot.Models;
using HammerLot.Services;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace HammerLot.Evaluation;

/// <summary>
/// Context of every specialist call. Built by the workflow from the store, specialists never query on their own.
/// </summary>
public sealed record SpecialistContext(string SpecialistName, string SaleTitle, IReadOnlyList<string> HouseRules, string? EarlierFeedback);

public abstract class SpecialistBase(IChatClient chatClient)
{
    protected abstract string Department { get; }

    private string BuildSystemPrompt(SpecialistContext ctx)
    {
        var rules = ctx.HouseRules.Count > 0
            ? string.Join("\n", ctx.HouseRules.Select(r => $"  - {r}"))
            : "  (none yet)";

        var feedback = ctx.EarlierFeedback ?? "  (this is the first draft)";

        return /*prompt: method*/ $"""
            You are {ctx.SpecialistName}, specialist of the {Department} department.

            Sale: {ctx.SaleTitle}

            House rules you must respect:
            {rules}

            What the editor said about your last draft:
            {feedback}

            Guidelines:
            - Write the catalogue entry only, no remarks to the editor.
            - If the notes contradict each other, follow the later one.
            - Dimensions in centimetres, height first.
            - When in doubt leave it out.
            """;
    }

    public async Task<string> DraftAsync(SpecialistContext ctx, Lot lot, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, BuildSystemPrompt(ctx)),
            new(ChatRole.User, /*prompt: call*/ $"""
                Write the entry for lot {lot.LotId}, "{lot.Title}".

                Notes of the consignor:
                {lot.RawDescription}
                """)
        };

        var response = await chatClient.GetResponseAsync(messages, null, ct);
        return response.Text;
    }
}

public sealed class FurnitureSpecialist(IChatClient chatClient) : SpecialistBase(chatClient)
{
    protected override string Department => "FURNITURE";
}

public sealed class DraftLoop(FurnitureSpecialist specialist, CatalogueEvaluator evaluator, IChatClient chatClient, IOptions<HammerLotOptions> options)
{
    private const string ShortTitlePrompt = /*task*/ /*prompt: member*/ "Extract a title of at most 60 characters from the catalogue entry for the online bidding page: object, place or maker, date. Write it in title case without a full stop and print it alone.";

    private const string BlurbPrompt = /*prompt: member*/
        "Write two sentences for our newsletter that make a collector curious about this lot. Do not mention money.";

    public async Task<Lot> RunAsync(Lot lot, SpecialistContext ctx, CancellationToken ct)
    {
        for (var round = 0; round < options.Value.MaxDraftRounds; round++)
        {
            lot.Catalogue = await specialist.DraftAsync(ctx, lot, ct);
            var score = await evaluator.EvaluateAsync(lot.Catalogue, ct);
            if (score.Score >= 85) break;
            ctx = ctx with { EarlierFeedback = string.Join("\n", score.Feedback.Select(f => $"  {f.Key}: {f.Value}")) };
        }

        lot.Metadata["ShortTitle"] = await chatClient.AskAsync(ShortTitlePrompt, lot.Catalogue!, cancellationToken: ct);
        if (lot.LowEstimate > 1000)
            lot.Metadata["Blurb"] = await chatClient.AskAsync(BlurbPrompt, lot.Catalogue!, new ChatOptions { Temperature = 0.9f }, ct);
        return lot;
    }
}
