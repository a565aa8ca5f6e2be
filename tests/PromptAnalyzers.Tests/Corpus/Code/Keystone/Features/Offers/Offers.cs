using Keystone.Shared;
using Microsoft.Extensions.AI;

namespace Keystone.Features.Offers;

public record Offer(string Buyer, decimal Amount, string Conditions);

public static class CompareOffers
{
    public record Query(IReadOnlyList<Offer> Offers, string Side = "seller") : IRequest<string>;

    public class Handler(IChatClient chat) : AskingHandler(chat), IHandler<Query, string>
    {
        const string Sql = /*no prompt: sql*/ "SELECT buyer, amount, conditions FROM offers WHERE property_id = @id AND withdrawn = 0 ORDER BY amount DESC";

        public Task<string> Handle(Query q, CancellationToken ct)
        {
            var lines = q.Offers.Select((o, i) => $"{i + 1}. {o.Buyer}: {o.Amount:N0} ({o.Conditions})");
            return Ask(/*prompt: elsewhere*/ Catalog.Negotiator(q.Side),
                /*task*/ /*prompt: wrapper*/ $"Rank the offers below from best to worst for our client. One line per offer in the form `rank. buyer - risk (low/medium/high) - reason in max 10 words`. Certainty of closing counts more than 2% of price.\n{string.Join('\n', lines)}", ct);
        }
    }
}

public static class CounterOffer
{
    public record Command(Offer Offer, decimal Minimum) : IRequest<string>;

    public class Handler(IChatClient chat) : AskingHandler(chat), IHandler<Command, string>
    {
        public Task<string> Handle(Command c, CancellationToken ct) => Ask(
            role: /*prompt: wrapper*/ "You draft letters for the sellers side in property deals. Polite, short, no legal advice.",
            question: /*prompt: wrapper*/ $"Draft a counter offer to {c.Offer.Buyer}, who bid {c.Offer.Amount:N0}. Our floor is {c.Minimum:N0}, don't reveal it. Ask them to drop this condition: {c.Offer.Conditions}.",
            ct, temperature: 0.7f);
    }
}

public static class NormaliseCondition
{
    public record Query(string Clause) : IRequest<string>;

    public class Handler(IChatClient chat) : IHandler<Query, string>
    {
        // what the front end shows as a placeholder
        public static string Sample => /*no prompt: json sample*/ """{"type":"financing","days":30,"waivable":true}""";

        public async Task<string> Handle(Query q, CancellationToken ct)
        {
            List<ChatMessage> shots =
            [
                new(ChatRole.System, /*examples*/ /*prompt: call*/ "Convert a condition from a purchase offer to one line: type | days | waivable or not waivable. Types are financing, inspection, sale_of_home, other. Use 0 for days when there is no deadline."),
                new(ChatRole.User, /*prompt: call*/ "subject to buyer obtaining a mortgage within 30 days of acceptance"),
                new(ChatRole.Assistant, /*prompt: call*/ "financing | 30 days | not waivable"),
                new(ChatRole.User, q.Clause),
            ];
            return (await chat.GetResponseAsync(shots, cancellationToken: ct)).Text;
        }
    }
}
