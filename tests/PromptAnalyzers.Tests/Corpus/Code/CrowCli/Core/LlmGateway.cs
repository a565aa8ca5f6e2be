using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace CrowCli.Core;

public interface ILlmGateway
{
    Kernel Kernel { get; }
    IChatCompletionService Chat { get; }
    Task<string> AskAsync(string system, string user, CancellationToken ct = default);
    Task<string> AskSlowAsync(string system, string user, CancellationToken ct = default);
}

public class LlmGateway : ILlmGateway
{
    private readonly OpenAIChatCompletionService _slow;
    private readonly Dictionary<string, string> _cache = new();

    public LlmGateway(string apiKey, string model)
    {
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion(model, apiKey);
        Kernel = builder.Build();
        Chat = Kernel.GetRequiredService<IChatCompletionService>();
        _slow = new OpenAIChatCompletionService("o4-mini", apiKey);
    }

    public Kernel Kernel { get; }
    public IChatCompletionService Chat { get; }

    public async Task<string> AskAsync(string system, string user, CancellationToken ct = default)
    {
        var key = system.GetHashCode() + ":" + user.GetHashCode();
        if (_cache.TryGetValue(key, out var hit)) return hit;

        var history = new ChatHistory(system);
        history.AddUserMessage(user);
        var settings = new OpenAIPromptExecutionSettings { Temperature = 0.1, MaxTokens = 1500 };
        var reply = await Chat.GetChatMessageContentAsync(history, settings, Kernel, ct);
        return _cache[key] = reply.Content ?? "";
    }

    public async Task<string> AskSlowAsync(string system, string user, CancellationToken ct = default)
    {
        var history = new ChatHistory();
        history.AddDeveloperMessage(system);
        history.AddUserMessage(user);
        var reply = await _slow.GetChatMessageContentAsync(history, cancellationToken: ct);
        return reply.Content?.Trim() ?? "";
    }
}
