using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace BerthBook.Services;

/// <summary>Thin layer above the kernel so that the other services do not have to care</summary>
public class AiService
{
    private readonly Kernel _kernel;
    private readonly ILogger<AiService> _logger;

    public AiService(Kernel kernel, ILogger<AiService> logger)
    {
        _kernel = kernel;
        _logger = logger;
    }

    public async Task<string> AskAsync(string systemPrompt, string userPrompt, double temperature = 0.4, CancellationToken ct = default)
    {
        var history = new ChatHistory(systemPrompt);
        history.AddUserMessage(userPrompt);

        var settings = new OpenAIPromptExecutionSettings { Temperature = temperature };
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var answer = await chat.GetChatMessageContentAsync(history, settings, _kernel, ct);
        return answer.Content?.Trim() ?? string.Empty;
    }

    public async Task<T?> AskJsonAsync<T>(string prompt, CancellationToken ct = default)
    {
        var settings = new OpenAIPromptExecutionSettings
        {
            ChatSystemPrompt = /*maybe task*//*prompt: call*/ "You are a precise assistant in an office software. Always answer with valid JSON, never with markdown.",
            Temperature = 0,
#pragma warning disable SKEXP0010
            ResponseFormat = "json_object"
#pragma warning restore SKEXP0010
        };

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var result = await _kernel.InvokePromptAsync<string>(prompt, new KernelArguments(settings), cancellationToken: ct);
            try
            {
                return JsonSerializer.Deserialize<T>(result ?? "{}", new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
            }
            catch (JsonException e)
            {
                _logger.LogWarning(e, "attempt {Attempt}: no json", attempt);
            }
        }
        return default;
    }
}
