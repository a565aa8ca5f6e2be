// Copyright (c) AgentBazaar samples.

using AgentBazaar.Agents;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;

namespace AgentBazaar;

/// <summary>Steps which combine agents in workflows.</summary>
internal static partial class Steps
{
    private const string TranslatorInstructions = /*maybe task*/ /*prompt: member*/ "Translate the listing into French. Keep sizes, brand names and prices unchanged and return only the translated listing.";

    #region Step 5: sequential workflow

    public static async Task Step05_WriteListingAsync(BazaarAgentFactory factory, IChatClient chatClient, string facts)
    {
        // <agents>
        AIAgent writer = factory.Create("Copywriter", "Writes listings", /*prompt: elsewhere*/ BazaarInstructions.Copywriter);
        AIAgent reviewer = factory.Create(
            "Reviewer",
            "Shortens listings",
            /*prompt: wrapper*/ "Review the listing you recieve. Remove exaggerations such as 'like new' or 'must see' unless the facts support them, and return the improved listing without comments.");
        AIAgent translator = new ChatClientAgent(chatClient, TranslatorInstructions, "Translator");
        // </agents>

        Workflow workflow = AgentWorkflowBuilder.BuildSequential("write-listing", [writer, reviewer, translator]);
        await RunAsync(workflow, new ChatMessage(ChatRole.User, /*prompt: call*/ "Please prepare a listing from these facts:\n" + facts));
    }

    #endregion

    #region Step 6: concurrent workflow

    public static async Task Step06_CollectOpinionsAsync(BazaarAgentFactory factory, string listing)
    {
        (string Name, string Instructions)[] personas =
        [
            ("Collector", /*prompt: local*/ "You are a passionate collector. Say in two sentences what would make this item special for you and what is missing in the listing."),
            ("Sceptic", /*prompt: local*/ "You are a sceptical buyer who got cheated once. Name up to three questions you'd ask before paying."),
        ];

        AIAgent[] agents = personas.Select(p => factory.Create(p.Name, $"{p.Name} persona", p.Instructions)).ToArray();
        AIAgent categorizer = factory.Create(
            "Categorizer",
            "Assigns a category",
            /*task*/ /*prompt: wrapper*/ "Pick the category for the listing from: Bikes, Phones, Cameras, Furniture, Clothing, Toys, Other. Then give your confidence between 0 and 100. Use the form Category|confidence and write nothing else.");

        Workflow workflow = AgentWorkflowBuilder.BuildConcurrent([.. agents, categorizer]);
        await RunAsync(workflow, new ChatMessage(ChatRole.User, listing));
    }

    #endregion

    #region Step 7: custom executors

    public static async Task Step07_SuggestPriceAsync(AIAgent appraiser, string listing)
    {
        PriceExecutor price = new(appraiser);
        NotificationExecutor notify = new();
        Workflow workflow = new WorkflowBuilder(price)
            .AddEdge(price, notify)
            .WithOutputFrom(notify)
            .WithDescription(/*no prompt: workflow description*/ "Estimates the price of an item and tells the seller about it in a friendly way.")
            .Build();

        await using StreamingRun run = await InProcessExecution.RunStreamingAsync(workflow, listing);
        await foreach (WorkflowEvent evt in run.WatchStreamAsync())
        {
            if (evt is WorkflowOutputEvent output)
            {
                Console.WriteLine(output.Data);
            }
        }
    }

    #endregion

    #region Helpers

    private static async Task RunAsync(Workflow workflow, ChatMessage input)
    {
        await using StreamingRun run = await InProcessExecution.RunStreamingAsync(workflow, new List<ChatMessage> { input });
        await run.TrySendMessageAsync(new TurnToken(emitEvents: true));

        await foreach (WorkflowEvent evt in run.WatchStreamAsync())
        {
            if (evt is AgentResponseUpdateEvent update)
            {
                Console.Write(update.Update.Text);
            }
        }
        Console.WriteLine();
    }

    #endregion
}
