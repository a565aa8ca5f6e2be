using System.Text;
using System.Text.Json;
using Gartenwicht.Services;
using OllamaSharp;
using OllamaSharp.Models;

namespace Gartenwicht.ViewModels;

public record Bed(string Name, string Crop, string Predecessor, bool Shade);

public record GardenJob(string Bed, string Week, string Job);

/// <summary>Plans the jobs for the next weeks and checks the crop rotation.</summary>
public class CalendarViewModel(GnomeSettings settings, ILocalModel model)
{
    private readonly OllamaApiClient _ollama = new(settings.OllamaUrl);

    private bool IsSmallModel => settings.ChatModel.Contains(":1b") || settings.ChatModel.Contains(":3b");

    public List<GardenJob> Jobs { get; private set; } = [];
    public string RotationVerdict { get; private set; } = "";
    public string? Error { get; private set; }

    public async Task PlanAsync(IReadOnlyList<Bed> beds, CancellationToken ct)
    {
        var prompt = IsSmallModel ? SmallPlanPrompt(beds) : PlanPrompt(beds);
        var answer = await model.AnswerAsync(prompt, format: "json", ct: ct);

        try
        {
            using var doc = JsonDocument.Parse(answer);
            Jobs = doc.RootElement.GetProperty("jobs").Deserialize<List<GardenJob>>(JsonSerializerOptions.Web) ?? [];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            Error = $"The plan could not be read ({e.Message}).";
        }
    }

    private string PlanPrompt(IReadOnlyList<Bed> beds)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*/ /*prompt: builder*/ $"Today is {DateTime.Today:yyyy-MM-dd}, the garden lies in hardiness zone {settings.HardinessZone}.");
        sb.AppendLine("Derive from the list of beds the jobs of the next four weeks.");
        sb.AppendLine();
        sb.AppendLine("BEDS");
        foreach (var b in beds)
            sb.AppendLine($"- {b.Name}: {b.Crop}, before that {b.Predecessor}{(b.Shade ? ", half shade" : "")}");
        sb.AppendLine();
        sb.AppendLine("RULES");
        sb.AppendLine("1. Allowed jobs: sow, plant out, thin, hoe, feed, water, tie, pinch out, harvest, clear, mulch. No other words.");
        sb.AppendLine("2. Not more than two jobs per bed and week. Rather leave something out, the gardener also has a family.");
        sb.AppendLine("3. Before the ice saints (15 May) nothing tender is planted out in zones 5 to 7.");
        sb.AppendLine("4. Legumes are never fed.");
        sb.AppendLine("5. Weeks are written as ISO weeks like 2025-W18.");
        sb.AppendLine("6. Use the names of the beds exactly as given.");
        sb.AppendLine();
        sb.AppendLine("Answer with a JSON object that has one property \"jobs\", an array of objects with \"bed\", \"week\" and \"job\". Sort by week, then by bed.");
        return sb.ToString();
    }

    private static string SmallPlanPrompt(IReadOnlyList<Bed> beds)
    {
        var list = string.Join("\n", beds.Select(b => b.Name + ": " + b.Crop));
        return /*maybe task*/ /*prompt: method*/ $@"Garden beds:
{list}

Give one job per bed for this week. Job is one of: sow, plant out, hoe, feed, water, harvest, clear.
JSON only, like this:
{{ ""jobs"": [ {{ ""bed"": ""name"", ""week"": ""now"", ""job"": ""job"" }} ] }}";
    }

    // needs a model that thinks, the others nod everything through
    public async Task CheckRotationAsync(IReadOnlyList<Bed> beds)
    {
        var request = new GenerateRequest
        {
            Model = "deepseek-r1:8b",
            Prompt = /*reasoned task*/ /*prompt: call*/ "Check the crop rotation of these beds (bed: this year <- last year).\n" +
                     string.Join("\n", beds.Select(b => $"{b.Name}: {b.Crop} <- {b.Predecessor}")) +
                     "\n\nA bed is wrong if the same family follows itself (cabbages, nightshades, umbellifers, legumes, cucurbits, alliums), " +
                     "or if heavy feeders follow heavy feeders. Perennials like rhubarb, asparagus and strawberries in their second year are always right." +
                     "\nWrite one line per wrong bed: name of the bed, colon, FAMILY or FEEDER. Write OK if all beds are right. No other text.",
            Stream = true,
        };

        var sb = new StringBuilder();
        await foreach (var part in _ollama.GenerateAsync(request))
            sb.Append(part?.Response);
        RotationVerdict = LocalModel.StripThinking(sb.ToString());
    }
}
