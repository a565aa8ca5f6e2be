// Copyright (c) AgentBazaar samples.

// This sample shows how to run agents directly and as part of a workflow.

using AgentBazaar;
using AgentBazaar.Agents;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

string apiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY")
    ?? throw new InvalidOperationException(/*no prompt: error message*/ "OPENAI_API_KEY is not set. Create a key in the portal and set it before you run the sample.");

IChatClient chatClient = new OpenAI.Chat.ChatClient("gpt-4o-mini", apiKey).AsIChatClient();
BazaarAgentFactory factory = new(chatClient);

// Sample input. In a real application this comes from the seller.
string listing = args.Length > 0 ? File.ReadAllText(args[0]) : Console.In.ReadToEnd();

#region Run the steps

if (!await Steps.Step01_ModerateAsync(factory, listing))
{
    Console.WriteLine(/*no prompt: user message*/ "Your listing cannot be published. Please read our policy, change the text and send it again.");
    return;
}

Steps.ItemFacts facts = await Steps.Step02_ExtractFactsAsync(chatClient, listing);
await Steps.Step03_NegotiateAsync(factory);
await Steps.Step04_SupportAsync(factory, "Austria");
await Steps.Step05_WriteListingAsync(factory, chatClient, facts.ToString());
await Steps.Step06_CollectOpinionsAsync(factory, listing);

string appraiserInstructions = /*prompt: local*/ "You are an experienced appraiser for used goods in Europe. You know what things actually sell for, not what people ask for.";
AIAgent appraiser = chatClient.AsAIAgent(appraiserInstructions, "Appraiser");
await Steps.Step07_SuggestPriceAsync(appraiser, listing);

#endregion
