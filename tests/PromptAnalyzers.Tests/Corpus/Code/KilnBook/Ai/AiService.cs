using System.Text.Json;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace KilnBook.Ai;

public interface IAiService
{
    Task<string> AskAsync(string systemPrompt, string userPrompt, float temperature = 0.7f);
    Task<string> QuickAsync(string prompt);
    Task<T?> AskJsonAsync<T>(string systemPrompt, string userPrompt) where T : class;
}

public class AiService : IAiService
{
    private const string HouseStyle = /*prompt: member*/ "You work for a small non-profit pottery studio. Write plain english, be friendly, short sentences, no marketing speech. Use metric units and say 'kiln' not 'oven'. If you dont know something about our studio say that the members should ask at the desk.";

    private readonly IOpenAIService _openAi;
    private readonly ILogger<AiService> _logger;

    public AiService(IOpenAIService openAi, ILogger<AiService> logger)
    {
        _openAi = openAi;
        _logger = logger;
    }

    public async Task<string> AskAsync(string systemPrompt, string userPrompt, float temperature = 0.7f)
    {
        var result = await _openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Messages = new List<ChatMessage>
            {
                ChatMessage.FromSystem(systemPrompt),
                ChatMessage.FromUser(userPrompt)
            },
            Model = Models.Gpt_4o_mini,
            Temperature = temperature,
            MaxTokens = 900
        });

        if (!result.Successful)
        {
            _logger.LogError(/*no prompt: log*/ "The completion for the studio assistant failed with code {Code} and message {Message}, the caller gets an empty answer", result.Error?.Code, result.Error?.Message);
            return string.Empty;
        }

        return result.Choices.First().Message.Content?.Trim() ?? string.Empty;
    }

    public Task<string> QuickAsync(string prompt) => AskAsync(HouseStyle, prompt);

    public async Task<T?> AskJsonAsync<T>(string systemPrompt, string userPrompt) where T : class
    {
        var answer = await AskAsync(systemPrompt, userPrompt, 0f);
        answer = answer.Replace("```json", "").Replace("```", "").Trim();
        try
        {
            return JsonSerializer.Deserialize<T>(answer, new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
        }
        catch (JsonException ex)
        {
            _logger.LogWarning(ex, "Not parseable: {Answer}", answer);
            return null;
        }
    }
}
