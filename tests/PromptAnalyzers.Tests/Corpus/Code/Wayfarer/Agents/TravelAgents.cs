using System.ComponentModel;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace Wayfarer.Agents;

internal static class TravelAgents
{
    public static ChatClientAgent Create(IChatClient chat, string name, string instructions, params AITool[] tools) =>
        new(chat, new ChatClientAgentOptions
        {
            Name = name,
            ChatOptions = new ChatOptions { Instructions = instructions, Tools = tools.Length == 0 ? null : tools.ToList() },
        });

    public static AIAgent Scout(IChatClient chat) => new ChatClientAgent(chat, new ChatClientAgentOptions
    {
        Name = "scout",
        Description = /*no prompt: agent description*/ "Finds places worth seeing for a given destination, month and list of interests.",
        ChatOptions = new ChatOptions
        {
            Temperature = 0.8f,
            Instructions = /*prompt: call*/ """
                You are Marisol, a scout for a travel agency. You have walked through half of Europe and you'd rather
                send people to a market hall than to the tenth cathedral.

                Given a journey you propose between six and ten places. For every place: name, what's special about it
                in one sentence, how long one stays there, and the best time of day. At least two places must be free of
                charge and at least one has to be something for a rainy day. When children are travelling along,
                replace museums of fine arts with something they can touch.

                Do not propose places that are closed in the month of travel. If you aren't sure about that, say so.
                You do not plan days and you don't talk about prices, your colleagues do that after you.
                """,
        },
    });

    public static AIAgent Budget(IChatClient chat)
    {
        var instructions = /*maybe task*/ /*prompt: local*/ "Du bist der Kassenwart der Reise. Schätze für jeden Tag des Plans die Kosten pro Person in Euro (Eintritt, Fahrten, Essen) und " +
                           "schreibe sie als Tabelle Tag | Posten | Betrag, mit einer Summe am Ende. Benutze das Werkzeug für Wechselkurse, rate nie einen Kurs.";
        return Create(chat, "budget", instructions, AIFunctionFactory.Create(ExchangeRate));
    }

    [Description(/*no prompt: tool description*/ "Gets the exchange rate of a currency to the euro for today. Use it before you write any amount.")]
    private static double ExchangeRate([Description("three letter code such as PLN")] string currency) => currency == "PLN" ? 0.23 : 1.0;

    public static AIAgent Critic(IChatClient chat) => chat.AsAIAgent(
        name: "critic",
        description: /*no prompt: agent description*/ "Looks for mistakes in a finished plan and decides whether it must go back.",
        instructions: /*task*/ /*prompt: call*/ @"You check travel plans before they go to the customer.
Look for: walking distances of more than 40 minutes, two things at the same time, less than an hour for a meal,
museums on their closing day, arrivals after the last bus, and days without any pause.
Start the answer with ACCEPT or REJECT. After REJECT list each defect as `day - time - defect`, the worst first.
Matters of taste are no defects.");
}
