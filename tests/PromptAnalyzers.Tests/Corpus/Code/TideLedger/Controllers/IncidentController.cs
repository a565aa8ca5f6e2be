using Microsoft.AspNetCore.Mvc;
using TideLedger.Services;

namespace TideLedger.Controllers;

public class IncidentDto
{
    public string Reporter { get; set; } = "";
    public string Place { get; set; } = "";
    public string Description { get; set; } = "";
    public string? Mail { get; set; }
}

[ApiController]
[Route("api/incidents")]
public class IncidentController : ControllerBase
{
    private readonly IChatGateway _ai;
    private readonly ISmtp _smtp;

    public IncidentController(IChatGateway ai, ISmtp smtp)
    {
        _ai = ai;
        _smtp = smtp;
    }

    [HttpPost]
    public async Task<IActionResult> Post(IncidentDto dto, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(dto.Description))
            return BadRequest(/*no prompt: ui*/ "Please describe what happened in a few words, including the pontoon and the time. Without a description we can not handle the report.");

        const string severity = /*task*//*prompt: local*/ """
            Rate how urgent the incident report of a marina is, from 1 to 5.
            1 = cosmetic, can wait until winter
            2 = should be repaired within a month
            3 = this week
            4 = today
            5 = now: danger for people, leaking fuel, fire, sinking boat
            Consider what could still happen, not only what has happened.
            Reply with the digit.
            """;

        var instructionText =  /*prompt: local*/ $"Incident reported by {dto.Reporter} at {dto.Place}: {dto.Description}";
        var reply = await _ai.AskAsync(severity,instructionText, 0, ct);
        var score = int.TryParse(reply.Trim(), out var n) ? Math.Clamp(n, 1, 5) : 3;

        if (dto.Mail is { } mail)
        {
            var html = /*no prompt: html*/ $"""
                <html><body style="font-family:sans-serif">
                <p>Dear {dto.Reporter},</p>
                <p>thank you for telling us. Your report about <b>{dto.Place}</b> has urgency {score} and was passed on to the harbour master on duty.</p>
                <p>You can follow it <a href="https://oosterhaven.example/incidents">here</a>.</p>
                </body></html>
                """;
            await _smtp.SendAsync(mail, "Your report", html);
        }

        return Ok(new { score });
    }

    [HttpPost("letter")]
    public async Task<string> LetterToInsurance([FromBody] IncidentDto dto, CancellationToken ct)
    {
        return await _ai.AskOnceAsync(/*prompt: wrapper*/ "Write a factual letter to our liability insurance (Noordzee Assuradeuren) about the following damage. " +
            "Do not admit fault and dont speculate about causes. Place: " + dto.Place + ". What was reported: " + dto.Description, ct);
    }
}

public interface ISmtp
{
    Task SendAsync(string to, string subject, string html);
}
