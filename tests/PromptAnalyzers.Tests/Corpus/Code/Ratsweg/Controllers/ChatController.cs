using Azure.AI.Inference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Ratsweg.Gateway;
using Ratsweg.Services;

namespace Ratsweg.Controllers;

public record ChatTurn(string Role, string Text);
public record ChatIn(string Language, string Question, List<ChatTurn> History);

[ApiController, Route("api/chat")]
public class ChatController : ControllerBase
{
    private static readonly Dictionary<string, string> Personas = new()
    {
        ["de"] = /*prompt: member*/ "Du bist der Assistent der Stadtverwaltung Lindenau. Du antwortest freundlich, kurz und per Sie. Du gibst keine Rechtsberatung und nennst immer das zuständige Amt mit Zimmernummer, wenn es in den Unterlagen steht.",
        ["en"] = /*prompt: member*/ "You are the assistant of the town of Lindenau. Answer politely and briefly. You don't give legal advice. Always name the office in charge, with its German name in brackets.",
        ["ar"] = /*prompt: member*/ "أنت المساعد الرقمي لبلدية ليندناو. أجب بأدب وإيجاز وبلغة عربية بسيطة، ولا تقدّم أي استشارة قانونية، واذكر دائماً اسم الدائرة المختصة بالألمانية بين قوسين."
    };

    private readonly ChatCompletionsClient _client;
    private readonly IInferenceGateway _gateway;
    private readonly AuditStore _audit;
    private readonly AssistantSettings _settings;

    public ChatController(ChatCompletionsClient client, IInferenceGateway gateway, AuditStore audit, IOptions<AssistantSettings> settings)
    {
        _client = client;
        _gateway = gateway;
        _audit = audit;
        _settings = settings.Value;
    }

    [HttpGet("welcome")]
    public ChatTurn Welcome() => new ChatTurn("assistant", _settings.Welcome);

    [HttpPost]
    public async Task<ActionResult<ChatTurn>> Post(ChatIn input, CancellationToken ct)
    {
        if (input.Question.Length > 2000)
            return BadRequest(/*no prompt: validation*/ "Ihre Frage ist zu lang. Bitte fassen Sie Ihr Anliegen in höchstens 2000 Zeichen zusammen und nennen Sie nur das Wichtigste.");

        var intentOptions = new ChatCompletionsOptions
        {
            Model = _settings.Model,
            Temperature = 0,
            MaxTokens = 5,
            Messages =
            {
                new ChatRequestSystemMessage(/*task*/ /*prompt: call*/ "Ordne die Nachricht genau einer Kategorie zu: AUSWEIS, WOHNSITZ, KFZ, MUELL, STEUER, BESCHWERDE, SONSTIGES. Antworte nur mit dem Namen der Kategorie."),
                new ChatRequestUserMessage(input.Question),
            }
        };
        var intent = (await _client.CompleteAsync(intentOptions, ct)).Value.Content.Trim();
        if (intent == "BESCHWERDE")
            return new ChatTurn("assistant", /*no prompt: chat text*/ "Das tut uns leid. Bitte beschreiben Sie den Vorfall im Beschwerdeformular, dann antwortet Ihnen ein Mensch.");

        var messages = new List<ChatRequestMessage> { new ChatRequestSystemMessage(Personas.GetValueOrDefault(input.Language) ?? Personas["de"]) };
        if (input.History.Count > 8)
        {
            var old = string.Join("\n", input.History.SkipLast(4).Select(h => h.Role + ": " + h.Text));
            string condense = /*prompt: local*/ "Fasse das bisherige Gespräch zwischen Bürger und Assistent in höchstens fünf Sätzen zusammen. Behalte alle Namen, Daten und Aktenzeichen.\n\n" + old;
            var summary = await _gateway.CompleteAsync(new[] { new ChatRequestUserMessage(condense) }, ct: ct);
            messages.Add(new ChatRequestSystemMessage(/*prompt: call*/ $"Bisheriger Verlauf in Kurzform: {summary}"));
        }
        foreach (var h in input.History.TakeLast(4))
            messages.Add(h.Role == "user" ? new ChatRequestUserMessage(h.Text) : new ChatRequestAssistantMessage(h.Text));

        var sources = _audit.FindArticles(intent);
        messages.Add(new ChatRequestUserMessage(/*prompt: call*/ $"""
            Beantworte die Frage nur mit Hilfe der folgenden Auszüge aus dem Bürgerportal. Steht die Antwort nicht darin,
            dann schreib das offen und verweise auf das Bürgertelefon 115. Nenne am Ende die Nummern der benutzten Auszüge.

            AUSZÜGE
            {string.Join("\n---\n", sources)}

            FRAGE
            {input.Question}
            """));
        var answer = await _gateway.CompleteAsync(messages, 0.4f, ct: ct);
        _audit.Save(intent, input.Question, answer);
        return new ChatTurn("assistant", answer);
    }
}
