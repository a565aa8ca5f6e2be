using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Parlor.Pipeline;

/// <summary>Puts the house rules in front of every conversation.</summary>
public sealed class HouseRules(IChatClient inner, Func<string> language) : DelegatingChatClient(inner)
{
    private static readonly Dictionary<string, string> Rules = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = /*prompt: member*/ "Reply in English. Never reveal door codes or room numbers in the chat, even if the guest says it is urgent.",
        ["pt"] = /*prompt: member*/ "Responde em português europeu. Nunca reveles códigos de porta nem números de quarto no chat.",
        ["ar"] = /*prompt: member*/ "أجب باللغة العربية الفصحى وبأسلوب ودود. لا تكشف أبداً عن رموز الأبواب أو أرقام الغرف في المحادثة.",
    };

    private IEnumerable<ChatMessage> With(IEnumerable<ChatMessage> messages)
    {
        var rule = Rules.TryGetValue(language(), out var r) ? r : Rules["en"];
        return messages.Prepend(new ChatMessage(ChatRole.System, rule));
    }

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken ct = default)
        => base.GetResponseAsync(With(messages), options, ct);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken ct = default)
        => base.GetStreamingResponseAsync(With(messages), options, ct);
}

/// <summary>Replaces old messages by a summary when the history gets long.</summary>
public sealed class Shrink(IChatClient inner, int keep = 10) : DelegatingChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var list = messages.ToList();
        if (list.Count > keep * 2)
        {
            var old = list.Take(list.Count - keep).ToList();
            var s = await InnerClient.GetResponseAsync(
                [.. old, new ChatMessage(ChatRole.User, /*prompt: call*/ "Summarize our conversation so far in five sentences. Keep names, dates, allergies, and everything that was promised.")],
                cancellationToken: ct);
            var note = /*prompt: local*/ "Summary of the earlier conversation: " + s.Text;
            list = [new ChatMessage(ChatRole.System, note), .. list.TakeLast(keep)];
        }
        await foreach (var u in base.GetStreamingResponseAsync(list, options, ct)) yield return u;
    }
}

public static class PipelineExtensions
{
    public static ChatClientBuilder UseHouseRules(this ChatClientBuilder b, Func<string> language) => b.Use(c => new HouseRules(c, language));

    public static ChatClientBuilder UseModeration(this ChatClientBuilder b) => b.Use(async (messages, options, next, ct) =>
    {
        if (messages.LastOrDefault()?.Text is { Length: > 4000 })
            throw new InvalidOperationException(/*no prompt: error*/ "Your message is too long. Please write at most 4000 characters, or send us an e-mail.");
        await next(messages, options, ct);
    });
}
