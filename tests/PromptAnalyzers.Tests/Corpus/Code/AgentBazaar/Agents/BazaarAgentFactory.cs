// Copyright (c) AgentBazaar samples.

using System.ComponentModel;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace AgentBazaar.Agents;

/// <summary>
/// Creates the agents used throughout the sample, so that each step can focus on the orchestration.
/// </summary>
internal sealed class BazaarAgentFactory(IChatClient chatClient)
{
    #region Creation

    /// <summary>Creates an agent from a name, a routing description and instructions.</summary>
    public AIAgent Create(string name, string description, string instructions, params AITool[] tools)
        => new ChatClientAgent(chatClient, instructions, name, description, tools.ToList());

    /// <summary>Creates the support agent for a country.</summary>
    public AIAgent CreateSupport(string country)
        => chatClient.AsAIAgent(instructions: /*prompt: elsewhere*/ BazaarInstructions.SupportFor(country), name: "Support");

    /// <summary>Creates the agent which decides whether a listing may be published.</summary>
    public AIAgent CreateModerator()
    {
        // Options are used here because we also want to set the temperature.
        ChatClientAgentOptions options = new()
        {
            Name = "Moderator",
            Description = /*no prompt: agent description*/ "Checks listings against the market place policy and rejects weapons, animals, medicine and counterfeit goods.",
            ChatOptions = new ChatOptions
            {
                Temperature = 0f,
                Instructions = /*task*/ /*prompt: call*/ """
                    You are a policy checker for a second-hand market place. You receive one listing and decide whether it can go live.

                    Block the listing when it offers
                    - weapons, ammunition or parts of them (kitchen knives are fine)
                    - living animals or products of protected species
                    - prescription medicine, opened cosmetics, used baby car seats
                    - counterfeit brand goods, also when the seller says "replica", "1:1" or "inspired by"
                    - event tickets above the printed price

                    Hold the listing for a human when you can't tell what is being sold, when contact data (phone, mail, messenger handle) is written
                    in the text, or when the price looks like a joke. Everything else is fine.

                    Your answer has two lines. First line: PUBLISH, HOLD or BLOCK. Second line: the policy item that was decisive, or a dash.
                    """,
            },
        };

        return chatClient.AsAIAgent(options);
    }

    #endregion

    #region Tools

    [Description(/*no prompt: tool description*/ "Reserve the item for the buyer at the agreed price. Call this only after both sides have agreed on a price.")]
    public static string ReserveItem([Description("The item number")] string itemId, [Description("Agreed price in euro")] decimal price)
        => /*no prompt: tool result*/ $"Item {itemId} is reserved for 24 hours at {price:0.00} EUR.";

    #endregion
}
