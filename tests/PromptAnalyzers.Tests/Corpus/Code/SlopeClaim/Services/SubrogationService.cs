#pragma warning disable OPENAI001
using System.Globalization;
using System.Text;
using System.Text.Json;
using Firnline.SlopeClaim.Models;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;

namespace Firnline.SlopeClaim.Services;

public class SubrogationService(IOpenAIService openAI, ILogger<SubrogationService> logger)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<SubrogationOpinion?> ReviewAsync(LossNotice notice, decimal paid, IEnumerable<string> documents, CancellationToken ct)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Prompts", "SubrogationReview.txt");
        var instructions = await /*reasoned task*//*prompt: file*/ File.ReadAllTextAsync(path, ct);

        var facts = new StringBuilder();
        facts.AppendLine(/*prompt: builder*/ "Facts of the settled claim");
        facts.AppendLine($"Resort: {notice.ResortCode}");
        facts.AppendLine($"Date of loss: {notice.OccurredAt:yyyy-MM-dd}");
        facts.AppendLine(string.Create(CultureInfo.InvariantCulture, $"Paid in total: {paid:F2} EUR"));
        facts.AppendLine();
        facts.AppendLine(notice.Narrative);
        foreach (var doc in documents)
        {
            facts.AppendLine("---");
            facts.AppendLine(doc);
        }

        // needs the thinking model, 4o was too eager to pursue
        var chat = openAI.GetChat("o3-mini");
        ChatCompletion completion = await chat.CompleteChatAsync(
            [new DeveloperChatMessage(instructions), new UserChatMessage(facts.ToString())], cancellationToken: ct);

        try
        {
            return JsonSerializer.Deserialize<SubrogationOpinion>(completion.Content[0].Text, Json);
        }
        catch (JsonException)
        {
            logger.LogWarning("o3-mini answered without json for {Id}", notice.Id);
            return null;
        }
    }

    public async Task<string> TranslateStatementAsync(string text, string language, CancellationToken ct)
    {
        var translateFormat = /*maybe task*//*prompt: local*/ "Translate the following statement from {0} into English. Keep names of slopes, lifts and huts untranslated. Return the translation only.\n\n{1}";
        var prompt = string.Format(translateFormat, language, text);
        ChatCompletion completion = await openAI.GetChat().CompleteChatAsync([new UserChatMessage(prompt)], cancellationToken: ct);
        return completion.Content[0].Text;
    }
}
