using Microsoft.Extensions.AI;

namespace HiveLedger.Ai;

/// <summary>
/// Puts the language of the keeper in front of every request, so that nobody has to repeat it in each prompt.
/// </summary>
public sealed class KeeperLanguageChatClient(IChatClient inner, string language) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        => base.GetResponseAsync(WithLanguage(messages), options, cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        => base.GetStreamingResponseAsync(WithLanguage(messages), options, cancellationToken);

    private List<ChatMessage> WithLanguage(IEnumerable<ChatMessage> messages)
    {
        var list = messages.ToList();
        if (language.Length > 0)
            list.Insert(0, new ChatMessage(ChatRole.System, /*prompt: call*/ $"The keeper reads {language}. Write everything that is meant for the keeper in {language}, but keep keys and enum values of JSON in English."));
        return list;
    }
}
