using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpenAI.Chat;
using PropertyListings.Services;

namespace PropertyListings.Controllers;

[ApiController]
[Route("api/[controller]")]
public class ListingsController : ControllerBase
{
    private readonly IListingWriter _writer;
    private readonly ValuationService _valuations;

    public ListingsController(IListingWriter writer, ValuationService valuations)
    {
        _writer = writer;
        _valuations = valuations;
    }

    [HttpPost("describe")]
    public async Task<IActionResult> Describe([FromBody] PropertyFacts facts, [FromQuery] string audience = "all")
    {
        if (facts.Area <= 0)
            return BadRequest(/*no prompt: ui text*/ "Enter the living area in square metres.");
        var description = await _writer.DescribeAsync(facts, audience, HttpContext.RequestAborted);
        var (title, teaser) = await _writer.HeadlineAsync(description, HttpContext.RequestAborted);
        return Ok(new { title, teaser, description });
    }

    [HttpPost("estimate")]
    public async Task<ActionResult<Valuation>> Estimate(PropertyFacts facts) => await _valuations.EstimateAsync(facts) is { } v ? v : NotFound();

    // quick hack for the trade fair, remove afterwards
    [HttpGet("slogan/{city}")]
    public async Task<string> Slogan(string city, [FromServices] ChatClient client)
    {
        var r = await client.CompleteChatAsync(/*prompt: call*/ $"slogan for living in {city}, funny");
        return r.Value.Content[0].Text;
    }

    [HttpPost("floorplan")]
    public async Task<string> FloorPlan(IFormFile file, [FromServices] ChatClient client)
    {
        var image = await BinaryData.FromStreamAsync(file.OpenReadStream());
        var ask = /*prompt: local*/ "Count the rooms on this floor plan. Kitchen and bathrooms don't count. Return only a number.";
        var answer = await client.CompleteChatAsync(
            new UserChatMessage(
                ChatMessageContentPart.CreateTextPart(ask),
                ChatMessageContentPart.CreateImagePart(image, file.ContentType, ChatImageDetailLevel.High)));
        return answer.Value.Content[0].Text;
    }
}
