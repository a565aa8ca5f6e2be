using Microsoft.Extensions.Options;
using OpenAI.Chat;
using System.ClientModel;
using System.Diagnostics;
using System.Text.Json;

namespace CargoSheaf.Ai;

public interface IModelGateway
{
    Task<string> AskAsync(string systemPrompt, string userText, CancellationToken ct);
    Task<string> SendAsync(ModelRequest request, CancellationToken ct);
    Task<T?> AskJsonAsync<T>(string systemPrompt, string userText, CancellationToken ct) where T : class;
}

public sealed record ModelRequest
{
    public required string SystemPrompt { get; init; }
    public required string UserPrompt { get; init; }
    public float Temperature { get; init; } = 0.2f;
    public int? MaxTokens { get; init; }
}

/// <summary>
/// The only place that talks to Azure for plain completions. Workers should not new up clients
/// (some still do, see CustomsWorker).
/// </summary>
public sealed class AzureModelGateway : IModelGateway
{
    private static readonly JsonSerializerOptions JsonOpts = new() { PropertyNameCaseInsensitive = true };

    private readonly ChatClient _chat;
    private readonly PipelineOptions _options;
    private readonly ILogger<AzureModelGateway> _logger;

    public AzureModelGateway(ChatClient chat, IOptions<PipelineOptions> options, ILogger<AzureModelGateway> logger)
    {
        _chat = chat;
        _options = options.Value;
        _logger = logger;
    }

    public Task<string> AskAsync(string systemPrompt, string userText, CancellationToken ct) =>
        SendAsync(new ModelRequest { SystemPrompt = systemPrompt, UserPrompt = userText }, ct);

    public async Task<string> SendAsync(ModelRequest request, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(request.SystemPrompt),
            new UserChatMessage(request.UserPrompt)
        };
        var options = new ChatCompletionOptions
        {
            Temperature = request.Temperature,
            MaxOutputTokenCount = request.MaxTokens ?? _options.MaxOutputTokens
        };

        var watch = Stopwatch.StartNew();
        try
        {
            var completion = await _chat.CompleteChatAsync(messages, options, ct);
            _logger.LogDebug("Model answered in {Ms} ms, {Tokens} tokens", watch.ElapsedMilliseconds, completion.Value.Usage?.TotalTokenCount);
            return completion.Value.Content.FirstOrDefault()?.Text?.Trim() ?? "";
        }
        catch (ClientResultException ex) when (ex.Status == 429)
        {
            _logger.LogWarning(/*no prompt: log*/ "The deployment {Deployment} answered with 429 after {Ms} ms. Please check the quota of the subscription, the job will be tried again in 20 seconds.", _options.Deployment, watch.ElapsedMilliseconds);
            await Task.Delay(TimeSpan.FromSeconds(20), ct);
            var again = await _chat.CompleteChatAsync(messages, options, ct);
            return again.Value.Content[0].Text.Trim();
        }
    }

    public async Task<T?> AskJsonAsync<T>(string systemPrompt, string userText, CancellationToken ct) where T : class
    {
        var messages = new List<ChatMessage> { new SystemChatMessage(systemPrompt), new UserChatMessage(userText) };
        var options = new ChatCompletionOptions { Temperature = 0, ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() };

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            ChatCompletion completion = await _chat.CompleteChatAsync(messages, options, ct);
            var raw = completion.Content[0].Text;
            try
            {
                return JsonSerializer.Deserialize<T>(StripFence(raw), JsonOpts);
            }
            catch (JsonException ex)
            {
                _logger.LogWarning("Attempt {Attempt}: no JSON ({Message})", attempt, ex.Message);
                messages.Add(new AssistantChatMessage(raw));
                var askedText = /*maybe task*//*prompt: local*/ $"This could not be read as JSON: {ex.Message} Send the whole object again, corrected. Only the object, no fences and no excuses.";
                messages.Add(new UserChatMessage(askedText));
            }
        }
        return null;
    }

    private static string StripFence(string s)
    {
        s = s.Trim();
        if (!s.StartsWith("```")) return s;
        var start = s.IndexOf('\n') + 1;
        var end = s.LastIndexOf("```", StringComparison.Ordinal);
        return end > start ? s[start..end].Trim() : s;
    }
}

public class PipelineOptions
{
    public string Endpoint { get; set; } = "";
    public string ApiKey { get; set; } = "";
    public string Deployment { get; set; } = "gpt-4o";
    public string ReasoningDeployment { get; set; } = "o3-mini";
    public string EmbeddingDeployment { get; set; } = "text-embedding-3-small";
    public int MaxOutputTokens { get; set; } = 1200;

    /// <summary>Can be overwritten per tenant in appsettings.</summary>
    public string QaSystemPrompt { get; set; } =
        """
        You are the archive clerk of a freight forwarder. Colleagues ask you about consignments, and you answer
        from the document extracts that come with the question, and from nothing else.

        - Quote numbers (weights, container ids, dates) exactly as they stand in the extract, also when they look wrong.
        - Say from which document you have it, in brackets after the sentence, e.g. (waybill p. 2).
        - If the extracts contradict each other, name both versions, do not choose one.
        - If the answer is not in there, say "That is not in the documents I have" and tell which document would
          probably have it.
        - Nobody wants to hear about how you work. No introductions.
        - answer in the langauge of the question.
        """;
}
