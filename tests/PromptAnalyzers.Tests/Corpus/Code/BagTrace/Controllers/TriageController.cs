#pragma warning disable OPENAI001
using BagTrace.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OpenAI.Responses;

namespace BagTrace.Controllers;

public record QuestionModel(string Text, string? Role);

[ApiController]
[Route("api/desk")]
public class TriageController : ControllerBase
{
    private readonly ResponsesClient _client;
    private readonly DeskSettings _settings;

    public TriageController(ResponsesClient client, IOptions<DeskSettings> settings)
    {
        _client = client;
        _settings = settings.Value;
    }

    [HttpPost("urgency")]
    public async Task<IActionResult> Urgency([FromBody] BagReport report, CancellationToken ct)
    {
        ResponseResult response = await _client.CreateResponseAsync(_settings.Model,
            /*task*//*prompt: call*/ $"Classify the urgency of this luggage report as low, normal, high or critical. Critical only if health is at risk (medicine, wheelchair, baby food). High: connecting flight within 24 hours, wedding, funeral. Reply with one word.\n\nReport: {report.FreeText}",
            cancellationToken: ct);
        return Ok(new { report.FileReference, urgency = response.GetOutputText().Trim().ToLowerInvariant() });
    }

    [HttpPost("mood")]
    public async Task<IActionResult> Mood([FromBody] QuestionModel model, CancellationToken ct)
    {
        var input = new List<ResponseItem>
        {
            ResponseItem.CreateSystemMessageItem(/*examples*//*prompt: call*/ "You label mails to the luggage desk: calm, upset, threatening (lawyer, press, social media) or thanks. Answer with the label."),
            ResponseItem.CreateUserMessageItem(/*prompt: call*/ "Day 4 and still nobody picks up the phone. You'll read about this in the newspaper."),
            ResponseItem.CreateAssistantMessageItem(/*prompt: call*/ "threatening"),
            ResponseItem.CreateUserMessageItem(model.Text),
        };
        ResponseResult response = await _client.CreateResponseAsync(new CreateResponseOptions(_settings.Model, input), ct);
        return Ok(response.GetOutputText());
    }

    [HttpPost("ask")]
    public async Task<IActionResult> Ask([FromBody] QuestionModel model, [FromServices] DeskAssistant assistant, CancellationToken ct)
    {
        if (model.Text.Length > 2000)
            return BadRequest(/*no prompt: ui text*/ "Your question is too long. Please describe the problem in fewer than 2000 characters or come to the desk in the baggage hall.");
        return Ok(await assistant.AskAsync(model.Text, model.Role ?? "visitor", ct));
    }

    [HttpPost("report")]
    public async Task<IActionResult> Report([FromBody] BagReport report, [FromServices] IntakeService intake, CancellationToken ct)
    {
        var saved = await intake.TakeAsync(report, ct);
        return Ok(new { saved.FileReference, saved.Details, next = await intake.NextQuestionAsync(saved, ct) });
    }

    [HttpPost("match")]
    public async Task<IActionResult> Match([FromServices] MatchService match, CancellationToken ct) => Ok(await match.RunAsync(ct));
}
