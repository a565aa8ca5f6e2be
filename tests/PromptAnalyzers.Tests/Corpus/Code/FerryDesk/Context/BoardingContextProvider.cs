using FerryDesk.Tools;
using Microsoft.Agents.AI;

namespace FerryDesk.Context;

/// <summary>Tells the booking agent what is going on in the terminals right now.</summary>
public sealed class BoardingContextProvider(SailingTools tools) : AIContextProvider
{
    protected override ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default)
    {
        var watch = tools.NextWatch();
        return new ValueTask<AIContext>(new AIContext
        {
            Instructions = /*prompt: call*/ $"""
                Situation at {DateTime.Now:HH:mm}: the next ship is {watch.Ship}, {watch.Cars} cars are booked, wind {watch.Wind}.
                Mention the wind only if somebody asks whether the boat runs or gets seasick.
                """
        });
    }
}
