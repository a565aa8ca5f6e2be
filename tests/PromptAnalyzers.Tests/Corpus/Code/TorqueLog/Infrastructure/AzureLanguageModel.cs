using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using TorqueLog.Core;

namespace TorqueLog.Infrastructure;

public sealed class AzureModelOptions
{
    public const string Section = "AzureOpenAI";

    public string Endpoint { get; set; } = string.Empty;
    public string ApiKey { get; set; } = string.Empty;
    public string Deployment { get; set; } = "gpt-4o";
    public string ReasoningDeployment { get; set; } = "o3-mini";
    public string EmbeddingDeployment { get; set; } = "text-embedding-3-large";
}

public sealed class AzureLanguageModel : ILanguageModel
{
    private readonly AzureOpenAIClient _client;
    private readonly AzureModelOptions _options;
    private readonly ILogger<AzureLanguageModel> _logger;

    public AzureLanguageModel(IOptions<AzureModelOptions> options, ILogger<AzureLanguageModel> logger)
    {
        _options = options.Value;
        _logger = logger;

        if (string.IsNullOrWhiteSpace(_options.Endpoint))
            throw new InvalidOperationException(
                /*no prompt: exception*/ "The Azure OpenAI endpoint is not configured. Set AzureOpenAI:Endpoint in appsettings or the environment variable AzureOpenAI__Endpoint, then restart the service.");

        _client = new AzureOpenAIClient(
            new Uri(_options.Endpoint),
            new ApiKeyCredential(_options.ApiKey),
            new AzureOpenAIClientOptions
            {
                NetworkTimeout = TimeSpan.FromSeconds(60),
                RetryPolicy = new ClientRetryPolicy(2)
            });
    }

    public async Task<LlmReply> SendAsync(LlmRequest request, CancellationToken ct = default)
    {
        var deployment = request.Deployment ?? _options.Deployment;
        var chatClient = _client.GetChatClient(deployment);

        var messages = new List<ChatMessage>();
        if (!string.IsNullOrWhiteSpace(request.SystemPrompt))
            messages.Add(new SystemChatMessage(request.SystemPrompt));
        messages.Add(new UserChatMessage(request.UserPrompt));

        var chatOptions = new ChatCompletionOptions { MaxOutputTokenCount = request.MaxTokens };
        if (!deployment.StartsWith('o'))
            chatOptions.Temperature = request.Temperature;

        try
        {
            ClientResult<ChatCompletion> result = await chatClient.CompleteChatAsync(messages, chatOptions, ct);
            var usage = result.Value.Usage;
            _logger.LogDebug("{Deployment} used {In}/{Out} tokens", deployment, usage.InputTokenCount, usage.OutputTokenCount);
            return new LlmReply(result.Value.Content[0].Text, usage.InputTokenCount, usage.OutputTokenCount);
        }
        catch (ClientResultException ex)
        {
            _logger.LogError(ex, /*no prompt: log*/ "Chat completion with deployment {Deployment} failed with status {Status}. Check whether the deployment exists and whether the quota of the plant is used up", deployment, ex.Status);
            throw;
        }
    }

    public async Task<string> AskAsync(string prompt, CancellationToken ct = default)
    {
        var reply = await SendAsync(new LlmRequest
        {
            SystemPrompt = /*prompt: wrapper*/ "You are a helpful assistant for the maintenance department of a factory.",
            UserPrompt = prompt
        }, ct);
        return reply.Text;
    }
}
