using System.Diagnostics;
using System.Text.Json;
using OpenAI.Chat;

namespace TideDesk.Llm;

/// <summary>Everything we send to a model in one go. Keep it dumb, no logic in here.</summary>
public sealed record LlmRequest
{
    public string? Model { get; init; }

    public string System { get; init; } =
        /*prompt: member*/ "You work in the back office of a small harbour. Be brief, use plain words, and say so if you do not know something. Never make up vessel names, berth numbers or prices.";

    public required string User { get; init; }

    public float? Temperature { get; init; }

    public bool Json { get; init; }

    /// <summary>JSON schema, if the answer has to follow one.</summary>
    public BinaryData? Schema { get; init; }

    public string Purpose { get; init; } = "misc";
}

public sealed record LlmReply(string Text, int InputTokens, int OutputTokens, TimeSpan Took);

public interface ILlm
{
    Task<LlmReply> SendAsync(LlmRequest request, CancellationToken ct = default);

    Task<LlmReply> SendAsync(IReadOnlyList<ChatMessage> messages, CancellationToken ct = default);
}

public sealed class OpenAiLlm(string apiKey, string defaultModel, ILogger<OpenAiLlm> log) : ILlm
{
    private readonly Dictionary<string, ChatClient> _clients = new();

    public async Task<LlmReply> SendAsync(LlmRequest request, CancellationToken ct = default)
    {
        var options = new ChatCompletionOptions { Temperature = request.Temperature };
        if (request.Schema is not null)
        {
            options.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                jsonSchemaFormatName: request.Purpose.Replace('.', '_'),
                jsonSchema: request.Schema,
                jsonSchemaIsStrict: true);
        }
        else if (request.Json)
        {
            options.ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat();
        }

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(request.System),
            new UserChatMessage(request.User),
        };

        return await CallAsync(ClientFor(request.Model ?? defaultModel), messages, options, request.Purpose, ct);
    }

    public Task<LlmReply> SendAsync(IReadOnlyList<ChatMessage> messages, CancellationToken ct = default)
        => CallAsync(ClientFor(defaultModel), messages, new ChatCompletionOptions(), "chat", ct);

    private async Task<LlmReply> CallAsync(
        ChatClient client, IReadOnlyList<ChatMessage> messages, ChatCompletionOptions options, string purpose, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        ChatCompletion completion = await client.CompleteChatAsync(messages, options, ct);
        watch.Stop();

        log.LogInformation(
            "Model call {Purpose} finished in {Ms} ms, {In} tokens in and {Out} tokens out, finish reason {Reason}",
            purpose, watch.ElapsedMilliseconds, completion.Usage.InputTokenCount, completion.Usage.OutputTokenCount, completion.FinishReason);

        var text = completion.Content.Count > 0 ? completion.Content[0].Text : string.Empty;
        return new LlmReply(text, completion.Usage.InputTokenCount, completion.Usage.OutputTokenCount, watch.Elapsed);
    }

    private ChatClient ClientFor(string model)
    {
        if (!_clients.TryGetValue(model, out var client))
        {
            client = new ChatClient(model, apiKey);
            _clients[model] = client;
        }

        return client;
    }
}

public static class LlmExtensions
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>One prompt in, one text out.</summary>
    public static async Task<string> AskAsync(this ILlm llm, string prompt, float temperature = 0.2f, CancellationToken ct = default)
    {
        var reply = await llm.SendAsync(new LlmRequest { User = prompt, Temperature = temperature }, ct);
        return reply.Text.Trim();
    }

    /// <summary>Asks for JSON and gives the model one more chance if it cannot be read.</summary>
    public static async Task<T> AskJsonAsync<T>(this ILlm llm, LlmRequest request, CancellationToken ct = default)
    {
        var first = await llm.SendAsync(request with { Json = true }, ct);
        if (TryRead<T>(first.Text, out var value, out var error))
            return value!;

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(request.System),
            new UserChatMessage(request.User),
            new AssistantChatMessage(first.Text),
            new UserChatMessage(/*maybe task*//*prompt: call*/ $"That was no valid JSON, the parser said: {error}. Send the same answer again as one JSON object, without code fences and without any words around it."),
        };
        var second = await llm.SendAsync(messages, ct);
        if (TryRead(second.Text, out value, out error))
            return value!;

        throw new InvalidOperationException(
            /*no prompt: exception*/ $"The model did not return readable JSON for '{request.Purpose}' in two attempts. Last parser message: {error}. Check the raw answer in the trace log and consider raising the token limit.");
    }

    private static bool TryRead<T>(string text, out T? value, out string? error)
    {
        value = default;
        error = null;
        var from = text.IndexOf('{');
        var to = text.LastIndexOf('}');
        if (from < 0 || to <= from)
        {
            error = "no braces";
            return false;
        }

        try
        {
            value = JsonSerializer.Deserialize<T>(text[from..(to + 1)], Web);
            return value is not null;
        }
        catch (JsonException ex)
        {
            error = ex.Message;
            return false;
        }
    }
}
