using System.Text.Json;
using Microsoft.Extensions.AI;

namespace HiveLedger.Services;

public class KeeperAiService
{
    private readonly IChatClient _chatClient;
    private readonly ILogger<KeeperAiService> _logger;
    private static readonly JsonSerializerOptions s_json = new() { PropertyNameCaseInsensitive = true };

    public KeeperAiService(IChatClient chatClient, ILogger<KeeperAiService> logger)
    {
        _chatClient = chatClient;
        _logger = logger;
    }

    private async Task<string> AskAsync(string prompt)
    {
        try
        {
            var systemInstructions = /*prompt: local*/ @"You are the advisory engine of HiveLedger. You know colony development, feeding, varroa treatment and honey processing in central Europe.
Be concrete, use numbers (kg, frames, °C) and avoid phrases like 'it depends' if the data allows an answer.
Do not use markdown tables, the app cannot show them.";

            var messages = new List<ChatMessage>
            {
                new ChatMessage(ChatRole.System, systemInstructions),
                new ChatMessage(ChatRole.User, prompt)
            };
            var response = await _chatClient.GetResponseAsync(messages, new ChatOptions { MaxOutputTokens = 700, Temperature = 0.3f });
            return response.Text?.Trim() ?? "";
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "Advisory call failed");
            return "";
        }
    }

    public async Task<string> GetFeedingAdviceAsync(Hive hive)
    {
        var season = DateTime.Today.Month is >= 8 and <= 10 ? "late summer, preparation for winter" : "season";
        var prompt = /*prompt: local*/ $"Colony '{hive.Name}' sits on {hive.FramesOfBees} frames, {hive.FramesOfBrood} of them with brood. " +
                     $"Stores are estimated at {hive.StoresKg:F1} kg. Time of the year: {season}. " +
                     "Does the keeper have to feed and if so what, how much and how fast? Answer in 3-4 sentences.";

        return await AskAsync(prompt);
    }

    public async Task<YieldEstimate?> EstimateYieldAsync(Hive hive, string flora)
    {
        var prompt = /*task*//*prompt: local*/ $"Estimate the honey yield of one colony for this season. Frames of bees: {hive.FramesOfBees}. Queen from {hive.QueenYear}. Flora around: {flora}. " +
                     "Return ONLY a JSON object with the properties MinKg (double), MaxKg (double), MainFlow (string), Confidence (0-1). " +
                     "Make sure its valid JSON without code fences.";

        var content = Clean(await AskAsync(prompt));
        if (content.Length == 0) return null;
        try
        {
            return JsonSerializer.Deserialize<YieldEstimate>(content, s_json);
        }
        catch (JsonException)
        {
            _logger.LogWarning("No usable estimate for hive {Hive}", hive.Id);
            return null;
        }
    }

    public Task<string> SuggestQueenNamesAsync(int count)
    {
        var wanted = /*prompt: local*/ $"Suggest {count} short names for new queens, all begin with the same letter. Separate them with commas and nothing else.";
        return AskAsync(wanted);
    }

    public async Task<string> SeasonReviewAsync(IEnumerable<Hive> hives, bool forNewsletter)
    {
        var facts = string.Join("\n", hives.Select(h => $"{h.Name}: {h.FramesOfBees} frames, {h.StoresKg} kg stores"));
        string task;
        if (forNewsletter)
            task = /*prompt: local*/ "Write a warm and slightly funny review of the bee season for the customers who buy honey from us at the door. About 150 words, no technical terms, end with one sentence that the new honey can be picked up from saturday on.\n\nFacts:\n";
        else
            task = /*prompt: local*/ "Write a sober review of the season for the keepers own records. Go colony by colony, mention what went well, what went wrong and what to change next year. No introduction.\n\nFacts:\n";

        return await AskAsync(task + facts);
    }

    public async Task<bool> IsQueenVisibleAsync(byte[] photo, string contentType)
    {
        var message = new ChatMessage(ChatRole.User,
        [
            new TextContent(/*task*//*prompt: call*/ "This is a photo of one side of a brood frame. Is the queen visible on it? Look for the longer abdomen and a possible colour dot. Answer with YES or NO only."),
            new DataContent(photo, contentType)
        ]);
        var answer = await _chatClient.GetResponseAsync(message);
        return answer.Text.StartsWith("YES", StringComparison.OrdinalIgnoreCase);
    }

    private static string Clean(string content)
    {
        content = content.Trim();
        if (content.StartsWith("```")) content = content[(content.IndexOf('\n') + 1)..];
        if (content.EndsWith("```")) content = content[..^3];
        return content.Trim();
    }

    public record YieldEstimate(double MinKg, double MaxKg, string MainFlow, double Confidence);
}
