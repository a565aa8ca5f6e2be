using Microsoft.Extensions.Options;
using OpenAI.Chat;
using QuillRescue.Api.Data;
using QuillRescue.Api.Options;

namespace QuillRescue.Api.Services.DualModel;

public interface IOpenAIService
{
    Task<string> ValidateCarePlanAsync(string draftJson, Hedgehog patient, List<string> stock, CancellationToken cancellationToken);
    Task<string> CheckReleaseAsync(Hedgehog patient, string weatherForecast, CancellationToken cancellationToken);
    Task<string> CompleteAsync(string systemPrompt, string userPrompt, CancellationToken cancellationToken);
}

public class OpenAIService : IOpenAIService
{
    private readonly ChatClient _chatClient;
    private readonly OpenAIOptions _options;
    private readonly ILogger<OpenAIService> _logger;

    public OpenAIService(IOptions<OpenAIOptions> options, ILogger<OpenAIService> logger)
    {
        _options = options.Value;
        _logger = logger;
        _chatClient = new ChatClient(_options.Model, _options.ApiKey);
        _logger.LogInformation("OpenAI service initialized with model: {Model}", _options.Model);
    }

    public async Task<string> ValidateCarePlanAsync(string draftJson, Hedgehog patient, List<string> stock, CancellationToken cancellationToken)
    {
        return await CallOpenAIAsync(BuildCarePlanValidationPrompt(draftJson, patient, stock), cancellationToken);
    }

    public async Task<string> CheckReleaseAsync(Hedgehog patient, string weatherForecast, CancellationToken cancellationToken)
    {
        var prompt = /*task*//*prompt: local*/ $@"Decide whether a hedgehog can be released tomorrow night.

WEIGHT: {patient.WeightGram} g
CONDITION: {patient.Condition}
FORECAST: {weatherForecast}

CRITERIA:
1. At least 600 g from October on, otherwise 450 g
2. No medication within the last 3 days
3. Three nights above 5 degrees
4. No heavy rain in the first night

Return ONLY this JSON object:
{{ ""decision"": <RELEASE|WAIT|VET>, ""failedCriteria"": <array of criterion numbers>, ""recheckInDays"": <number or null> }}";

        return await CallOpenAIAsync(prompt, cancellationToken);
    }

    public async Task<string> CompleteAsync(string systemPrompt, string userPrompt, CancellationToken cancellationToken)
    {
        var completion = await _chatClient.CompleteChatAsync(
            new List<ChatMessage> { new SystemChatMessage(systemPrompt), new UserChatMessage(userPrompt) },
            cancellationToken: cancellationToken);
        return completion.Value.Content[0].Text;
    }

    private string BuildCarePlanValidationPrompt(string draftJson, Hedgehog patient, List<string> stock)
    {
        return /*task*//*prompt: method*/ $@"You are performing quality control on a care plan for a hedgehog of {patient.WeightGram} g.

STOCK: {string.Join(", ", stock)}

GENERATED PLAN (JSON):
{draftJson}

VALIDATION CHECKLIST:
1. Is every medication either in STOCK or listed in missingStock?
2. Are amounts realistic? (e.g., not ""500 g cat food"" a day)
3. Is there no milk, no raw egg, no fruit?
4. Are weighing times in 24 h format?
5. Is targetWeight reachable with at most 15 g a day?

INSTRUCTIONS:
- If errors exist, correct them
- Return ONLY the corrected JSON in the same format
- If no errors, return the original JSON unchanged
- Do NOT add explanations or markdown formatting";
    }

    private async Task<string> CallOpenAIAsync(string prompt, CancellationToken cancellationToken)
    {
        try
        {
            var messages = new List<ChatMessage>
            {
                new SystemChatMessage(/*maybe task*//*prompt: call*/ "You are a strict checker of veterinary data. Answer with valid JSON only, never with explanations."),
                new UserChatMessage(prompt)
            };
            var chatCompletionOptions = new ChatCompletionOptions { Temperature = (float)_options.Temperature, MaxOutputTokenCount = _options.MaxTokens };
            var completion = await _chatClient.CompleteChatAsync(messages, chatCompletionOptions, cancellationToken);
            if (completion.Value.Content.Count == 0) throw new InvalidOperationException("OpenAI returned empty response");

            // Clean up markdown formatting if present
            var result = completion.Value.Content[0].Text.Trim();
            if (result.StartsWith("```json")) result = result.Substring(7);
            if (result.StartsWith("```")) result = result.Substring(3);
            if (result.EndsWith("```")) result = result.Substring(0, result.Length - 3);
            return result.Trim();
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "OpenAI API call failed");
            throw;
        }
    }
}
