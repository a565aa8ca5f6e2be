using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace AktenLotse.Services;

public interface ILlmGateway
{
    Task<string> AskAsync(string system, string user, double temperature = 0.2, CancellationToken ct = default);
    Task<string> ThinkAsync(string prompt, CancellationToken ct = default);
}

/// <summary>
/// All "one question, one answer" calls go through here so that the data protection officer has one place to look at.
/// </summary>
public sealed class LlmGateway : ILlmGateway
{
    private readonly Kernel _kernel;
    private readonly ILogger<LlmGateway> _logger;

    public LlmGateway(Kernel kernel, ILogger<LlmGateway> logger)
    {
        _kernel = kernel;
        _logger = logger;
    }

    public async Task<string> AskAsync(string system, string user, double temperature = 0.2, CancellationToken ct = default)
    {
        var chat = _kernel.GetRequiredService<IChatCompletionService>("standard");
        var history = new ChatHistory(system);
        history.AddUserMessage(user);

        var settings = new OpenAIPromptExecutionSettings { Temperature = temperature, MaxTokens = 1500 };
        try
        {
            var answer = await chat.GetChatMessageContentAsync(history, settings, _kernel, ct);
            return Clean(answer.Content);
        }
        catch (HttpOperationException ex)
        {
            _logger.LogError(ex, /*no prompt: log*/ "The language model refused the request or could not be reached. Status {Status}, the case is put back to the manual queue and will be shown to the clerk on duty.", ex.StatusCode);
            throw;
        }
    }

    public async Task<string> ThinkAsync(string prompt, CancellationToken ct = default)
    {
        // o3-mini, no temperature allowed
        var chat = _kernel.GetRequiredService<IChatCompletionService>("reasoning");
        var answer = await chat.GetChatMessageContentAsync(prompt, new OpenAIPromptExecutionSettings { ModelId = "o3-mini" }, _kernel, ct);
        return Clean(answer.Content);
    }

    private static string Clean(string? raw)
    {
        var s = (raw ?? "").Trim();
        if (s.StartsWith("```"))
        {
            var nl = s.IndexOf('\n');
            var end = s.LastIndexOf("```", StringComparison.Ordinal);
            if (nl > 0 && end > nl) s = s[(nl + 1)..end].Trim();
        }
        return s;
    }
}
