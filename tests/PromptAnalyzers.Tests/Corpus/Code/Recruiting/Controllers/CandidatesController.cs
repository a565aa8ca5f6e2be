using Azure.AI.Inference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Recruiting.Controllers;

[ApiController]
[Route("api/candidates")]
public class CandidatesController : ControllerBase
{
    private readonly ChatCompletionsClient _client;
    private readonly ILogger<CandidatesController> _logger;
    private readonly ResumeReader _reader;

    public CandidatesController(ChatCompletionsClient client, ILogger<CandidatesController> logger, ResumeReader reader)
    {
        _client = client;
        _logger = logger;
        _reader = reader;
    }

    [HttpPost("summary")]
    public async Task<IActionResult> Summarise([FromBody] string resume)
    {
        if (string.IsNullOrWhiteSpace(resume))
        {
            return BadRequest(/*no prompt: http*/ "The resume is empty. Send the text of the resume in the body.");
        }

        var options = new ChatCompletionsOptions
        {
            Messages =
            {
                new ChatRequestSystemMessage(/*prompt: call*/ "Summarise the resume in five lines. Leave out age, gender, origin and photo."),
                new ChatRequestUserMessage(resume),
            },
            Model = "phi-4",
            Temperature = 0,
        };
        var response = await _client.CompleteAsync(options);
        return Ok(response.Value.Content);
    }

    [HttpPost("skills")]
    public async Task<ActionResult<string[]>> Skills([FromBody] string resume)
    {
        _logger.LogInformation(/*no prompt: log*/ "Reading skills from {Length} characters", resume.Length);
        return await _reader.SkillsAsync(resume);
    }

    [HttpPost("questions")]
    public async Task<IActionResult> Questions([FromBody] string resume, [FromQuery] string role)
    {
        var prompt = /*prompt: local*/ $@"Write five interview questions for the role ""{role}"".
Each question must refer to something in the resume.
---
{resume}";
        var messages = new List<ChatRequestMessage> { new ChatRequestUserMessage(prompt) };
        var response = await _client.CompleteAsync(new ChatCompletionsOptions(messages));
        return Ok(new { role, text = response.Value.Content });
    }
}
