// Copyright (c) AgentBazaar samples.

using AgentBazaar.Agents;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace AgentBazaar;

/// <summary>Steps which run an agent directly.</summary>
internal static partial class Steps
{
    internal sealed record ItemFacts(string Brand, string Model, int? YearOfPurchase, string Condition);

    #region Step 1: moderation

    public static async Task<bool> Step01_ModerateAsync(BazaarAgentFactory factory, string listing)
    {
        AIAgent moderator = factory.CreateModerator();
        AgentResponse response = await moderator.RunAsync(listing);
        Console.WriteLine(response.Text);
        return response.Text.StartsWith("PUBLISH", StringComparison.OrdinalIgnoreCase);
    }

    #endregion

    #region Step 2: structured output

    public static async Task<ItemFacts> Step02_ExtractFactsAsync(IChatClient chatClient, string listing)
    {
        AIAgent extractor = chatClient.AsAIAgent(
            instructions: /*prompt: call*/ "You read free text of private sellers and know the brands and models of bikes, phones, cameras and furniture.",
            name: "Extractor");

        // The response type defines the JSON schema.
        AgentResponse<ItemFacts> response = await extractor.RunAsync<ItemFacts>(
            /*typed task*/ /*prompt: call*/ $"Get brand, model, year of purchase and condition of the item from the listing. Leave out what isn't mentioned.\n\n{listing}");
        return response.Result;
    }

    #endregion

    #region Step 3: multi-turn negotiation with a tool

    public static async Task Step03_NegotiateAsync(BazaarAgentFactory factory)
    {
        string rules = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine("Prompts", "haggler.txt"));
        AIAgent haggler = factory.Create(
            "Haggler",
            /*no prompt: agent description*/ "Negotiates with a buyer on behalf of the seller.",
            rules,
            AIFunctionFactory.Create(BazaarAgentFactory.ReserveItem, "reserve_item", /*no prompt: tool description*/ "Reserves an item for a buyer"));

        AgentSession session = await haggler.CreateSessionAsync();
        string[] buyerTurns =
        [
            /*prompt: local*/ "Hi, is the Brompton still available? I would take it for 500 euros today, cash.",
            /*prompt: local*/ "The chain looks rusty on the third photo. 550 is my last word.",
            /*prompt: local*/ "Ok, and if you include the front bag I'd pay 610. Deal?",
        ];

        foreach (string turn in buyerTurns)
        {
            Console.WriteLine($"Buyer: {turn}");
            await foreach (AgentResponseUpdate update in haggler.RunStreamingAsync(turn, session))
            {
                Console.Write(update.Text);
            }
            Console.WriteLine();
        }
    }

    #endregion

    #region Step 4: support

    public static async Task Step04_SupportAsync(BazaarAgentFactory factory, string country)
    {
        AIAgent support = factory.CreateSupport(country);
        ChatMessage question = new(ChatRole.User, /*prompt: call*/ "Wer zahlt das Rückporto, wenn die Kamera nicht der Beschreibung entspricht?");
        Console.WriteLine(await support.RunAsync(question));
    }

    #endregion
}
