using System.Text.Json;
using Microsoft.Extensions.AI;

namespace HavarieDesk.Ai;

public class LlmGateway(IChatClient chat, ILogger<LlmGateway> logger)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true, AllowTrailingCommas = true };

    public async Task<string> AskAsync(string system, string user, float temperature = 0.2f, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>();
        if (!string.IsNullOrWhiteSpace(system))
            messages.Add(new ChatMessage(ChatRole.System, system));
        messages.Add(new ChatMessage(ChatRole.User, user));

        var res = await chat.GetResponseAsync(messages, new ChatOptions { Temperature = temperature }, ct);
        logger.LogDebug("llm answered with {Tokens} tokens", res.Usage?.OutputTokenCount);
        return res.Text.Trim();
    }

    public async Task<T?> AskJsonAsync<T>(string system, string user, CancellationToken ct = default) where T : class
    {
        List<ChatMessage> messages = [new(ChatRole.System, system), new(ChatRole.User, user)];
        var options = new ChatOptions { Temperature = 0, ResponseFormat = ChatResponseFormat.Json };

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var res = await chat.GetResponseAsync(messages, options, ct);
            var text = StripFence(res.Text);
            try
            {
                return JsonSerializer.Deserialize<T>(text, Json);
            }
            catch (JsonException ex)
            {
                logger.LogWarning(ex, "no JSON for {Type}, attempt {Attempt}: {Start}", typeof(T).Name, attempt, text[..Math.Min(80, text.Length)]);
                messages.AddRange(res.Messages);
                messages.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ "That was not valid JSON. Send the same content again as one JSON object, without any comment and without the code fence."));
            }
        }
        return null;
    }

    private static string StripFence(string s)
    {
        s = s.Trim();
        if (s.StartsWith("```"))
        {
            s = s[(s.IndexOf('\n') + 1)..];
            var end = s.LastIndexOf("```", StringComparison.Ordinal);
            if (end >= 0) s = s[..end];
        }
        return s;
    }
}

public static class ChatClientExtensions
{
    /// <summary>one instruction, one text, no history</summary>
    public static async Task<string> RunAsync(this IChatClient client, string instruction, string input, string? model = null, CancellationToken ct = default)
    {
        var res = await client.GetResponseAsync([new(ChatRole.System, instruction), new(ChatRole.User, input)], new ChatOptions { ModelId = model }, ct);
        return res.Text ?? "";
    }
}
