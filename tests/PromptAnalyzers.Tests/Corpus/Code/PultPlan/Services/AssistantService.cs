using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenAI.Chat;
using PultPlan.Abstractions;

namespace PultPlan.Services;

public sealed record ChatMessageDto(string Role, string Content);

/// <summary>The chat in the musicians' app.</summary>
public sealed class AssistantService
{
    private readonly ChatClient _client;
    private readonly IOrchestraStore _store;
    private readonly ILogger<AssistantService> _logger;

    private static readonly ChatTool AbsenceTool = ChatTool.CreateFunctionTool(
        "get_absences",
        /*no prompt: tool description*/ "Returns who of the orchestra is absent in a period, one line per person with section and reason. Only for section leaders and the office.",
        BinaryData.FromString("""{"type":"object","properties":{"from":{"type":"string"},"to":{"type":"string"}},"required":["from","to"]}"""));

    public AssistantService(ChatClient client, IOrchestraStore store, ILogger<AssistantService> logger)
    {
        _client = client;
        _store = store;
        _logger = logger;
    }

    public async IAsyncEnumerable<string> StreamAsync(
        List<ChatMessageDto> messages, string? locale, string? page,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        var topic = await RouteAsync(messages[^1].Content, ct);
        if (topic == "OTHER")
        {
            yield return /*no prompt: UI text*/ "I can only help with rehearsals, absences and sheet music. For everything else please write to the office, they answer on workdays until noon.";
            yield break;
        }

        var sdkMessages = BuildMessages(messages, locale, page);
        var options = new ChatCompletionOptions { Tools = { AbsenceTool }, Temperature = 0.4f };

        ChatCompletion first = await _client.CompleteChatAsync(sdkMessages, options, ct);
        if (first.FinishReason == ChatFinishReason.ToolCalls)
        {
            sdkMessages.Add(new AssistantChatMessage(first));
            foreach (var call in first.ToolCalls)
            {
                using var args = JsonDocument.Parse(call.FunctionArguments);
                var lines = await _store.AbsencesAsync(
                    DateOnly.Parse(args.RootElement.GetProperty("from").GetString()!),
                    DateOnly.Parse(args.RootElement.GetProperty("to").GetString()!), ct);
                sdkMessages.Add(new ToolChatMessage(call.Id, string.Join("\n", lines)));
            }
            await foreach (var update in _client.CompleteChatStreamingAsync(sdkMessages, cancellationToken: ct))
                foreach (var part in update.ContentUpdate)
                    yield return part.Text;
            yield break;
        }

        yield return first.Content[0].Text;
    }

    public async Task<string> TitleAsync(IEnumerable<ChatMessageDto> messages)
    {
        ChatMessage[] request =
        [
            ChatMessage.CreateSystemMessage(/*maybe task*//*prompt: call*/ "Summarise the conversation as a title of at most five words. No quotes, no full stop."),
            ChatMessage.CreateUserMessage(string.Join("\n", messages.Select(m => m.Role + ": " + m.Content)))
        ];
        var result = await _client.CompleteChatAsync(request);
        _logger.LogDebug("Title for conversation created, {Tokens} tokens", result.Value.Usage.TotalTokenCount);
        return result.Value.Content[0].Text;
    }

    private async Task<string> RouteAsync(string text, CancellationToken ct)
    {
        var prompt = /*task*//*prompt: local*/ $"""
            A musician wrote this to the assistant of the orchestra app:
            "{text}"
            Which topic is it? PLAN (when, where, what is rehearsed), ABSENCE (who is missing, calling in sick),
            MUSIC (parts, bowings, editions) or OTHER. Reply with exactly one of these words.
            """;
        ChatCompletion c = await _client.CompleteChatAsync([new UserChatMessage(prompt)], new ChatCompletionOptions { MaxOutputTokenCount = 5, Temperature = 0 }, ct);
        return c.Content[0].Text.Trim();
    }

    private static List<ChatMessage> BuildMessages(List<ChatMessageDto> messages, string? locale, string? page)
    {
        var list = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ $"""
                You are the rehearsal assistant of the orchestra, inside the app that the musicians use on their phones.

                Who you talk to:
                - professional musicians, some are section leaders
                - they ask between two rehearsals, so they want the answer in one glance

                Behaviour:
                - Respond in the language of the locale {locale ?? "de-DE"}, but if the user writes in another language follow the user.
                - The user is looking at: {page ?? "start page"}. Use it if it helps, don't mention it.
                - Times in 24 h format, with weekday.
                - For absences use the tool. Never tell the reason of an absence, only that the person is not there.
                - Wishes about seating, days off or pay: refer to the orchestra manager, don't discuss them.
                - You can not change the plan. If asked, explain how to send a request in the app (Menu > Requests > New).
                """),
            new UserChatMessage(/*prompt: call*/ "Wann ist morgen Probe?"),
            new AssistantChatMessage(/*prompt: call*/ "Mi., 10:00 bis 12:30, Probensaal 2. Zuerst Sibelius, nach der Pause nur Streicher.")
        };

        foreach (var m in messages.TakeLast(16))
        {
            list.Add(m.Role.ToLowerInvariant() switch
            {
                "assistant" => new AssistantChatMessage(m.Content),
                _ => new UserChatMessage(m.Content)
            });
        }
        return list;
    }
}
