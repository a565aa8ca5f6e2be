using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Dragoman.Ai;

public interface IAiRunner
{
    Task<string> AskAsync(string prompt, float temperature = 0.2f, CancellationToken ct = default);
    Task<T?> AskJsonAsync<T>(string prompt, CancellationToken ct = default) where T : class;
}

/// <summary>Small facade, so that the services don't need to know the chat options.</summary>
public sealed class AiRunner : IAiRunner
{
    private readonly IChatClient _client;
    private readonly ILogger<AiRunner> _logger;

    public AiRunner(IChatClient client, ILogger<AiRunner> logger)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _logger = logger ?? throw new ArgumentNullException(nameof(logger));
    }

    public async Task<string> AskAsync(string prompt, float temperature = 0.2f, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(prompt))
            throw new ArgumentException("empty", nameof(prompt));

        var history = new List<ChatMessage> { new(ChatRole.User, prompt) };
        var response = await _client.GetResponseAsync(history, new ChatOptions { Temperature = temperature }, ct);
        return response.Text.Trim();
    }

    public async Task<T?> AskJsonAsync<T>(string prompt, CancellationToken ct = default) where T : class
    {
        var fields = string.Join(", ", typeof(T).GetProperties().Select(p => $"{p.Name} ({p.PropertyType.Name})"));
        var full = /*maybe task*//*prompt: local*/ $@"{prompt}

IMPORTANT: Respond with one raw JSON object and nothing else, no markdown fences.
The fields are: {fields}. Unknown values are null.";

        var response = await _client.GetResponseAsync(full, new ChatOptions { Temperature = 0, ResponseFormat = ChatResponseFormat.Json }, ct);
        try
        {
            return JsonSerializer.Deserialize<T>(response.Text, JsonSerializerOptions.Web);
        }
        catch (JsonException ex)
        {
            _logger.LogError(ex, /*no prompt: log*/ "Answer of the model for {Type} could not be deserialized, the booking stays in manual processing. Raw text of the answer: {Text}", typeof(T).Name, response.Text);
            return null;
        }
    }
}

public static class ChatClientExtensions
{
    public static async Task<string> AskOnceAsync(this IChatClient client, string text)
        => (await client.GetResponseAsync(new ChatMessage(ChatRole.User, text))).Text;

    public static ChatClientBuilder UseCourtLanguage(this ChatClientBuilder builder, string language)
        => builder.Use(inner => new CourtLanguageClient(inner, language));

    private sealed class CourtLanguageClient(IChatClient inner, string language) : DelegatingChatClient(inner)
    {
        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var augmented = new ChatMessage(ChatRole.System, /*prompt: call*/ $"The court of this installation works in {language}. Texts for the parties and the registry are written in {language} unless something else is asked for.");
            return base.GetResponseAsync([augmented, .. messages], options, cancellationToken);
        }
    }
}
