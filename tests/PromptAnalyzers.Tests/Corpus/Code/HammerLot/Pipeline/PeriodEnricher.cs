using System.ComponentModel;
using HammerLot.Models;
using Microsoft.Extensions.AI;

namespace HammerLot.Pipeline;

/// <summary>Adds the period and the place of origin to each lot.</summary>
public sealed class PeriodEnricher : LotProcessor
{
    private readonly IChatClient _chatClient;
    private readonly ChatOptions? _chatOptions;

    public PeriodEnricher(IChatClient chatClient, ChatOptions? chatOptions = null)
    {
        _chatClient = chatClient ?? throw new ArgumentNullException(nameof(chatClient));
        _chatOptions = chatOptions;
    }

    public override async Task<IReadOnlyList<Lot>> ProcessAsync(IReadOnlyList<Lot> lots, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();

        foreach (Lot lot in lots)
        {
            ChatResponse<PeriodWithConfidence> response = await _chatClient.GetResponseAsync<PeriodWithConfidence>(
            new List<ChatMessage>
            {
                new(ChatRole.User,
                [
                    new TextContent(/*typed task*/ /*prompt: call*/ "You are an expert for European furniture and applied arts. Determine the period and the place of origin from the given description and return them with a confidence (0.0-1.0)."),
                    new TextContent(lot.RawDescription),
                ])
            }, _chatOptions, cancellationToken: cancellationToken);

            lot.Metadata[nameof(PeriodWithConfidence.Period)] = response.Result.Period;
            lot.Metadata[nameof(PeriodWithConfidence.Origin)] = response.Result.Origin;
            lot.Metadata[nameof(PeriodWithConfidence.PeriodConfidence)] = response.Result.PeriodConfidence;
        }

        return lots;
    }

    private sealed class PeriodWithConfidence
    {
        [Description(/*no prompt: schema description*/ "The period in the words of the trade, for instance George III, Louis XVI, Biedermeier or Art Deco")]
        public string Period { get; set; } = string.Empty;

        [Description(/*no prompt: schema description*/ "Town or region, otherwise the country. Empty if it cannot be told.")]
        public string? Origin { get; set; }

        public double PeriodConfidence { get; set; }
    }
}
