using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FleetClaim.Ai;
using FleetClaim.Options;
using FleetClaim.Policies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace FleetClaim.Controllers;

public record TurnDto(string Role, string Content);

public record LetterDto(string Insurer, string Facts, Dictionary<string, decimal> Items, string? Mail);

[ApiController]
[Route("api/driver")]
public class DriverController(IAzureClientFactory factory, ILlmService llm, PolicySearch policies, IOptions<ClaimAiOptions> options, IHttpClientFactory http) : ControllerBase
{
    private static string SystemPromptFor(string language)
    {
        switch (language)
        {
            case "pl":
                return /*prompt: method*/ """
                    Jesteś asystentem kierowców samochodów służbowych firmy Rondo Leasing. Kierowca pisze zwykle tuż po stłuczce i jest zdenerwowany.
                    Najpierw zapytaj, czy ktoś jest ranny. Jeśli tak: 112 i nic więcej.
                    Potem krok po kroku, po jednym pytaniu: miejsce, druga strona, zdjęcia (cztery narożniki auta, tablice, ślady), policja, oświadczenie.
                    Nie oceniaj winy i nie obiecuj samochodu zastępczego. Zdania krótkie, bez żargonu.
                    """;
            default:
                return /*prompt: method*/ "You help drivers of company cars of Rondo Leasing right after an accident or a breakdown. " +
                       "First ask if somebody is hurt; if so tell them to call 112 and stop. " +
                       "Then collect, one question at a time: where, what happened, the other party, photos, police, can the car still drive. " +
                       "Never say whose fault it was and never promise a replacement car. Keep it calm and short, they are standing at the roadside.";
        }
    }

    [HttpPost("chat")]
    public async IAsyncEnumerable<string> Chat([FromBody] List<TurnDto> turns, [FromQuery] string lang = "en")
    {
        var chat = factory.CreateChatClient(Size.Large);
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(SystemPromptFor(lang)),
            new SystemChatMessage(/*prompt: call*/ $"Current time is {DateTime.Now:yyyy-MM-dd HH:mm}. Hotline is open from 7 to 22, outside these hours only the towing service +48 22 555 01 12 answers."),
        };
        foreach (var t in turns.TakeLast(20))
        {
            messages.Add(t.Role.ToLowerInvariant() switch
            {
                "assistant" => new AssistantChatMessage(t.Content),
                _ => new UserChatMessage(t.Content),
            });
        }

        await foreach (var update in chat.CompleteChatStreamingAsync(messages))
        {
            foreach (var part in update.ContentUpdate)
                yield return part.Text;
        }
    }

    [HttpGet("policy")]
    public Task<string> Policy(string q, string customer, CancellationToken ct) => policies.AnswerAsync(q, customer, ct);

    [HttpPost("letter")]
    public async Task<IActionResult> Letter(LetterDto dto, CancellationToken ct)
    {
        if (dto.Items.Count == 0)
            return BadRequest(/*no prompt: ui*/ "Bitte mindestens eine Schadensposition mit Betrag angeben. Ohne Positionen kann kein Anspruchsschreiben an die Versicherung erstellt werden.");

        var items = string.Join("\n", dto.Items.Select(i => $"- {i.Key}: {i.Value:0.00} PLN"));
        var letter = await llm.SendRequest(
            new PromptSet(/*prompt: elsewhere*/ options.Value.LetterInstructions, /*prompt: wrapper*/ $"Insurer: {dto.Insurer}\nFacts: {dto.Facts}\nItems:\n{items}", 0.4f), ct: ct);

        letter = await PolishAsync(letter, ct);
        if (dto.Mail is null)
            return Ok(letter);

        var mail = /*no prompt: mail*/ $@"Dear colleagues,

attached you find our claim letter regarding the damage reported today. Please confirm the receipt by answering to this mail and tell us the number of your file.

{letter}

Kind regards
Rondo Leasing, claims department";
        return Ok(mail);
    }

    // old deployment in the other subscription, has no entry in the SDK factory
    private async Task<string> PolishAsync(string text, CancellationToken ct)
    {
        var client = http.CreateClient("legacy");
        var body = new
        {
            messages = new[]
            {
                new { role = "system", content = /*maybe task*//*prompt: call, raw HTTP*/ "Correct spelling and grammar of the letter. Change nothing else, keep line breaks and amounts. Return the letter." },
                new { role = "user", content = text },
            },
            temperature = 0,
        };
        using var req = new HttpRequestMessage(HttpMethod.Post, "openai/deployments/gpt-35-turbo/chat/completions?api-version=2024-02-01");
        req.Headers.Add("api-key", options.Value.ApiKey);
        req.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        req.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var res = await client.SendAsync(req, ct);
        if (!res.IsSuccessStatusCode)
            return text;
        using var doc = JsonDocument.Parse(await res.Content.ReadAsStringAsync(ct));
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? text;
    }
}
