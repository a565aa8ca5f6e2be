using System.Text.Json;
using HarborDesk.Data;
using HarborDesk.Services;
using Microsoft.AspNetCore.Mvc;
using OpenAI;
using OpenAI.Chat;

namespace HarborDesk.Controllers;

[ApiController]
[Route("api/inbox")]
public class InboxController : ControllerBase
{
    private readonly ILogger<InboxController> _logger;
    private readonly MailTriageService _triage;
    private readonly BerthRepository _berths;
    private readonly ChatClient _chat;
    private readonly ChatMessage _setup;

    public InboxController(ILogger<InboxController> logger, MailTriageService triage, BerthRepository berths, OpenAIClient openAi)
    {
        _logger = logger;
        _triage = triage;
        _berths = berths;
        _chat = openAi.GetChatClient("gpt-4o-mini");
        var instructionText = /*prompt: local*/ "You are the intake assistant of a marina. You read messages that skippers send over WhatsApp, SMS and the web form. They are short, full of typos and in many languages. Boats have a length in metres or feet, berths are called A-1 to F-60.";
        _setup = ChatMessage.CreateSystemMessage(instructionText);
    }

    [HttpPost("mail")]
    public async Task<IActionResult> PostMail([FromBody] SkipperMail mail, CancellationToken ct)
    {
        var triage = await _triage.TriageAsync(mail, ct);
        var lang = await _triage.DetectLanguageAsync(mail.Body, ct);

        if (triage.Category == "spam")
        {
            return Ok(new { triage.Category, draft = (string?)null });
        }

        var draft = await _triage.DraftReplyAsync(mail, triage, ct);
        await _berths.SaveDraftAsync(mail.Id, triage.Category, lang, draft, ct);
        return Ok(new { triage.Category, triage.Urgency, lang, draft });
    }

    [HttpPost("booking")]
    public async Task<IActionResult> PostBooking([FromBody] ShortMessage message)
    {
        if (string.IsNullOrWhiteSpace(message.Text))
            return BadRequest(/*no prompt: ui text*/ "Please enter the message of the skipper. You can paste it directly from the phone.");

        try
        {
            // first look if it is a request for a berth at all, half of the messages are about the bread order
            var question = /*task*//*prompt: local*/ $"Answer with 'yes' or 'no': is the next message a request for a berth (guest stay, one night or longer), considering that 'spot', 'place', 'Box' and 'mooring' mean the same? Message: '{message.Text}'";
            var answer = await _chat.CompleteChatAsync([_setup, ChatMessage.CreateUserMessage(question)]);
            if (!answer.Value.Content[0].Text.Contains("yes", StringComparison.InvariantCultureIgnoreCase))
            {
                return Ok(new { booking = false });
            }

            var today = DateTime.Today.ToString("yyyy-MM-dd");
            var extract = /*task*//*prompt: local*/ $$"""
                Extract the booking from the message of a skipper. Today is {{today}}.

                Return only JSON:
                {
                  "boat": string or null,
                  "lengthM": number or null,
                  "beamM": number or null,
                  "arrival": "yyyy-MM-dd" or null,
                  "nights": integer or null,
                  "power": true/false,
                  "persons": integer or null
                }

                - feet to metres, one decimal
                - "tonight" is today, "Friday" is the next friday after today
                - power is true only if they ask for electricity / shore power / Strom
                - never invent a value, null is fine

                Message:
                {{message.Text}}
                """;

            var completion = await _chat.CompleteChatAsync([_setup, ChatMessage.CreateUserMessage(extract)], new ChatCompletionOptions { Temperature = 0f });
            var json = completion.Value.Content[0].Text.Replace("```json", "").Replace("```", "").Trim();
            var booking = JsonSerializer.Deserialize<BookingData>(json, new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
            return Ok(new { booking = true, data = booking, free = await _berths.FindFreeAsync(booking?.LengthM ?? 10, booking?.Arrival) });
        }
        catch (JsonException e)
        {
            _logger.LogWarning(e, "booking not readable");
            return Ok(new { booking = true, data = (BookingData?)null });
        }
    }
}

public record ShortMessage(string Text, string? Phone);

public class BookingData
{
    public string? Boat { get; set; }
    public double? LengthM { get; set; }
    public double? BeamM { get; set; }
    public string? Arrival { get; set; }
    public int? Nights { get; set; }
    public bool Power { get; set; }
    public int? Persons { get; set; }
}
