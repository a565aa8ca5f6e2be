using Firnline.SlopeClaim.Configuration;
using Firnline.SlopeClaim.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Firnline.SlopeClaim.Services;

/// <summary>
/// First line triage of incoming loss notices
/// </summary>
public class LossReportService
{
    private readonly ChatClient? _chatClient;
    private readonly ILogger<LossReportService> _logger;
    private readonly IntakeSettings _intake;

    private const string ReserveGuide = /*examples*//*prompt: member*/ @"Estimate the first reserve for a ski resort loss on a scale of reserve bands.
Band A: below 1.000 EUR
Band B: 1.000 - 10.000 EUR
Band C: 10.000 - 100.000 EUR
Band D: above 100.000 EUR or fatality

Examples
Loss: rental ski stolen in front of hut, value new 640 EUR -> A
Loss: chairlift stopped 3 hours, 62 guests evacuated by rope, two with mild hypothermia -> C
Loss: piste machine slid into fence of neighbouring farm, fence and 2 trees -> B
Loss: slab avalanche on open run, one guest dead -> D

Write just the letter.";

    public LossReportService(IOpenAIService openAI, IOptions<IntakeSettings> intake, ILogger<LossReportService> logger)
    {
        _logger = logger;
        _intake = intake.Value;
        try
        {
            _chatClient = openAI.GetChat();
        }
        catch (Exception ex)
        {
            _logger.LogWarning(ex, "Azure OpenAI not configured, triage falls back to keywords");
        }
    }

    public async Task<LossCategory> CategorizeAsync(LossNotice notice)
    {
        try
        {
            if (_chatClient == null)
            {
                var text = notice.Narrative.ToLower();
                if (text.Contains("lift") || text.Contains("gondola")) return LossCategory.LiftMalfunction;
                if (text.Contains("avalanche")) return LossCategory.AvalancheOrSlide;
                if (text.Contains("collision") || text.Contains("hit by")) return LossCategory.SkierCollision;
                return LossCategory.Unknown;
            }

            var prompt = /*task*//*prompt: local*/ $"Categorize this loss notice. Return only the category number:\n1=SkierCollision, 2=LiftMalfunction, 3=AvalancheOrSlide, 4=SnowmakingDamage, 5=RentalEquipment, 6=BuildingOrHut, 7=GroomerVehicle, 8=ThirdPartyProperty\n\nResort: {notice.ResortCode}\nNotice: {notice.Narrative}";

            var messages = new List<ChatMessage>
            {
                new SystemChatMessage(/*task*//*prompt: call*/ "You are an intake clerk of a ski resort insurer. Categorize the notice and return only a number 1-8."),
                new UserChatMessage(prompt)
            };

            var response = await _chatClient.CompleteChatAsync(messages);
            var answer = response.Value.Content[0].Text.Trim();

            return int.TryParse(answer, out var n) && n is >= 1 and <= 8 ? (LossCategory)n : LossCategory.Unknown;
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "Error categorizing notice {Id}", notice.Id);
            return LossCategory.Unknown;
        }
    }

    public async Task<Severity> AssessSeverityAsync(LossNotice notice)
    {
        if (_chatClient == null) return notice.Parties.Any(p => p.Injury != null) ? Severity.High : Severity.Medium;

        var injured = string.Join("; ", notice.Parties.Where(p => p.Injury != null).Select(p => $"{p.Role}: {p.Injury}"));

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*task*//*prompt: call*/ "You are a senior adjuster for mountain resorts. Judge how severe the loss is. Fatalities, avalanche burials and falls from a lift are always Catastrophic. Return one word: Low, Medium, High or Catastrophic."),
            new UserChatMessage(/*prompt: call*/ $"Occurred: {notice.OccurredAt:yyyy-MM-dd HH:mm}\nInjuries: {injured}\n\n{notice.Narrative}")
        };

        var response = await _chatClient.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 });
        return Enum.TryParse<Severity>(response.Value.Content[0].Text.Trim().TrimEnd('.'), true, out var s) ? s : Severity.Medium;
    }

    public async Task<string> EstimateReserveBandAsync(LossNotice notice)
    {
        if (_chatClient == null) return "B";
        ChatCompletion completion = await _chatClient.CompleteChatAsync(
            [new SystemChatMessage(ReserveGuide), new UserChatMessage(notice.Narrative)],
            new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 5 });
        return completion.Content[0].Text.Trim().ToUpperInvariant();
    }

    public async Task<string> SummarizeForDeskAsync(LossNotice notice, IReadOnlyList<LossNotice>? earlier)
    {
        if (_chatClient == null) return Fallback(notice);

        var prompt = BuildDeskPrompt(notice, earlier);
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ "You brief the morning desk of a claims department. Be concise, tell what happened, what is missing and what somebody has to do today."),
            new UserChatMessage(prompt)
        };
        var response = await _chatClient.CompleteChatAsync(messages);
        return response.Value.Content[0].Text;
    }

    private string BuildDeskPrompt(LossNotice notice, IReadOnlyList<LossNotice>? earlier)
    {
        var prompt = /*prompt: method*/ "Brief the desk about this notice:\n\n";
        prompt += $"Resort {notice.ResortCode}, reported by {notice.ReporterName} via {notice.Channel}\n";
        foreach (var party in notice.Parties)
        {
            prompt += $"- {party.Role} {party.Name}, injury: {party.Injury ?? "none"}, helmet: {(party.Helmet ? "yes" : "no")}\n";
        }
        prompt += "\n" + notice.Narrative + "\n";

        if (earlier?.Any() == true)
        {
            prompt += $"\nOther notices of the same resort in the last {_intake.DuplicateWindowDays} days:\n";
            foreach (var e in earlier)
                prompt += $"  * {e.OccurredAt:d} {e.Narrative[..Math.Min(80, e.Narrative.Length)]}\n";
        }

        return prompt;
    }

    private static string Fallback(LossNotice notice) =>
        $"Loss summary:\n- Resort: {notice.ResortCode}\n- Persons involved: {notice.Parties.Count}\n- Recommendation: please read the original notice, no automatic briefing is available at the moment.";
}
