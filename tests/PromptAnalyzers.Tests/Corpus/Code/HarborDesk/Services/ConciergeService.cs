using System.Collections.Concurrent;
using HarborDesk.Data;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace HarborDesk.Services;

public class ConciergeService
{
    private readonly ConcurrentDictionary<string, List<ChatMessage>> _sessions = new();
    private readonly ChatClient _chat;
    private readonly BerthRepository _berths;
    private readonly ConciergeOptions _options;

    private static readonly ChatTool WeatherTool = ChatTool.CreateFunctionTool(
        functionName: "get_harbour_weather",
        functionDescription: /*no prompt: tool description*/ "Returns wind, gusts and water level for the harbour for the next hours. Use it when the user asks if it is safe to leave or to enter.",
        functionParameters: BinaryData.FromString("""{"type":"object","properties":{"hours":{"type":"integer"}},"required":["hours"]}"""));

    public ConciergeService(ChatClient chat, BerthRepository berths, IOptions<ConciergeOptions> options)
    {
        _chat = chat;
        _berths = berths;
        _options = options.Value;
    }

    public async Task<string> ReplyAsync(string sessionId, string text, CancellationToken ct)
    {
        var messages = _sessions.GetOrAdd(sessionId, _ => [new SystemChatMessage(/*prompt: elsewhere*/ _options.SystemPrompt)]);

        if (messages.Count > 24)
        {
            await CompactAsync(messages, ct);
        }

        messages.Add(new UserChatMessage(text));

        var options = new ChatCompletionOptions { Temperature = _options.Temperature };
        options.Tools.Add(WeatherTool);

        for (var round = 0; round < 4; round++)
        {
            ChatCompletion completion = await _chat.CompleteChatAsync(messages, options, ct);
            messages.Add(new AssistantChatMessage(completion));

            if (completion.FinishReason != ChatFinishReason.ToolCalls)
            {
                return completion.Content[0].Text;
            }

            foreach (var call in completion.ToolCalls)
            {
                messages.Add(new ToolChatMessage(call.Id, await _berths.GetWeatherJsonAsync(ct)));
            }
        }

        return "Sorry, something went wrong. The office is open from 8 to 18.";
    }

    private async Task CompactAsync(List<ChatMessage> messages, CancellationToken ct)
    {
        var transcript = string.Join("\n", messages.Skip(1).SelectMany(m => m.Content).Select(c => c.Text));
        ChatCompletion summary = await _chat.CompleteChatAsync(
            [
                new SystemChatMessage(/*prompt: call*/ "Summarise the conversation between a guest and the concierge of a marina so that the concierge can go on without the guest noticing. Keep boat name, berth, dates, everything that was promised and open questions. Leave out greetings and small talk."),
                new UserChatMessage(transcript)
            ],
            cancellationToken: ct);

        var system = messages[0];
        messages.Clear();
        messages.Add(system);
        messages.Add(new AssistantChatMessage(summary.Content[0].Text));
    }
}
