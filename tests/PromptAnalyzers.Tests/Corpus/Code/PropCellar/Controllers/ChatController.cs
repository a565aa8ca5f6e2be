using Microsoft.AspNetCore.Mvc;
using PropCellar.Services;

namespace PropCellar.Controllers;

[ApiController]
[Route("api/[controller]")]
public class ChatController(ReadRetrieveReadService rag, QueryRewriter rewriter, ILogger<ChatController> logger) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> PostAsync([FromBody] ChatRequest request, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Question))
            return BadRequest(/*no prompt: UI text*/ "Please enter a question, for example the name of a prop, an era or the number on the label.");

        var intent = await rewriter.DetectIntentAsync(request.Question, ct);
        if (intent == Intent.Complaint)
            logger.LogWarning("Complaint at the desk: {Question}", request.Question);

        try
        {
            return Ok(await rag.ReplyAsync(request, ct));
        }
        catch (InvalidOperationException ex)
        {
            logger.LogError(ex, "Chat failed");
            return StatusCode(502);
        }
    }
}
