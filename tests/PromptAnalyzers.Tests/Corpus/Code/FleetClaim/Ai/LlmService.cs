using System.ClientModel;
using Azure.AI.OpenAI;
using FleetClaim.Options;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace FleetClaim.Ai;

public sealed record PromptSet(string SystemPrompt, string UserPrompt, float Temperature = 0.1f);

public enum Size { Small, Large, Reasoning }

public interface IAzureClientFactory
{
    ChatClient CreateChatClient(Size size);
    AzureOpenAIClient Client { get; }
}

public sealed class AzureClientFactory : IAzureClientFactory
{
    private readonly ClaimAiOptions _options;

    public AzureClientFactory(IOptions<ClaimAiOptions> options)
    {
        _options = options.Value;
        Client = new AzureOpenAIClient(new Uri(_options.Endpoint), new ApiKeyCredential(_options.ApiKey));
    }

    public AzureOpenAIClient Client { get; }

    public ChatClient CreateChatClient(Size size) => Client.GetChatClient(size switch
    {
        Size.Small => _options.SmallDeployment,
        Size.Reasoning => _options.ReasoningDeployment,
        _ => _options.ChatDeployment,
    });
}

public interface ILlmService
{
    Task<string> SendRequest(PromptSet prompts, Size size = Size.Large, CancellationToken ct = default);
}

public sealed class LlmService(IAzureClientFactory factory, ILogger<LlmService> logger) : ILlmService
{
    public async Task<string> SendRequest(PromptSet prompts, Size size = Size.Large, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(prompts.SystemPrompt),
            new UserChatMessage(prompts.UserPrompt),
        };
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 2000 };
        if (size != Size.Reasoning)
            options.Temperature = prompts.Temperature;

        var result = await factory.CreateChatClient(size).CompleteChatAsync(messages, options, ct);
        if (result.Value.FinishReason == ChatFinishReason.ContentFilter)
            throw new InvalidOperationException(/*no prompt: exception*/ "Azure refused the request because of its content filter. Photos of injuries and quotes of insults are the usual reason, the claim has to be handled by hand.");

        logger.LogInformation("{Size} used {In}/{Out} tokens", size, result.Value.Usage.InputTokenCount, result.Value.Usage.OutputTokenCount);
        return result.Value.Content[0].Text;
    }
}
