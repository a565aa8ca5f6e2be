using System.ComponentModel;
using System.Text.Json;
using HiveCircle.Services;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace HiveCircle.Plugins;

public sealed record InspectionEntry(string? Hive, string? Queen, int? BroodFrames, int? FoodKg, string? Temper, string[]? Work);

public sealed class InspectionPlugin(IChatCompletionService chat, IHiveStore store)
{
    [KernelFunction("describe_apiary")]
    [Description(/*no prompt: tool description*/ "Returns the hives of one apiary with queen year, number of frames and temper. Call it before you answer questions about the hives of a member.")]
    public Task<string> DescribeApiaryAsync([Description("Number of the apiary")] int apiaryId) => store.DescribeApiaryAsync(apiaryId);

    /// <summary>Voice memo from the apiary, gloves on, wind in the microphone.</summary>
    public async Task<InspectionEntry?> ReadMemoAsync(string memo, CancellationToken ct = default)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(
            /*task*//*prompt: call*/ "You turn a spoken inspection memo into one JSON object with these keys: " +
            "hive (number or name as said), queen (seen, eggs, none, unknown), broodFrames (integer), foodKg (integer, estimated by the keeper), " +
            "temper (calm, nervous, hot) and work (array of short verbs like 'super added', 'drone frame cut'). " +
            "Use null for things that were not said. If the keeper corrects himself take the last value. JSON only.");
        history.AddUserMessage(memo);

        var result = await chat.GetChatMessageContentAsync(history, cancellationToken: ct);
        var text = (result.Content ?? "{}").Replace("```json", "").Replace("```", "").Trim();
        return JsonSerializer.Deserialize<InspectionEntry>(text, new JsonSerializerOptions(JsonSerializerDefaults.Web));
    }

    public async Task<int> ScoreStrengthAsync(string notes, CancellationToken ct = default)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(/*prompt: call*/ "Du bist Imkermeister und beurteilst Völker.");
        history.AddUserMessage(
            /*task*//*prompt: call*/ $"Notizen der letzten Durchsichten:\n{notes}\n\n" +
            "Wie stark ist das Volk jetzt? Bewerte von 1 (Schwächling, muss aufgelöst werden) bis 10 (kurz vor dem Schwärmen). " +
            "Ältere Notizen als acht Wochen zählen nicht.\n" +
            "Antworte im Format:\nStärke: <Zahl>");

        var result = await chat.GetChatMessageContentAsync(history, cancellationToken: ct);
        var line = (result.Content ?? "").Split('\n').FirstOrDefault(l => l.StartsWith("Stärke:"));
        return int.TryParse(line?.Replace("Stärke:", "").Trim(), out var n) ? n : 0;
    }

    public async Task<string> SeasonReviewAsync(string hive, IEnumerable<string> entries, CancellationToken ct = default)
    {
        var prompt = /*prompt: local*/ $"Look back at the season of hive {hive} for its keeper. Tell it as a short story from spring to autumn, what went good and what he could try different next year. Be honest about mistakes but kind. Entries:\n";
        foreach (var e in entries)
            prompt += "- " + e + "\n";

        var result = await chat.GetChatMessageContentAsync(prompt, cancellationToken: ct);
        return result.Content ?? "";
    }
}
