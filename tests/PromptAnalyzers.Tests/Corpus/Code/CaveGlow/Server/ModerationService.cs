using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CaveGlow.Server;

public record ModerationResult(bool Allowed, string Category);

public class ModerationService
{
    private readonly HttpClient _http;
    private readonly ILogger<ModerationService> _logger;

    public ModerationService(HttpClient http, IConfiguration config, ILogger<ModerationService> logger)
    {
        _http = http;
        _logger = logger;
        _http.BaseAddress = new Uri("https://api.openai.com/v1/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", config["OpenAI:Key"]);
    }

    public async Task<ModerationResult> CheckMessageAsync(string message, CancellationToken ct)
    {
        var requestBody = new
        {
            model = "gpt-4o-mini",
            temperature = 0,
            max_tokens = 5,
            messages = new[]
            {
                new { role = "system", content = /*examples*//*prompt: call*/ """
                    You moderate the chat of an online game, many players are under 14.
                    Give each message one category: ok, insult, sexual, personal_data, spam, scam.
                    personal_data means phone numbers, adresses, schools, real full names. Rude words about monsters or the game itself are ok.

                    Examples
                    message: this golem is a stupid piece of rock lol
                    category: ok
                    message: you are so dumb, delete the game
                    category: insult
                    message: add me, my number is 0151 ...
                    category: personal_data
                    message: free glow caps at caps4you dot biz!!!
                    category: scam

                    Reply with the category and nothing else.
                    """ },
                new { role = "user", content = message }
            }
        };
        var category = (await PostAsync(JsonSerializer.Serialize(requestBody), ct)).Trim().ToLowerInvariant();
        _logger.LogInformation("message rated as {Category}", category);
        return new ModerationResult(category == "ok", category);
    }

    // old one from the jam version, works so leave it
    public async Task<bool> CheckPlayerNameAsync(string playerName, CancellationToken ct)
    {
        var body = /*task*//*prompt: local*/ $@"{{
            ""model"": ""gpt-3.5-turbo"",
            ""max_tokens"": 3,
            ""messages"": [
                {{""role"": ""system"", ""content"": ""Decide if a player name may be shown in a game for children. Consider also leetspeak and names written backwards. Answer GOOD or BAD.""}},
                {{""role"": ""user"", ""content"": ""{JsonEncodedText.Encode(playerName)}""}}
            ]
        }}";
        var verdict = await PostAsync(body, ct);
        return verdict.StartsWith("GOOD");
    }

    public async Task<string> TriageReportAsync(string report, string chatLog, CancellationToken ct)
    {
        var payload = new
        {
            model = "gpt-4o",
            messages = new object[]
            {
                new { role = "system", content = /*typed task*//*prompt: call*/ "A player reports another player. Read the report and the chat log and decide what the moderators have to do. The log counts more than the report, some players report for fun. Severity 1 is nothing, 5 is a danger for a child. Quote the worst line of the log literally, null if there is none." },
                new { role = "user", content = /*prompt: call*/ $"REPORT:\n{report}\n\nCHAT LOG (last 50 lines):\n{chatLog}" }
            },
            response_format = new
            {
                type = "json_schema",
                json_schema = new
                {
                    name = "triage",
                    strict = true,
                    schema = new
                    {
                        type = "object",
                        properties = new
                        {
                            severity = new { type = "integer" },
                            action = new { type = "string", @enum = new[] { "none", "warn", "mute", "ban", "call_guardian" } },
                            quote = new { type = new[] { "string", "null" } }
                        },
                        required = new[] { "severity", "action", "quote" },
                        additionalProperties = false
                    }
                }
            }
        };
        return await PostAsync(JsonSerializer.Serialize(payload), ct);
    }

    public async Task<string> SoftenAsync(string text, CancellationToken ct)
    {
        var systemPrompt = /*maybe task*//*prompt: local*/ "Rewrite the message of a player so that it keeps its meaning but is not insulting any more. Keep the slang and the typos, it should still sound like a teenager. Same language. If nothing is left after removing the insult, write 'grr'.";
        var request = new Dictionary<string, object>
        {
            ["model"] = "gpt-4o-mini",
            ["messages"] = new List<Dictionary<string, string>>
            {
                new() { ["role"] = "system", ["content"] = systemPrompt },
                new() { ["role"] = "user", ["content"] = text }
            }
        };
        return await PostAsync(JsonSerializer.Serialize(request), ct);
    }

    /// <summary>Tells the team in the chat about a severe report.</summary>
    public async Task NotifyTeamAsync(string webhook, string player)
    {
        var payload = new { username = "CaveGlow", content = /*no prompt: chat webhook*/ $"Severe report against **{player}**. Please have a look at the moderation page and decide within 30 minutes if the account must be blocked." };
        await _http.PostAsync(webhook, new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json"));
    }

    private async Task<string> PostAsync(string json, CancellationToken ct)
    {
        var response = await _http.PostAsync("chat/completions", new StringContent(json, Encoding.UTF8, "application/json"), ct);
        var raw = await response.Content.ReadAsStringAsync(ct);
        response.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(raw);
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}
