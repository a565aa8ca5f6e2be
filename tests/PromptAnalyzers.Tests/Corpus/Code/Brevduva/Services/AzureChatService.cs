using System.ClientModel;
using Azure.AI.OpenAI;
using Azure.Identity;
using Brevduva.Configuration;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Brevduva.Services;

public interface IAzureChatService
{
    Task<string> AskAsync(string systemPrompt, string userPrompt, float temperature = 0f);
    Task<string> CompleteAsync(IEnumerable<ChatMessage> messages, ChatCompletionOptions? options = null);
    ChatClient ClientFor(string deployment);
}

public sealed class AzureChatService : IAzureChatService
{
    private readonly AzureOpenAIClient _azure;
    private readonly MailroomOptions _options;
    private readonly ILogger<AzureChatService> _logger;

    public AzureChatService(IOptions<MailroomOptions> options, ILogger<AzureChatService> logger)
    {
        _options = options.Value;
        _logger = logger;
        _azure = string.IsNullOrEmpty(_options.Key)
            ? new AzureOpenAIClient(new Uri(_options.Endpoint), new DefaultAzureCredential())
            : new AzureOpenAIClient(new Uri(_options.Endpoint), new ApiKeyCredential(_options.Key));
    }

    public ChatClient ClientFor(string deployment) => _azure.GetChatClient(deployment);

    public Task<string> AskAsync(string systemPrompt, string userPrompt, float temperature = 0f) =>
        CompleteAsync(
            [ChatMessage.CreateSystemMessage(systemPrompt), ChatMessage.CreateUserMessage(userPrompt)],
            new ChatCompletionOptions { Temperature = temperature, MaxOutputTokenCount = 900 });

    public async Task<string> CompleteAsync(IEnumerable<ChatMessage> messages, ChatCompletionOptions? options = null)
    {
        try
        {
            ClientResult<ChatCompletion> result = await ClientFor(_options.Deployment).CompleteChatAsync(messages, options);
            return result.Value.Content.FirstOrDefault()?.Text?.Trim() ?? "";
        }
        catch (ClientResultException ex)
        {
            _logger.LogError(ex, /*no prompt: log*/ "Azure OpenAI refused the request with status {Status}. Check the deployment name and the content filter of the resource.", ex.Status);
            throw;
        }
    }
}
