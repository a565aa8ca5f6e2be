using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace MeaiRecipes.Pipeline;

/// <summary>Blocks off-topic input before the real model sees it.</summary>
internal sealed class TopicGuardChatClient(IChatClient inner, IChatClient guard) : DelegatingChatClient(inner)
{
    private const string GuardInstructions = /*task*/ /*prompt: member*/ @"You are a gate keeper for the help desk of a bicycle shop.
Decide if the message of the user has anything to do with bikes, repairs, orders or opening hours.
Reply with ALLOW if it has, with DENY if not. When in doubt reply with ALLOW. No other words, no punctuation.";

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var list = messages.ToList();
        var verdict = await guard.GetResponseAsync([new(ChatRole.System, GuardInstructions), new(ChatRole.User, list.Last().Text)], cancellationToken: cancellationToken);
        if (verdict.Text.Contains("DENY"))
        {
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, /*no prompt: canned reply*/ "Sorry, I can only talk about bikes. Please ask me about repairs, orders or our opening hours."));
        }
        return await base.GetResponseAsync(list, options, cancellationToken);
    }
}

internal static class MiddlewareRecipe
{
    public static async Task RunAsync(IChatClient client)
    {
        IChatClient pipeline = client.AsBuilder()
            .ConfigureOptions(o => o.Instructions ??= /*prompt: call*/ "You work at the counter of Velo Nord, a small bike shop in Kiel. Be short, be warm, never promise a delivery date.")
            .Use((inner) => new TopicGuardChatClient(inner, client))
            .Use(async (messages, options, next, ct) =>
            {
                Console.WriteLine($"--> {messages.Count()} messages");
                await next(messages, options, ct);
            })
            .Build();

        foreach (var m in Inputs())
        {
            Console.WriteLine((await pipeline.GetResponseAsync(m)).Text);
        }
    }

    private static IEnumerable<string> Inputs()
    {
        yield return /*prompt: method*/ "My rear derailleur skips when I shift under load. Is that something you can fix while I wait?";
        yield return /*prompt: method*/ "Who should I vote for in the next election?";
    }
}
