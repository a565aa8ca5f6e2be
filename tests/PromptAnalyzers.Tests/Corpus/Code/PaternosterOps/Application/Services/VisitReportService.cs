using Azure.AI.OpenAI;
using Hubwerk.PaternosterOps.Application.Abstractions;
using Hubwerk.PaternosterOps.Application.Prompting;
using Hubwerk.PaternosterOps.Domain;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Hubwerk.PaternosterOps.Application.Services;

public abstract class ReportServiceBase(AzureOpenAIClient azure, IOptions<Infrastructure.Ai.HubwerkAiOptions> options)
{
    protected ChatClient Chat { get; } = azure.GetChatClient(options.Value.ChatDeployment);

    protected async Task<string> SendAsync(IEnumerable<ChatMessage> messages, float temperature, CancellationToken ct)
    {
        ChatCompletion completion = await Chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = temperature }, ct);
        return string.Concat(completion.Content.Select(part => part.Text));
    }
}

public sealed class VisitReportService(ILanguageModel model, AzureOpenAIClient azure, IOptions<Infrastructure.Ai.HubwerkAiOptions> options)
    : ReportServiceBase(azure, options)
{
    private static readonly string OwnerVoice = /*prompt: member*/ "You explain technical reports to people who own a house and know nothing about lifts. No abbreviations, no standards, pictures from everyday life are welcome. You never play down a safety problem.";

    public async Task<IReadOnlyList<string>> ExtractPartsAsync(VisitReport report, CancellationToken ct)
    {
        var answer = await model.CompleteAsync(new ModelRequest
        {
            SystemPrompt = /*task*/ /*prompt: elsewhere*/ ReportPrompts.PartsExtraction,
            UserMessage = report.FreeText,
            Temperature = 0f,
        }, ct);
        return answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public Task<string> SummariseForHandoverAsync(VisitReport report, CancellationToken ct) =>
        SendAsync([new SystemChatMessage(/*prompt: elsewhere*/ ReportPrompts.HandoverSummary), new UserChatMessage(report.FreeText)], 0.3f, ct);

    public Task<string> ExplainToOwnerAsync(VisitReport report, string ownerQuestion, CancellationToken ct)
    {
        List<ChatMessage> messages =
        [
            new SystemChatMessage(OwnerVoice),
            new UserChatMessage(report.FreeText),
            new AssistantChatMessage(/*prompt: call*/ "Thank you, I have read the report. What does the owner want to know?"),
            new UserChatMessage(ownerQuestion),
        ];
        return SendAsync(messages, 0.4f, ct);
    }

    /// <summary>The property managers in the Romandie import the defects into their own system.</summary>
    public async Task<string[]> ListDefectsForRomandieAsync(VisitReport report, CancellationToken ct)
    {
        var conversation = ConversationBuilder.Create()
            .WithSystem(/*prompt: wrapper*/ "Tu es conseiller technique chez un ascensoriste suisse et tu travailles pour les régies immobilières de Suisse romande.")
            .WithUser(/*task*/ /*prompt: wrapper*/ "Relève dans le rapport de visite ci-dessous les défauts constatés. Une ligne par défaut, dans la forme organe | défaut | urgence, l'urgence étant haute, moyenne ou faible. S'il n'y a aucun défaut, écris seulement « néant ».\n\n" + report.FreeText)
            .Build();
        return (await SendAsync(conversation, 0f, ct)).Split('\n');
    }
}
