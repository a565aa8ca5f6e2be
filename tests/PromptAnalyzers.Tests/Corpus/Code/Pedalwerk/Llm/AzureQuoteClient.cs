using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Pedalwerk.Settings;

namespace Pedalwerk.Llm;

public record QuoteLine(string Work, double Hours, string[] Parts);
public record Quote(QuoteLine[] Lines, string? OpenQuestion);
public record PhotoFinding(string Part, string Condition, double Confidence);

/// <summary>
/// Azure OpenAI by REST, no SDK. The answers are held to a schema by the service.
/// </summary>
public class AzureQuoteClient(HttpClient http, IOptions<AzureOptions> options, ILogger<AzureQuoteClient> logger)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    readonly AzureOptions _opt = options.Value;

    const string QuotePrompt = /*typed task*//*prompt: member*/ """
        Du wandelst die Notiz des Annehmers in Positionen für einen Kostenvoranschlag um.
        - work: Arbeit in höchstens fünf Wörtern, ohne Artikel
        - hours: Arbeitszeit in Stunden in Schritten von 0.25. Schlauch wechseln 0.25, Bremse entlüften 0.5, Tretlager 0.75, Gabelservice 1.5, sonst schätzen.
        - parts: nur Teile, die in der Notiz stehen oder zwingend nötig sind
        - openQuestion: eine Rückfrage an den Kunden, wenn sonst kein Preis genannt werden kann, sonst null
        Nicht mehr Positionen als nötig. Keine Preise.
        """;

    const string PhotoPrompt = /*typed task*//*prompt: member*/ "Name the bicycle part in the center of the photo and say in which condition it is (new, worn, broken, unclear). confidence is between 0 and 1; below 0.5 use unclear.";

    public async Task<Quote?> QuoteAsync(string note, CancellationToken ct)
    {
        var schema = JsonNode.Parse("""{"type":"object","properties":{"lines":{"type":"array","items":{"type":"object","properties":{"work":{"type":"string"},"hours":{"type":"number"},"parts":{"type":"array","items":{"type":"string"}}},"required":["work","hours","parts"],"additionalProperties":false}},"openQuestion":{"type":["string","null"]}},"required":["lines","openQuestion"],"additionalProperties":false}""")!;
        var messages = new JsonArray
        {
            new JsonObject { ["role"] = "system", ["content"] = QuotePrompt },
            new JsonObject { ["role"] = "user", ["content"] = note },
        };
        return JsonSerializer.Deserialize<Quote>(await SendAsync(messages, "quote", schema, ct), Json);
    }

    public async Task<PhotoFinding?> LookAsync(byte[] jpeg, CancellationToken ct)
    {
        var schema = JsonNode.Parse("""{"type":"object","properties":{"part":{"type":"string"},"condition":{"type":"string","enum":["new","worn","broken","unclear"]},"confidence":{"type":"number"}},"required":["part","condition","confidence"],"additionalProperties":false}""")!;
        var messages = new JsonArray(new JsonObject
        {
            ["role"] = "user",
            ["content"] = new JsonArray(
                new JsonObject { ["type"] = "text", ["text"] = PhotoPrompt },
                new JsonObject { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = "data:image/jpeg;base64," + Convert.ToBase64String(jpeg) } })
        });
        return JsonSerializer.Deserialize<PhotoFinding>(await SendAsync(messages, "photo", schema, ct), Json);
    }

    // plain text, no schema
    public async Task<string> InsuranceLetterAsync(string customer, string damage, decimal amount)
    {
        var url = $"{_opt.Endpoint.TrimEnd('/')}/openai/deployments/{_opt.Deployment}/chat/completions?api-version={_opt.ApiVersion}";
        var payload = new
        {
            messages = new[]
            {
                new { role = "system", content = /*prompt: call*/ "Du schreibst für eine Fahrradwerkstatt sachliche Schreiben an Versicherungen. Höchstens eine Seite, keine Vermutungen zur Schuldfrage, Grußformel am Ende." },
                new { role = "user", content = /*prompt: call*/ $"Kunde: {customer}\nSchaden laut Werkstatt: {damage}\nReparaturkosten brutto: {amount:N2} EUR\n\nBitte das Anschreiben zum beiliegenden Kostenvoranschlag verfassen." }
            },
            max_tokens = 900,
            temperature = 0.4
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(payload) };
        request.Headers.Add("api-key", _opt.ApiKey);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }

    async Task<string> SendAsync(JsonArray messages, string name, JsonNode schema, CancellationToken ct)
    {
        var body = new JsonObject
        {
            ["messages"] = messages,
            ["response_format"] = new JsonObject
            {
                ["type"] = "json_schema",
                ["json_schema"] = new JsonObject { ["name"] = name, ["strict"] = true, ["schema"] = schema },
            },
            ["max_tokens"] = 1200,
        };

        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_opt.Endpoint.TrimEnd('/')}/openai/deployments/{Uri.EscapeDataString(_opt.Deployment)}/chat/completions?api-version={_opt.ApiVersion}");
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.Add("api-key", _opt.ApiKey);

        using var response = await http.SendAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        if (!response.IsSuccessStatusCode)
        {
            logger.LogError("Azure {Status}: {Body}", (int)response.StatusCode, text);
            throw new LlmException("Der Dienst ist gerade nicht erreichbar.", response.StatusCode);
        }
        return JsonNode.Parse(text)?["choices"]?[0]?["message"]?["content"]?.GetValue<string>() ?? throw new LlmException("leere Antwort");
    }
}
