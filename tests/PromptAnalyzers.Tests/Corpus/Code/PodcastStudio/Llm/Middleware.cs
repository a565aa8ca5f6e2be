using Microsoft.Extensions.AI;

namespace PodcastStudio.Llm;

public static class StudioClientExtensions
{
    /// <summary>Puts the voice of the show in front of every conversation.</summary>
    public static ChatClientBuilder UseShowVoice(this ChatClientBuilder builder, StudioSettings settings)
        => builder.Use(inner => new ShowVoiceClient(inner, settings));

    public static ChatClientBuilder UseDate(this ChatClientBuilder builder) => builder.Use(
        async (messages, options, next, ct) =>
        {
            var dated = messages.Append(new ChatMessage(ChatRole.System, /*prompt: call*/ $"Current date: {DateTime.UtcNow:d MMMM yyyy}"));
            await next(dated, options, ct);
        });

    private sealed class ShowVoiceClient(IChatClient inner, StudioSettings settings) : DelegatingChatClient(inner)
    {
        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
            => base.GetResponseAsync(Extend(messages), options, cancellationToken);

        public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
            => base.GetStreamingResponseAsync(Extend(messages), options, cancellationToken);

        private IEnumerable<ChatMessage> Extend(IEnumerable<ChatMessage> messages)
        {
            yield return new ChatMessage(ChatRole.System, /*prompt: elsewhere*/ settings.Voice);
            foreach (var m in messages)
                yield return m;
        }
    }
}
