using System.Text.Json;
using Azure.AI.OpenAI;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using TorqueLog.Core;
using TorqueLog.Infrastructure;

namespace TorqueLog.Api;

public record ManualQuestion(string Tag, string Question, bool IsTechnician);
public record ManualHit(string Document, int Page, string Text);
public record SensorSeries(string Tag, string Sensor, double[] Values, string Unit);

public class Nameplate
{
    public string? Manufacturer { get; set; }
    public string? Type { get; set; }
    public string? SerialNumber { get; set; }
    public int? Year { get; set; }
    public double? PowerKw { get; set; }
}

[ApiController]
[Route("api/assets")]
public class AssetController : ControllerBase
{
    private readonly AzureOpenAIClient _openAi;
    private readonly AzureModelOptions _options;
    private readonly IManualIndex _manuals;
    private readonly ILogger<AssetController> _logger;

    public AssetController(AzureOpenAIClient openAi, IOptions<AzureModelOptions> options, IManualIndex manuals, ILogger<AssetController> logger)
    {
        _openAi = openAi;
        _options = options.Value;
        _manuals = manuals;
        _logger = logger;
    }

    [HttpPost("nameplate")]
    public async Task<IActionResult> ReadNameplate(IFormFile photo, CancellationToken ct)
    {
        if (photo == null || photo.Length == 0)
            return BadRequest(/*no prompt: ui text*/ "No photo was uploaded. Please take a picture of the whole nameplate, straight from the front and without flash, and try again.");

        using var stream = new MemoryStream();
        await photo.CopyToAsync(stream, ct);

        var messages = new List<ChatMessage>
        {
            new UserChatMessage(
                ChatMessageContentPart.CreateTextPart(/*typed task*/ /*prompt: call*/ "Read the nameplate of the machine on this photo. Take over what is stamped, don't correct anything. What is painted over or scratched is null. Horse powers are to be converted to kW."),
                ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(stream.ToArray()), photo.ContentType ?? "image/jpeg"))
        };

        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("nameplate", BinaryData.FromString(NameplateSchema), jsonSchemaIsStrict: true)
        };

        var response = await _openAi.GetChatClient(_options.Deployment).CompleteChatAsync(messages, options, ct);
        var plate = JsonSerializer.Deserialize<Nameplate>(response.Value.Content[0].Text, JsonSerializerOptions.Web);
        return Ok(plate);
    }

    [HttpPost("ask")]
    public async Task<IActionResult> Ask([FromBody] ManualQuestion q, CancellationToken ct)
    {
        var hits = q.IsTechnician ? await _manuals.FindAsync(q.Tag, q.Question, 6, ct) : [];
        var context = string.Join("\n---\n", hits.Select(h => $"[{h.Document} p.{h.Page}] {h.Text}"));

        string systemPrompt = q.IsTechnician
            ? /*prompt: local*/ $"You answer questions of maintenance technicians about machine {q.Tag} with the help of the manual pages below. " +
              "Give torques, clearances and pressures only if they are in the pages, with document and page behind them. " +
              "If a step is dangerous the warning comes before the step and not after it. " +
              "When the pages do not contain the answer say so and name the document that is probably missing.\n\n" +
              "PAGES:\n" + context
            : /*prompt: elsewhere*/ SystemPrompts.ManualGuest;

        var chatClient = _openAi.GetChatClient(_options.Deployment);
        var completion = await chatClient.CompleteChatAsync(
            new ChatMessage[] { new SystemChatMessage(systemPrompt), new UserChatMessage(q.Question) },
            new ChatCompletionOptions { Temperature = 0.1f },
            ct);

        return Ok(new { answer = completion.Value.Content[0].Text, sources = hits.Select(h => h.Document).Distinct() });
    }

    [HttpPost("anomaly")]
    public async Task<IActionResult> Anomaly([FromBody] SensorSeries s, CancellationToken ct)
    {
        if (s.Values.Length < 12) return Ok(new { anomaly = false });

        var prompt = string.Format(AnomalyPrompt, s.Sensor, s.Unit, string.Join(" ", s.Values.Select(v => v.ToString("0.##"))));
        var result = await _openAi.GetChatClient(_options.Deployment).CompleteChatAsync([new UserChatMessage(prompt)], cancellationToken: ct);
        var word = result.Value.Content[0].Text.Trim().ToLowerInvariant();
        _logger.LogInformation("{Tag}/{Sensor}: {Word}", s.Tag, s.Sensor, word);
        return Ok(new { anomaly = word is "drift" or "jump", kind = word });
    }

    private const string AnomalyPrompt =
        /*task*/ /*prompt: member*/ "Below are hourly values of the sensor {0} in {1}, oldest first. Decide which word describes them best: normal, drift, jump, dead. " +
        "\"dead\" means the value does not move at all any more. Single outliers are normal. Answer with this word only.\n\n{2}";

    private const string NameplateSchema = """
        {
          "type": "object",
          "properties": {
            "manufacturer": { "type": ["string", "null"] },
            "type": { "type": ["string", "null"] },
            "serialNumber": { "type": ["string", "null"] },
            "year": { "type": ["integer", "null"] },
            "powerKw": { "type": ["number", "null"] }
          },
          "required": ["manufacturer", "type", "serialNumber", "year", "powerKw"],
          "additionalProperties": false
        }
        """;
}

public interface IManualIndex
{
    Task<List<ManualHit>> FindAsync(string tag, string question, int max, CancellationToken ct);
}

public class ManualIndex(AzureOpenAIClient openAi, IOptions<AzureModelOptions> options) : IManualIndex
{
    public async Task<List<ManualHit>> FindAsync(string tag, string question, int max, CancellationToken ct)
    {
        var client = openAi.GetEmbeddingClient(options.Value.EmbeddingDeployment);
        var vector = await client.GenerateEmbeddingAsync(/*no prompt: embedding input*/ $"Page of a machine manual. Machine: {tag}. The page answers the question: {question}", cancellationToken: ct);

        var sql = /*no prompt: sql*/ "SELECT TOP (@max) d.Title, p.PageNo, p.Body FROM ManualPage p JOIN Document d ON d.Id = p.DocumentId " +
                  "WHERE d.AssetTag = @tag ORDER BY VECTOR_DISTANCE('cosine', p.Embedding, @v)";
        return await Db.QueryAsync(sql, max, tag, vector.Value.ToFloats().ToArray());
    }
}

internal static class Db
{
    public static Task<List<ManualHit>> QueryAsync(string sql, int max, string tag, float[] v) => Task.FromResult(new List<ManualHit>());
}
