using System.ClientModel;
using Microsoft.Extensions.Logging;
using OpenAI;
using OpenAI.Chat;

namespace KatalogSieb.Core;

public interface ICatalogLlm
{
    Task<string> CompleteAsync(string system, string user, float temperature = 0f, CancellationToken ct = default);
    Task<string> CompleteSchemaAsync(string system, string user, string name, BinaryData schema, CancellationToken ct = default);
}

public class CatalogLlm : ICatalogLlm
{
    private readonly ChatClient _client;
    private readonly ILogger<CatalogLlm> _log;

    public CatalogLlm(SieveSettings settings, ILogger<CatalogLlm> log)
    {
        if (string.IsNullOrEmpty(settings.ApiKey))
            throw new InvalidOperationException("OPENAI_API_KEY is not set");
        _client = new OpenAIClient(settings.ApiKey).GetChatClient(settings.Model);
        _log = log;
    }

    public async Task<string> CompleteAsync(string system, string user, float temperature = 0f, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage> { new SystemChatMessage(system), new UserChatMessage(user) };
        for (var i = 1; ; i++)
        {
            try
            {
                ChatCompletion c = await _client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = temperature }, ct);
                return c.Content[0].Text.Trim();
            }
            catch (ClientResultException ex) when (ex.Status == 429 && i < 4)
            {
                _log.LogWarning(/*no prompt: log*/ "The model is rate limited, attempt {Attempt} of 4, waiting {Seconds} seconds before the next one. Lower the setting Parallel if you see this often.", i, i * 5);
                await Task.Delay(TimeSpan.FromSeconds(i * 5), ct);
            }
        }
    }

    public async Task<string> CompleteSchemaAsync(string system, string user, string name, BinaryData schema, CancellationToken ct = default)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(name, schema, jsonSchemaIsStrict: true)
        };
        var result = await _client.CompleteChatAsync([new SystemChatMessage(system), new UserChatMessage(user)], options, ct);
        return result.Value.Content.FirstOrDefault()?.Text ?? "{}";
    }
}
