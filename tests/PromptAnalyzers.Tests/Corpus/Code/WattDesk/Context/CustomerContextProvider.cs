using Microsoft.Agents.AI;
using WattDesk.Tools;

namespace WattDesk.Context;

/// <summary>Gives every agent of the team the same knowledge about the logged in customer.</summary>
public sealed class CustomerContextProvider(CustomerDb db) : AIContextProvider
{
    public string? CustomerNo { get; set; }

    protected override async ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default)
    {
        if (CustomerNo is null) return new AIContext();

        var c = await db.GetCustomerAsync(CustomerNo);
        return new AIContext
        {
            Instructions = /*prompt: call*/ $"The customer is logged in as {c.Name} (customer number {CustomerNo}), tariff {c.Tariff}, supply address {c.Address}. " +
                           $"Language of the customer: {c.Language}. Answer in this language. " +
                           "Do not ask for data that you can see here and don't read the customer number out loud.",
        };
    }
}
