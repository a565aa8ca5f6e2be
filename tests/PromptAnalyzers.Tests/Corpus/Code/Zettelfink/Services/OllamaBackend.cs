using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;
using Zettelfink.Settings;

namespace Zettelfink.Services;

public interface ITextModel
{
    bool IsSmall { get; }
    Task<string> AskAsync(string system, string user, double temperature = 0.3);
    Task<string> CompleteAsync(string prompt);
}

/// <summary>Chat calls with a cache on disk, the same note is never sent twice.</summary>
public sealed class OllamaBackend : ITextModel
{
    private static readonly string CacheFolder = Path.Combine(Path.GetTempPath(), "zettelfink-cache");

    private readonly IOllamaApiClient _client;
    private readonly AssistantSettings _settings;

    public OllamaBackend(IOllamaApiClient client, AssistantSettings settings)
    {
        _client = client;
        _settings = settings;
        Directory.CreateDirectory(CacheFolder);
    }

    public bool IsSmall => _settings.Model.Contains(":1b") || _settings.Model.Contains(":3b") || _settings.Model.Contains("0.5b");

    public async Task<string> AskAsync(string system, string user, double temperature = 0.3)
    {
        var key = Path.Combine(CacheFolder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(_settings.Model + system + user))) + ".txt");
        if (File.Exists(key)) return await File.ReadAllTextAsync(key);

        var request = new ChatRequest
        {
            Model = _settings.Model,
            Stream = true,
            Messages =
            [
                new Message(ChatRole.System, system),
                new Message(ChatRole.User, user)
            ],
            Options = new RequestOptions { Temperature = (float)temperature, NumCtx = _settings.ContextSize }
        };

        var sb = new StringBuilder();
        await foreach (var chunk in _client.ChatAsync(request))
            sb.Append(chunk?.Message?.Content);

        var answer = RemoveThinking(sb.ToString());
        await File.WriteAllTextAsync(key, answer);
        return answer;
    }

    public async Task<string> CompleteAsync(string prompt)
    {
        var text = "";
        await foreach (var part in _client.GenerateAsync(prompt))
            text += part?.Response;

        if (string.IsNullOrWhiteSpace(text))
        {
            Log(/*no prompt: log*/ $"{DateTime.Now:s} The model {_settings.Model} returned an empty answer for a text of {prompt.Length} characters. Perhaps the context size of {_settings.ContextSize} is too small, please check it.");
        }
        return RemoveThinking(text);
    }

    private static string RemoveThinking(string s)
    {
        var end = s.IndexOf("</think>", StringComparison.Ordinal);
        return (end >= 0 ? s[(end + 8)..] : s).Trim();
    }

    private static void Log(string line)
    {
        try { File.AppendAllText(Path.Combine(CacheFolder, "log.txt"), line + Environment.NewLine); }
        catch { /* not important */ }
    }
}
