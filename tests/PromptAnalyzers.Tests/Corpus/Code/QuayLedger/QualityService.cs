using System.Text.Json;
using Anthropic.Models.Messages;

namespace QuayLedger;

public record GradeResult(string Grade, string Reason, bool NeedsRecheck);

public class BoxLabel
{
    public string Species { get; set; } = "";
    public string? FaoCode { get; set; }
    public string? Vessel { get; set; }
    public string? CatchArea { get; set; }
    public double? NetKg { get; set; }
}

public class QualityService(ClaudeGateway claude, ILogger<QualityService> log)
{
    private const string LabelPrompt =
        "Extract the fields of a fish box label from the OCR text. The OCR is bad, so correct obvious errors " +
        "(0/O, 1/l). Species as English trade name, FAO code with 3 letters, net weight in kg as number. " +
        "Leave a field empty if it is not on the label, dont guess the vessel.";

    public async Task<GradeResult> GradeAsync(string note, CancellationToken ct)
    {
        var json = await claude.AskAsync(/*task*//*prompt: elsewhere*/ Prompts.GradeLot, note, ct: ct);
        json = json.Replace("```json", "").Replace("```", "").Trim();
        try
        {
            return JsonSerializer.Deserialize<GradeResult>(json, JsonSerializerOptions.Web)!;
        }
        catch (JsonException ex)
        {
            log.LogWarning(ex, /*no prompt: log*/ "Could not read the grade from the answer, lot will be shown as 'recheck' in the list. Answer was: {Json}", json);
            return new GradeResult("?", "unreadable answer", true);
        }
    }

    public Task<BoxLabel?> ReadLabelAsync(string ocrText, CancellationToken ct)
    {
        var schema = new Dictionary<string, JsonElement>
        {
            ["type"] = JsonSerializer.SerializeToElement("object"),
            ["additionalProperties"] = JsonSerializer.SerializeToElement(false),
            ["required"] = JsonSerializer.SerializeToElement(new[] { "species" }),
            ["properties"] = JsonSerializer.SerializeToElement(new
            {
                species = new { type = "string" },
                faoCode = new { type = "string" },
                vessel = new { type = "string" },
                catchArea = new { type = "string" },
                netKg = new { type = "number" },
            }),
        };
        return claude.AskJsonAsync<BoxLabel>(/*typed task*//*prompt: member*/ LabelTexts.Preamble + LabelPrompt, ocrText, schema, ct);
    }

    public async Task<string[]> DefectCodesAsync(string remark)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Prompts", "defect_codes.txt");
        var system = await /*examples*//*prompt: file*/ File.ReadAllTextAsync(path);
        var answer = await claude.AskAsync(system, remark, small: true);
        return answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    // photo of one fish from the belt camera
    public async Task<int> FreshnessFromPhotoAsync(byte[] jpeg, CancellationToken ct)
    {
        var message = await claude.Raw.Messages.Create(new MessageCreateParams
        {
            Model = claude.Options.Model,
            MaxTokens = 20,
            Messages =
            [
                new UserMessageParam
                {
                    Content = new List<ContentBlockParam>
                    {
                        new ImageBlockParam { Source = new Base64ImageSource { MediaType = MediaType.ImageJpeg, Data = Convert.ToBase64String(jpeg) } },
                        new TextBlockParam { Text = /*task*//*prompt: call*/ "Look at eyes and gills of the fish in the photo and rate the freshness from 0 (spoiled) to 10 (just landed). Reply with the number only. If no fish is visible reply -1." },
                    },
                },
            ],
        }, cancellationToken: ct);

        return int.TryParse(ClaudeGateway.TextOf(message), out var n) ? n : -1;
    }

    public async Task<string> HandbookAsync(string question, IEnumerable<(int Page, string Text)> pages)
    {
        var context = string.Join("\n\n", pages.Select(p => $"[{p.Page}] {p.Text}"));
        return await claude.AskAsync(
            /*prompt: elsewhere*/ Prompts.HandbookQa,
            /*prompt: wrapper*/ $"Handbook pages:\n{context}\n\nQuestion of the employee: {question}");
    }
}

internal static class LabelTexts
{
    public const string Preamble = "You read labels of fish boxes for the auction hall. ";
}
