using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using QuillRescue.Api.Data;
using QuillRescue.Api.Options;

namespace QuillRescue.Api.Services.DualModel;

public interface IGeminiService
{
    Task<string> GenerateCarePlanAsync(Hedgehog patient, List<string> stock, CancellationToken cancellationToken);
    Task<string> SuggestNicksAsync(string foundAt, CancellationToken cancellationToken);
}

/// <summary>
/// Generator of the dual-model pipeline. Drafts only, everything is verified by <see cref="IOpenAIService"/>.
/// </summary>
public class GeminiService(HttpClient httpClient, IOptions<GeminiOptions> options, ILogger<GeminiService> logger) : IGeminiService
{
    private readonly GeminiOptions _options = options.Value;

    public async Task<string> GenerateCarePlanAsync(Hedgehog patient, List<string> stock, CancellationToken cancellationToken)
    {
        var prompt = /*maybe task*//*prompt: local, raw HTTP*/ $@"Create a care plan for the next 5 days for one hedgehog.

PATIENT: {patient.Nick}, {patient.WeightGram} g, found {patient.FoundOn:yyyy-MM-dd} at {patient.FoundAt}
CONDITION: {patient.Condition}
STOCK: {string.Join(", ", stock)}

Respond ONLY with JSON like this:
{{
  ""targetWeight"": 650,
  ""days"": [
    {{ ""day"": 1, ""food"": [""cat food 60 g"", ""scrambled egg""], ""medication"": [], ""weighAt"": ""19:00"" }}
  ],
  ""missingStock"": [""heat pad""]
}}

RULES:
- Never milk. Never raw egg.
- Under 250 g: food every four hours, also in the night
- Use medication only if it is in STOCK, otherwise put it in missingStock";

        return await CallGeminiAsync(prompt, 0.7, cancellationToken);
    }

    public Task<string> SuggestNicksAsync(string foundAt, CancellationToken cancellationToken)
        => CallGeminiAsync(/*prompt: wrapper, raw HTTP*/ $"Think of five funny nicknames for a hedgehog that was found here: {foundAt}. Not Spike, not Sonic, we have eleven of them already.", 1.0, cancellationToken);

    private async Task<string> CallGeminiAsync(string prompt, double temperature, CancellationToken cancellationToken)
    {
        var url = $"{_options.BaseUrl}{_options.Model}:generateContent?key={_options.ApiKey}";
        var payload = new
        {
            systemInstruction = new { parts = new[] { new { text = /*prompt: call, raw HTTP*/ "You are an experienced veterinary nurse in a hedgehog sanctuary. You work with volunteers without medical training." } } },
            contents = new[] { new { role = "user", parts = new[] { new { text = prompt } } } },
            generationConfig = new { temperature, maxOutputTokens = 2048 }
        };
        var content = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
        var response = await httpClient.PostAsync(url, content, cancellationToken);
        if (!response.IsSuccessStatusCode)
            logger.LogError(/*no prompt: log*/ "❌ Gemini answered {Status}. Check the key and the quota of the project, then run the care plan again", response.StatusCode);
        response.EnsureSuccessStatusCode();
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return json.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString() ?? string.Empty;
    }
}
