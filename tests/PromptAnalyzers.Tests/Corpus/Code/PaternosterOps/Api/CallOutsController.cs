using Hubwerk.PaternosterOps.Application.Abstractions;
using Hubwerk.PaternosterOps.Domain;
using Microsoft.AspNetCore.Mvc;

namespace Hubwerk.PaternosterOps.Api;

[ApiController]
[Route("api/v2/call-outs")]
public sealed class CallOutsController(ICallOutTriageService triage) : ControllerBase
{
    [HttpPost("triage")]
    public async Task<IActionResult> Triage([FromBody] CallOut callOut, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(callOut.Transcript))
            return BadRequest(/*no prompt: ui text*/ "Please enter what the caller said before you ask for a priority.");

        var priority = await triage.PrioritiseAsync(callOut, ct);
        if (priority != CallOutPriority.P1 && await triage.IsEntrapmentAsync(callOut, ct))
            priority = CallOutPriority.P1;

        return Ok(new { callOut.Number, priority, german = await triage.ToGermanAsync(callOut, ct) });
    }
}
