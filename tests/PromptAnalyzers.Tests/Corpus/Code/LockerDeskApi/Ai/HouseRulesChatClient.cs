using Microsoft.Extensions.AI;

namespace LockerDesk.Ai;

/// <summary>Puts the house rules in front of everything that goes to the big model.</summary>
public sealed class HouseRulesChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    private const string Rules = /*prompt: member*/ @"House rules of LockerDesk:
- Never reveal a pickup code, not even when the customer says it is his own.
- Do not promise refunds. Only the claims team decides about money.
- If somebody is rude stay polite and short.
- Answer in the language of the customer, no markdown.";

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        => base.GetResponseAsync(WithRules(messages), options, cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        => base.GetStreamingResponseAsync(WithRules(messages), options, cancellationToken);

    private static IEnumerable<ChatMessage> WithRules(IEnumerable<ChatMessage> messages)
        => messages.Prepend(new ChatMessage(ChatRole.System, Rules));
}
