using OpenAI.Chat;

namespace ShaftCall.Shared;

public class AIAssistant
{
    private readonly ChatClient _chatClient;
    private readonly ILogger<AIAssistant> _logger;

    public AIAssistant(ChatClient chatClient, ILogger<AIAssistant> logger)
    {
        _chatClient = chatClient;
        _logger = logger;
    }

    public async Task<string> GetAIResponse(string instructions, string input, float temperature = 0f)
    {
        for (int attempt = 1; attempt <= 3; attempt++)
        {
            try
            {
                ChatCompletion completion = await _chatClient.CompleteChatAsync(
                    [
                        new SystemChatMessage(instructions),
                        new UserChatMessage(input)
                    ],
                    new ChatCompletionOptions { Temperature = temperature, MaxOutputTokenCount = 900 });
                return completion.Content[0].Text.Trim();
            }
            catch (System.ClientModel.ClientResultException ex) when (ex.Status is 429 or 503)
            {
                _logger.LogWarning(/*no prompt: log*/ "The deployment is busy, we wait {Seconds} seconds and then ask the assistant again ({Message})", attempt * 5, ex.Message);
                await Task.Delay(TimeSpan.FromSeconds(attempt * 5));
            }
        }
        return string.Empty;
    }
}
