using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.Managers;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace CorkBot;

public class OpenAiGateway
{
    private readonly IOpenAIService _service;
    private readonly BotConfig _config;

    public OpenAiGateway(BotConfig config)
    {
        _config = config;
        _service = new OpenAIService(new OpenAIOptions { ApiKey = config.OpenAiKey });
    }

    public IOpenAIService Service => _service;

    /// <summary>one system text, one user text, one answer</summary>
    public Task<string> Complete(string prompt, string input, int maxTokens = 300) =>
        Complete([ChatMessage.FromSystem(prompt), ChatMessage.FromUser(input)], maxTokens);

    public async Task<string> Complete(List<ChatMessage> messages, int maxTokens = 300, float temperature = 0.3f)
    {
        var result = await _service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Messages = messages,
            Model = _config.Model,
            MaxTokens = maxTokens,
            Temperature = temperature,
        });

        if (!result.Successful)
        {
            Console.WriteLine(/*no prompt: log*/ $"openai call failed, the bot will answer with the fallback text. code {result.Error?.Code}, message {result.Error?.Message}");
            return "";
        }
        return result.Choices.First().Message.Content?.Trim() ?? "";
    }
}
