using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace SlotCare.Services;

public class NoShowReason
{
    public string Reason { get; set; } = "";
    public bool WantsNewSlot { get; set; }
    public bool Complaint { get; set; }
}

/// <summary>Reads the answers to "why didn't you come?" and estimates who will not come next time.</summary>
public class NoShowAnalyzer
{
    private const string SystemPrompt = /*typed task*//*prompt: member*/ """
        A patient did not come to an appointment and was asked why. Read the answer and fill the schema.
        reason is one of forgot, transport, work, better, costs, fear, clinic_error, other.
        wantsNewSlot is true only if the patient says so. complaint is true if the patient is angry with the clinic.
        """;

    private const string ReasonSchema = """
        {
          "type": "object",
          "properties": {
            "reason": { "type": "string", "enum": ["forgot", "transport", "work", "better", "costs", "fear", "clinic_error", "other"] },
            "wantsNewSlot": { "type": "boolean" },
            "complaint": { "type": "boolean" }
          },
          "required": ["reason", "wantsNewSlot", "complaint"],
          "additionalProperties": false
        }
        """;

    private readonly IAzureChat _azure;
    private readonly HttpClient _http;
    private readonly ClinicSettings _settings;
    private readonly ILogger<NoShowAnalyzer> _logger;

    public NoShowAnalyzer(IAzureChat azure, HttpClient http, IOptions<ClinicSettings> settings, ILogger<NoShowAnalyzer> logger)
    {
        _azure = azure;
        _http = http;
        _settings = settings.Value;
        _logger = logger;
    }

    public async Task<NoShowReason?> ReadAnswerAsync(string answer, CancellationToken ct)
    {
        var messages = new List<ChatMessage> { new SystemChatMessage(SystemPrompt), new UserChatMessage(answer) };
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                jsonSchemaFormatName: "no_show_reason",
                jsonSchema: BinaryData.FromString(ReasonSchema),
                jsonSchemaIsStrict: true),
        };
        var completion = await _azure.Client.CompleteChatAsync(messages, options, ct);
        return JsonSerializer.Deserialize<NoShowReason>(completion.Value.Content[0].Text, JsonSerializerOptions.Web);
    }

    /// <summary>0..10, ten means: book the slot twice.</summary>
    public async Task<int> RiskAsync(IEnumerable<Appointment> past, Appointment next)
    {
        // the big one, only runs once a night
        var client = _azure.For("gpt-5-mini");
        var history = string.Join("\n", past.Select(p => $"{p.At:yyyy-MM-dd HH:mm} {p.Kind}"));
        var prompt = /*reasoned task*//*prompt: local*/ $"""
            Rate the risk that the patient misses the next appointment on a scale from 0 to 10.
            Consider the distance between booking and date, time of day, weekday, kind of appointment and what happened before.

            Past appointments:
            {history}

            Next: {next.At:yyyy-MM-dd HH:mm} {next.Kind}

            Reply with the number.
            """;
        ChatCompletion completion = await client.CompleteChatAsync(new UserChatMessage(prompt));
        return int.TryParse(completion.Content[0].Text, out var r) ? r : 0;
    }

    /// <summary>The replies to reminders go through the small model in our own rack, Azure is to slow for that.</summary>
    public async Task<bool> IsCancellationAsync(string sms)
    {
        var body = new
        {
            model = "local-small",
            temperature = 0,
            max_tokens = 3,
            messages = new object[]
            {
                new { role = "system", content = /*task*//*prompt: call, raw HTTP*/ "The user message is the reply to an appointment reminder. Does the patient cancel or want to move the appointment? Say yes or no." },
                new { role = "user", content = sms },
            },
        };

        using var request = new HttpRequestMessage(HttpMethod.Post, _settings.FallbackUrl)
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json")
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("RACK_KEY"));
        using var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            _logger.LogWarning("rack answered {Status}", response.StatusCode);
            return false;
        }
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var text = doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
        return text.TrimStart().StartsWith("y", StringComparison.OrdinalIgnoreCase);
    }
}
