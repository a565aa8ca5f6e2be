using Microsoft.AspNetCore.Mvc;
using OpenAI.Chat;
using PultPlan.Abstractions;
using PultPlan.Services;

namespace PultPlan.Controllers;

public sealed record FeedbackDto(string Text, int RehearsalId);

[ApiController]
[Route("api/rehearsals")]
public sealed class RehearsalsController : ControllerBase
{
    private readonly IRehearsalPlanningService _planning;
    private readonly IProgrammeNoteService _notes;
    private readonly ChatClient _chat;

    public RehearsalsController(IRehearsalPlanningService planning, IProgrammeNoteService notes, ChatClient chat)
    {
        _planning = planning;
        _notes = notes;
        _chat = chat;
    }

    /// <summary>Proposes a plan for a project.</summary>
    [HttpPost("{projectId:int}/plan")]
    public async Task<ActionResult<RehearsalPlan>> Propose(int projectId, CancellationToken ct)
    {
        try
        {
            return Ok(await _planning.ProposeAsync(projectId, ct));
        }
        catch (InvalidOperationException ex)
        {
            return Problem(ex.Message, statusCode: 422, title: /*no prompt: UI text*/ "The plan could not be created. Check whether the project has pieces and booked rooms and start the planning again.");
        }
    }

    [HttpPost("notes")]
    public async Task<IActionResult> Note([FromBody] Piece piece, CancellationToken ct)
        => Ok(new { text = await _notes.WriteAsync(piece, null, ct) });

    // quick one for the works council, move to a service when they want more than that
    [HttpPost("feedback")]
    public async Task<IActionResult> Feedback([FromBody] FeedbackDto dto)
    {
        ChatCompletion completion = await _chat.CompleteChatAsync(
            new SystemChatMessage(/*task*//*prompt: call*/ "You label anonymous feedback of orchestra musicians about a rehearsal. Labels: conductor, schedule, room, noise, material, mood. Output all labels that apply as a JSON array of strings, [] if none. No other text."),
            new UserChatMessage(dto.Text));

        return Ok(new { dto.RehearsalId, labels = completion.Content[0].Text });
    }
}
