using System.Runtime.CompilerServices;
using System.Text;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace Stammtruhe.Services;

public interface IOllamaService
{
    bool IsSmallModel { get; }
    OllamaApiClient Client { get; }
    event Action<int>? TokensReceived;
    Task<bool> IsAvailableAsync();
    Task<string> GenerateAsync(string prompt, string? system = null, bool json = false, CancellationToken ct = default);
    Task<string> ChatAsync(List<Message> messages, CancellationToken ct = default);
    Task<float[]> EmbedAsync(string text, CancellationToken ct = default);
    IAsyncEnumerable<string> StreamAsync(string prompt, CancellationToken ct = default);
}

public sealed class OllamaService : IOllamaService, IDisposable
{
    private readonly OllamaApiClient _ollama;
    private readonly AppSettings _settings;

    public OllamaService(AppSettings settings)
    {
        _settings = settings;
        _ollama = new OllamaApiClient(new Uri(settings.OllamaUrl)) { SelectedModel = settings.Model };
    }

    public OllamaApiClient Client => _ollama;

    // kleine Modelle brauchen kürzere Anweisungen
    public bool IsSmallModel => _settings.Model.Contains(":1b") || _settings.Model.Contains(":3b") || _settings.Model.Contains("0.6b");

    public event Action<int>? TokensReceived;

    public async Task<bool> IsAvailableAsync()
    {
        try
        {
            var models = await _ollama.ListLocalModelsAsync();
            return models.Any(m => m.Name.StartsWith(_settings.Model.Split(':')[0]));
        }
        catch
        {
            return false;
        }
    }

    public async Task<string> GenerateAsync(string prompt, string? system = null, bool json = false, CancellationToken ct = default)
    {
        var request = new GenerateRequest
        {
            Model = _settings.Model,
            Prompt = prompt,
            System = system,
            Stream = true,
            Options = new RequestOptions { Temperature = json ? 0f : 0.4f, NumCtx = IsSmallModel ? 4096 : 8192 }
        };
        if (json) request.Format = "json";

        var sb = new StringBuilder();
        var count = 0;
        await foreach (var chunk in _ollama.GenerateAsync(request, ct))
        {
            if (chunk?.Response == null) continue;
            sb.Append(chunk.Response);
            if (++count % 10 == 0) TokensReceived?.Invoke(count);
        }
        return sb.ToString().Trim();
    }

    public async Task<string> ChatAsync(List<Message> messages, CancellationToken ct = default)
    {
        var sb = new StringBuilder();
        await foreach (var part in _ollama.ChatAsync(new ChatRequest { Model = _settings.Model, Messages = messages }, ct))
            sb.Append(part?.Message?.Content);
        return sb.ToString();
    }

    public async IAsyncEnumerable<string> StreamAsync(string prompt, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var chunk in _ollama.GenerateAsync(prompt, cancellationToken: ct))
            if (!string.IsNullOrEmpty(chunk?.Response)) yield return chunk.Response;
    }

    public async Task<float[]> EmbedAsync(string text, CancellationToken ct = default)
    {
        var result = await _ollama.EmbedAsync(new EmbedRequest { Model = _settings.EmbeddingModel, Input = [text] }, ct);
        return result.Embeddings[0];
    }

    public void Dispose() => _ollama.Dispose();
}
