using System.Text;
using HammerLot.Models;
using Microsoft.Extensions.AI;

namespace HammerLot.Services;

public class LotSummarizer(IServiceScopeFactory scopeFactory)
{
    public void UpdateSummary(int lotId)
    {
        _ = UpdateSummaryAsync(lotId);
    }

    private async Task UpdateSummaryAsync(int lotId)
    {
        await using var scope = scopeFactory.CreateAsyncScope();
        var logger = scope.ServiceProvider.GetRequiredService<ILogger<LotSummarizer>>();

        try
        {
            var store = scope.ServiceProvider.GetRequiredService<ILotStore>();
            var chatClient = scope.ServiceProvider.GetRequiredService<IChatClient>();

            var lot = await store.FindAsync(lotId);
            if (lot is not null)
            {
                // Words work better than numbers here: asked for a number it returns 7 for nearly everybody.
                string[] interest = ["NotInterested", "Browsing", "Curious", "Interested", "Keen", "WillBidForSure"];

                var prompt = /*maybe task*/ /*prompt: local*/ $$"""
                    You are part of the bidder relations system of an auction house.
                    Your job is to condense the correspondence about a lot, so that the specialist on the telephone knows what was said
                    before they call the bidder back.

                    Lot: {{lot.LotId}} {{lot.Title}}
                    Estimate from: {{lot.LowEstimate?.ToString("N0") ?? "Not yet estimated"}}

                    The message log so far is:

                    {{FormatMessagesForPrompt(lot.Messages)}}

                    Write these:

                    1. A summary of up to 40 words. Do NOT repeat the title of the lot, the specialist sees it anyway.
                       Cite the SPECIFIC questions that were asked (measurements, hallmarks, restoration, shipping) and which of them is still open.

                    2. A headline of up to 7 words.

                    3. How interested is the bidder? Look ONLY at what the bidder wrote and choose one of the following,
                       ranked from least to most: {{string.Join(", ", interest)}}.

                    Respond as JSON in the following form: {
                      "summary": "string",
                      "headline": "string",
                      "interest": "string"
                    }
                    """;

                var response = await chatClient.GetResponseAsync(prompt, new ChatOptions { ResponseFormat = ChatResponseFormat.Json });
                var parsed = LotChatExtensions.ReadFirstValue<Response>(response.Text)!;

                lot.Metadata["Headline"] = parsed.Headline;
                lot.Metadata["Summary"] = parsed.Summary;
                lot.Metadata["Interest"] = Array.IndexOf(interest, parsed.Interest ?? string.Empty) is >= 0 and var i ? i : null;
                await store.SaveAsync(lot);
            }
        }
        catch (Exception ex)
        {
            logger.LogError(ex, /*no prompt: log*/ "An error occurred while the correspondence of lot {LotId} was summarised", lotId);
        }
    }

    public async Task<string> GermanEntryAsync(Lot lot, CancellationToken ct)
    {
        await using var scope = scopeFactory.CreateAsyncScope();
        var chatClient = scope.ServiceProvider.GetRequiredService<IChatClient>();

        var system = await /*prompt: file*/ File.ReadAllTextAsync("Prompts/cataloguer-de.txt", ct);
        var user = /*prompt: local*/ $"Schreibe die Losbeschreibung für den Herbstkatalog. Angaben der Einlieferin: {lot.RawDescription}";
        if (lot.Metadata.TryGetValue("Period", out var period))
            user += $" Epoche laut Gutachten: {period}.";

        var answer = await chatClient.GetResponseAsync([new(ChatRole.System, system), new(ChatRole.User, user)], cancellationToken: ct);
        return answer.Text;
    }

    private static string FormatMessagesForPrompt(IReadOnlyList<LotMessage> messages)
    {
        var sb = new StringBuilder();
        foreach (var message in messages)
        {
            sb.AppendLine(/*no prompt: data markup*/ $"<message from=\"{(message.FromBidder ? "bidder" : "saleroom")}\" at=\"{message.ReceivedAt:yyyy-MM-dd}\">{message.Text}</message>");
        }
        return sb.ToString();
    }

    private class Response
    {
        public required string Summary { get; set; }
        public required string Headline { get; set; }
        public string? Interest { get; set; }
    }
}
