using System.Text;
using Azure.AI.OpenAI;
using DataForge.Model;

namespace DataForge.Generators;

public class TicketGenerator(IReadOnlyList<Product> products, AzureOpenAIClient azure, string deployment) : GeneratorBase<Ticket>(azure, deployment)
{
    protected override string DirectoryName => "tickets";
    protected override object GetId(Ticket item) => item.TicketId;

    // who writes?
    private string[] _moods = { "polite", "in a hurry", "very angry", "chatty and lonely", "not a native speaker" };

    protected override async IAsyncEnumerable<Ticket> GenerateCoreAsync()
    {
        for (var id = 1; id <= 200; id++)
        {
            var p = products[Random.Shared.Next(products.Count)];
            var mood = _moods[Random.Shared.Next(_moods.Length)];
            var ticket = await GetJsonAsync<Ticket>(OpeningPrompt(p, mood));
            ticket.TicketId = id;
            ticket.ProductId = p.ProductId;

            for (var turn = 0; turn < Random.Shared.Next(1, 6); turn++)
            {
                var agent = turn % 2 == 0;
                var next = await GetTextAsync(agent ? AgentPrompt(ticket, p) : CustomerPrompt(ticket, mood));
                if (next.Contains("[DONE]")) break;
                ticket.Messages.Add(new TicketMessage(agent, next));
            }
            yield return ticket;
        }
    }

    private static string OpeningPrompt(Product p, string mood)
    {
        var text = /*maybe task*/ /*prompt: local*/ $"A customer of the shop writes to the support about the product {p.Brand} {p.Model} ({p.Description}). The customer is {mood}.\n";
        text += "Invent the name of the customer, the situation in one sentence and the first message with 20 to 100 words. The message does not always say clearly what the customer wants.\n";
        if (Random.Shared.NextDouble() < 0.2) text += "The message is mostly about something which has nothing to do with the product.\n";
        text += "Respond as JSON: {\"customerName\":\"string\",\"situation\":\"string\",\"type\":\"Question|Complaint|Return|Other\",\"messages\":[{\"fromAgent\":false,\"text\":\"string\"}]}";
        return text;
    }

    private static string AgentPrompt(Ticket t, Product p) => /*prompt: method*/ $"""
        You are a support agent. Write the next reply to {t.CustomerName}. The product costs {p.Price} euro.
        You can offer a repair, a replacement or a refund, but only after you know what is wrong. Ask at most one question.
        Conversation so far:
        {Join(t)}
        Only the reply, without a subject line. If nothing more is to be said, write [DONE].
        """;

    private static string CustomerPrompt(Ticket t, string mood)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "You are a customer of an online shop and you are " + mood + ".");
        sb.AppendLine("Situation: " + t.Situation);
        sb.AppendLine("Write your next message to the agent, at most 60 words. Small typing mistakes are welcome.");
        sb.AppendLine("Write [DONE] if you have got what you wanted.").AppendLine();
        sb.Append(Join(t));
        return sb.ToString();
    }

    internal static string Join(Ticket t) => string.Join("\n", t.Messages.Select(m => (m.FromAgent ? "Agent: " : "Customer: ") + m.Text));
}
