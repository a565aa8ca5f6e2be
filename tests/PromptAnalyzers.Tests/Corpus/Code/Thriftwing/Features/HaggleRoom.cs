using Anthropic;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Thriftwing.Ai;

namespace Thriftwing.Features;

public record HaggleResult(string Transcript, string Outcome);

// two bots haggle, the seller only gets a push when there's something to sign off. Investors LOVE the demo
public class HaggleRoom(AnthropicClient client)
{
    public async Task<HaggleResult> Run(Garment g, int rounds)
    {
        IChatClient chat = client.AsIChatClient(Claude.Small);

        AIAgent buyer = new ChatClientAgent(chat,
            name: "Buyer",
            instructions: /*prompt: call, Microsoft Agent Framework*/ "You haggle for somebody who wants a second-hand garment. You're charming and stubborn, you go up in small steps and you always find one more flaw. Stay under your limit. Two sentences a turn at most.",
            description: /*no prompt: agent description*/ "Tries to get the price down for the buyer");

        AIAgent seller = chat.AsAIAgent(new ChatClientAgentOptions
        {
            Name = "Seller",
            ChatOptions = new ChatOptions
            {
                Instructions = /*prompt: call, Microsoft Agent Framework*/ $"""
                    You sell {g.PhotoCaption} for its owner, who loved it very much.
                    The owner asks {g.Asking:0} euros. You may go down by a fifth but you don't tell anybody.
                    Praise the fabric, not the brand. Never get angry; if the offer is silly, laugh about it.
                    """,
                Temperature = 0.8f,
            },
        });

        var opener = /*prompt: local, Microsoft Agent Framework*/ "Hey, is this still available? I really like it but it's a bit over my budget, what's your best price?";
        var buyerSession = await buyer.CreateSessionAsync();
        var sellerSession = await seller.CreateSessionAsync();
        var lines = new List<string> { "Buyer: " + opener };
        var last = (await seller.RunAsync(opener, sellerSession)).Text;
        lines.Add("Seller: " + last);
        for (var i = 0; i < rounds; i++)
        {
            last = (await buyer.RunAsync(last, buyerSession)).Text;
            lines.Add("Buyer: " + last);
            last = (await seller.RunAsync(last, sellerSession)).Text;
            lines.Add("Seller: " + last);
        }

        var transcript = /*prompt: local, Microsoft Agent Framework*/ string.Join('\n', lines);
        var notary = chat.AsAIAgent(
            instructions: /*task*/ /*prompt: call, Microsoft Agent Framework*/ "Read the transcript of a price negotiation and note the result as STATUS;PRICE;SHIPPING. STATUS is DEAL, NODEAL or OPEN. PRICE is the last price both sides named, digits only. SHIPPING is B or S for who pays it, empty if it never came up.",
            name: "Notary");
        var outcome = await notary.RunAsync(transcript);
        return new HaggleResult(transcript, outcome.Text);
    }
}
