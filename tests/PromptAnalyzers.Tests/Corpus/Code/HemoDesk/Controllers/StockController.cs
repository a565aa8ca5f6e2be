using System.Text.Json;
using Azure.AI.OpenAI;
using HemoDesk.Application;
using Microsoft.AspNetCore.Mvc;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace HemoDesk.Controllers;

[ApiController]
[Route("api/stock")]
public class StockController : ControllerBase
{
    private const string ShortageFormat = /*examples*//*prompt: member*/ @"Rate the supply for each product line as OK, LOW or CRITICAL. LOW means less than three days, CRITICAL less than one day of the usual consumption.
Input line: product;group;units;daily use
Output line: product;group;rating

Example
RBC;0-;12;9
FFP;AB+;80;4
becomes
RBC;0-;LOW
FFP;AB+;OK

Lines:
{0}";

    private readonly AzureOpenAIClient _azure;
    private readonly ILogger<StockController> _logger;

    public StockController(AzureOpenAIClient azure, ILogger<StockController> logger)
    {
        _azure = azure;
        _logger = logger;
    }

    [HttpPost("rate")]
    public async Task<IActionResult> Rate([FromBody] string csv, CancellationToken ct)
    {
        var client = _azure.GetChatClient("gpt-4o-mini");
        var res = await client.CompleteChatAsync(new ChatMessage[] { new UserChatMessage(string.Format(ShortageFormat, csv)) }, cancellationToken: ct);
        return Ok(res.Value.Content[0].Text.Split('\n'));
    }

    [HttpPost("requests/parse")]
    public async Task<IActionResult> ParseFax([FromBody] string faxText, CancellationToken ct)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0f,
            MaxOutputTokenCount = 400,
            ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat(),
        };
        var completion = await _azure.GetChatClient("gpt-4o").CompleteChatAsync(
            new List<ChatMessage>
            {
                new SystemChatMessage(
                    /*task*//*prompt: call*/ "You read orders which hospitals still send by fax to a blood bank. Extract hospital, product (RBC, PLT or FFP), "
                    + "bloodGroup, units (number) and note. When the fax holds several orders, put all of them into the array 'orders'. "
                    + "Unreadable values are null. You answer with JSON only."),
                new UserChatMessage(faxText),
            },
            options,
            ct);

        var parsed = JsonSerializer.Deserialize<JsonElement>(completion.Value.Content.FirstOrDefault()?.Text ?? "{}");
        return Ok(parsed);
    }

    [HttpPost("requests/rank")]
    public async Task<IActionResult> Rank([FromBody] List<HospitalRequest> requests, CancellationToken ct)
    {
        if (requests.Count == 0)
            return BadRequest(/*no prompt: ui text*/ "Please send at least one hospital request. Every request needs the hospital, the product and the number of units.");

        var list = string.Join("\n", requests.Select((r, i) => $"{i + 1}. {r.Hospital}: {r.Units} x {r.Product} {r.BloodGroup} - {r.Note}"));
        var prompt = /*reasoned task*//*prompt: local*/ $"""
            We can not serve all of these hospital requests today. Put them into the order in which they should be served.
            Emergencies and running surgery first, then oncology, then planned surgery, then stock keeping.
            With equal urgency the smaller order goes first. If a request could be served with a compatible group, it may move down one place.

            {list}

            Answer with the numbers in their new order, separated by commas. Nothing else.
            """;

        // o3-mini gets the compatibility right, 4o did not
        var reasoning = _azure.GetChatClient("o3-mini");
        var answer = await reasoning.CompleteChatAsync(new ChatMessage[] { new UserChatMessage(prompt) }, cancellationToken: ct);
        _logger.LogInformation("Ranking: {Order}", answer.Value.Content[0].Text);
        return Ok(answer.Value.Content[0].Text);
    }

    [HttpGet("similar")]
    public async Task<IActionResult> Similar(string product)
    {
        EmbeddingClient embeddings = _azure.GetEmbeddingClient("text-embedding-3-small");
        var vector = await embeddings.GenerateEmbeddingAsync(/*no prompt: embedding input*/ $"Shortage report of a blood bank about the product {product}, including its consequences for surgery");
        return Ok(vector.Value.ToFloats().Length);
    }
}
