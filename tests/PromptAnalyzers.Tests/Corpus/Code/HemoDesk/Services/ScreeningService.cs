using System.Text.Json;
using Azure.AI.OpenAI;
using HemoDesk.Application;
using OpenAI.Chat;

namespace HemoDesk.Services;

public sealed record ScreeningResult(string Recommendation, string[] Reasons, int? WaitDays, bool NeedsPhysician);

/// <summary>
/// Pre-screens the paper questionnaire (OCR text). The result is only a hint for the physician, never a decision.
/// </summary>
public class ScreeningService
{
    private readonly AzureOpenAIClient _client;
    private readonly ILlmGateway _llm;
    private readonly string _deploymentName;
    private readonly ILogger<ScreeningService> _logger;

    public ScreeningService(AzureOpenAIClient client, ILlmGateway llm, IConfiguration config, ILogger<ScreeningService> logger)
    {
        _client = client;
        _llm = llm;
        _logger = logger;
        _deploymentName = config["AzureOpenAI:ScreeningDeployment"] ?? "gpt-4o";
    }

    public async Task<ScreeningResult?> PreScreenAsync(string questionnaireText, DateOnly donationDay, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(questionnaireText))
            throw new ArgumentException("Questionnaire must not be empty.", nameof(questionnaireText));

        try
        {
            var systemPrompt = /*typed task*//*prompt: local*/ @"You pre-screen donor questionnaires for a blood donation centre. A physician reads your result before the donor is called in.

RULES - follow them exactly:
1. Use ONLY what is written in the questionnaire. The text comes from a scanner, so expect wrong letters and missing ticks.
2. recommendation is 'accept', 'defer_temporary', 'defer_permanent' or 'ask_physician'.
3. If a question was left blank that decides about the donor, recommendation is 'ask_physician'.
4. Tattoos, piercings and acupuncture outside a practice: 4 months waiting time from the day they were done.
5. Antibiotics: 4 weeks after the last tablet. Dental extraction: 7 days. Vaccination with live vaccine: 28 days.
6. Travel to malaria areas: 6 months after coming back, born or lived there over 6 months: always 'ask_physician'.
7. Body weight below 50 kg, age below 18: 'defer_temporary' without wait days.
8. reasons: one short clause for each rule that applied, in English, quoting the line of the questionnaire.
9. wait_days counts from the day of donation. Null when it does not apply.
10. Do NOT add advice, do NOT comment on the handwriting, do NOT invent answers.";

            var userPrompt = /*prompt: local*/ $@"Day of donation: {donationDay:yyyy-MM-dd}

Questionnaire as scanned:
---
{questionnaireText}
---";

            var messages = new List<ChatMessage>
            {
                new SystemChatMessage(systemPrompt),
                new UserChatMessage(userPrompt)
            };

            var options = new ChatCompletionOptions
            {
                Temperature = 0f,
                ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                    jsonSchemaFormatName: "screening_result",
                    jsonSchema: BinaryData.FromString(GetSchema()),
                    jsonSchemaIsStrict: true)
            };

            _logger.LogDebug("Sending questionnaire, {Length} chars", questionnaireText.Length);
            var chatClient = _client.GetChatClient(_deploymentName);
            var completion = await chatClient.CompleteChatAsync(messages, options, ct);

            return JsonSerializer.Deserialize<ScreeningResult>(completion.Value.Content[0].Text,
                new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
        }
        catch (JsonException ex)
        {
            _logger.LogError(ex, "Screening answer could not be read");
            return null;
        }
    }

    /// <summary>Free text of the travel question -> ISO country codes, looked up in the malaria table afterwards.</summary>
    public async Task<string[]> GetCountriesAsync(string travelAnswer)
    {
        var prompt = /*examples*//*prompt: local*/ $"""
            Turn the answer of a donor to the question "Where have you been in the last 12 months?" into ISO 3166 alpha-2 codes.
            Separate the codes with a comma. Write NONE if there is no country in the answer.
            Islands and regions count as their country.

            "teneriffa for two weeks, then work trip to Zurich" => ES,CH
            "nowhere really" => NONE
            "Safari Kenia/Tansania + Sansibar" => KE,TZ

            "{travelAnswer}" =>
            """;
        var answer = await _llm.GetTextAsync(prompt);
        return answer.Trim() == "NONE" ? [] : answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string GetSchema() => /*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "recommendation": { "type": "string", "enum": ["accept", "defer_temporary", "defer_permanent", "ask_physician"] },
            "reasons": { "type": "array", "items": { "type": "string" } },
            "wait_days": { "type": ["integer", "null"] },
            "needs_physician": { "type": "boolean" }
          },
          "required": ["recommendation", "reasons", "wait_days", "needs_physician"],
          "additionalProperties": false
        }
        """;
}
