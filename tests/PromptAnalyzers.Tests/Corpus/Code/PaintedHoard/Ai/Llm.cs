using System.Text.Json;
using OpenAI.Chat;

namespace PaintedHoard.Ai;

public interface ILlm
{
    Task<string> Ask(string system, string user, CancellationToken ct = default);
    Task<T?> AskJson<T>(string system, string user, CancellationToken ct = default) where T : class;
    ChatClient Raw { get; }
}

/// thin wrapper, so that we can swap the provider when the invoice gets too scary
public class OpenAiLlm(IConfiguration config, ILogger<OpenAiLlm> log) : ILlm
{
    private readonly ChatClient _chat = new(config["OpenAI:Model"] ?? "gpt-4o-mini",
        config["OpenAI:Key"] ?? throw new Exception(/*no prompt: exception*/ "OpenAI:Key not set. Run `dotnet user-secrets set OpenAI:Key sk-...` in the api folder or ask Jonas for the team key."));

    public ChatClient Raw => _chat;

    public async Task<string> Ask(string system, string user, CancellationToken ct = default)
    {
        List<ChatMessage> msgs = [new SystemChatMessage(system)];
        if (!string.IsNullOrEmpty(user)) msgs.Add(new UserChatMessage(user));
        ChatCompletion c = await _chat.CompleteChatAsync(msgs, cancellationToken: ct);
        log.LogDebug("tokens {t}", c.Usage.TotalTokenCount);
        return c.Content.Count > 0 ? c.Content[0].Text : "";
    }

    public async Task<T?> AskJson<T>(string system, string user, CancellationToken ct = default) where T : class
    {
        ChatCompletion c = await _chat.CompleteChatAsync(
            [new SystemChatMessage(system), new UserChatMessage(user)],
            new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat(), Temperature = 0 }, ct);
        try
        {
            return JsonSerializer.Deserialize<T>(c.Content[0].Text, JsonSerializerOptions.Web);
        }
        catch (JsonException e)
        {
            log.LogWarning(e, "model returned broken json");
            return null;
        }
    }
}

public static class LlmText
{
    public static string Clip(this string s, int max) => s.Length <= max ? s : s[..max] + "…";

    public static string AsBullets(this IEnumerable<string> items) => string.Join("\n", items.Select(i => "- " + i));
}
