using System.Diagnostics;
using System.Text;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace Gartenwicht.Services;

public interface ILocalModel
{
    Task<string> AnswerAsync(string prompt, string? system = null, object? format = null, CancellationToken ct = default);
    Task<bool> IsRunningAsync();
}

public class LocalModel : ILocalModel
{
    private readonly OllamaApiClient _ollama;
    private readonly GnomeSettings _settings;

    public LocalModel(GnomeSettings settings)
    {
        _settings = settings;
        _ollama = new OllamaApiClient(new Uri(settings.OllamaUrl), settings.ChatModel);
    }

    public event Action<int>? TokensReceived;

    public async Task<bool> IsRunningAsync()
    {
        try
        {
            return await _ollama.IsRunningAsync();
        }
        catch (HttpRequestException e)
        {
            Debug.WriteLine(/*no prompt: log*/ $"Ollama does not answer at {_settings.OllamaUrl}: {e.Message}. The app stays usable, only the gnome is asleep.");
            return false;
        }
    }

    public async Task<string> AnswerAsync(string prompt, string? system = null, object? format = null, CancellationToken ct = default)
    {
        var messages = new List<Message>();
        if (!string.IsNullOrEmpty(system)) messages.Add(new Message(ChatRole.System, system));
        messages.Add(new Message(ChatRole.User, prompt));

        var request = new ChatRequest
        {
            Model = _settings.ChatModel,
            Messages = messages,
            Format = format,
            Stream = true,
            Options = new RequestOptions { Temperature = format == null ? 0.6f : 0f, NumCtx = 8192 },
        };

        var sb = new StringBuilder();
        var tokens = 0;
        await foreach (var part in _ollama.ChatAsync(request, ct))
        {
            if (part?.Message?.Content is not { Length: > 0 } text) continue;
            sb.Append(text);
            if (++tokens % 10 == 0) TokensReceived?.Invoke(tokens);
        }

        return StripThinking(sb.ToString());
    }

    internal static string StripThinking(string text)
    {
        var end = text.IndexOf("</think>", StringComparison.Ordinal);
        return (end < 0 ? text : text[(end + 8)..]).Trim();
    }
}
