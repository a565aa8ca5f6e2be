using Microsoft.Extensions.AI;

namespace TramTrove.Triage;

public enum Topic { LostItem, FoundItem, Collection, Complaint, Rubbish }

public sealed record MessageKind(Topic Topic, string Language, string Confidence);

public interface IMessageClassifier
{
    Task<MessageKind> ClassifyAsync(string text, CancellationToken ct);
}

/// <summary>
/// Stage 1 of the funnel. Structured output, so that nothing has to be parsed here (ADR 7).
/// </summary>
public sealed class ChatMessageClassifier(IChatClient chatClient) : IMessageClassifier
{
    private const string SystemPrompt =
        /*typed task*/ /*prompt: member, Microsoft.Extensions.AI*/
        """
        You sort the messages that reach the lost property office of the tramways by web form,
        text message and e-mail. They come in German, Swiss German, French, Italian or English.

        Decide on the topic:
        - lost_item: the person misses something
        - found_item: the person has found something and doesn't know what to do with it
        - collection: questions about opening hours, fees, proxies, sending by post
        - complaint: about staff, waiting time, damage to an object
        - rubbish: adverts, chain letters, insults, nothing to do with us

        RULES:
        1. If it's unclear whether something was lost or found, choose lost_item.
           A missed loss annoys people for months, a false one costs a minute.
        2. language: de, fr, it, en. Swiss German counts as de.
        3. confidence: high, medium or low.
        """;

    public async Task<MessageKind> ClassifyAsync(string text, CancellationToken ct)
    {
        if (text.Length < 12)
        {
            // too short for the big prompt
            var lang = await chatClient.GetResponseAsync(
                [
                    new ChatMessage(ChatRole.System, /*task*/ /*prompt: call, Microsoft.Extensions.AI*/ "Which language is this text in? Reply with the two-letter ISO 639-1 code in lower case, or with xx if it can't be told."),
                    new ChatMessage(ChatRole.User, text),
                ],
                new ChatOptions { Temperature = 0, MaxOutputTokens = 3 }, ct);
            return new MessageKind(Topic.LostItem, lang.Text.Trim(), "low");
        }

        var response = await chatClient.GetResponseAsync<Wire>(
            [
                new ChatMessage(ChatRole.System, SystemPrompt),
                new ChatMessage(ChatRole.User, text),
            ],
            cancellationToken: ct);

        var result = response.Result;
        return new MessageKind(MapTopic(result.Topic), result.Language?.ToLowerInvariant() ?? "de", result.Confidence ?? "low");
    }

    private static Topic MapTopic(string? value) => value?.ToLowerInvariant() switch
    {
        "found_item" => Topic.FoundItem,
        "collection" => Topic.Collection,
        "complaint" => Topic.Complaint,
        "rubbish" => Topic.Rubbish,
        // unknown label -> lost item (rule 1)
        _ => Topic.LostItem,
    };

    private sealed record Wire(string? Topic, string? Language, string? Confidence);
}
