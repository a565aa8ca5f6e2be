using System.Text;
using Azure.AI.OpenAI;
using Hubwerk.PaternosterOps.Application.Abstractions;
using Hubwerk.PaternosterOps.Application.Prompting;
using Hubwerk.PaternosterOps.Domain;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Hubwerk.PaternosterOps.Application.Services;

public sealed class TenderService
{
    private readonly ILanguageModel _model;
    private readonly ChatClient _chat;
    private readonly string _clausePrompt = /*task*/ /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "ClauseRegister.txt"));

    public TenderService(ILanguageModel model, AzureOpenAIClient azure, IOptions<Infrastructure.Ai.HubwerkAiOptions> options)
    {
        _model = model;
        _chat = azure.GetChatClient(options.Value.ChatDeployment);
    }

    public async Task<IReadOnlyDictionary<string, string>> RegisterClausesAsync(IEnumerable<string> clauses, CancellationToken ct)
    {
        var result = new Dictionary<string, string>();
        foreach (var clause in clauses)
        {
            var messages = new ChatMessage[] { new SystemChatMessage(_clausePrompt), new UserChatMessage(clause) };
            ChatCompletion completion = await _chat.CompleteChatAsync(messages, cancellationToken: ct);
            result[clause] = completion.Content[0].Text.Trim();
        }
        return result;
    }

    public async Task<string> WriteCoverLetterAsync(string tenderText, string author, CancellationToken ct)
    {
        var template = await /*prompt: file*/ File.ReadAllTextAsync("Prompts/TenderLetter.txt", ct);
        var conversation = ConversationBuilder.Create()
            .WithSystem(template.Replace("{company}", "Hubwerk Aufzüge GmbH"))
            .WithUser(tenderText)
            .SignedBy(author)
            .Build();
        ChatCompletion completion = await _chat.CompleteChatAsync(conversation, new ChatCompletionOptions { Temperature = 0.6f }, ct);
        return completion.Content[0].Text;
    }

    public async Task<string> WriteLetterAsync(LetterKind kind, string facts, CancellationToken ct)
    {
        var answer = await _model.CompleteAsync(new ModelRequest { SystemPrompt = GetLetterInstruction(kind), UserMessage = facts, Temperature = 0.5f }, ct);
        return answer.Text;
    }

    public async Task<string> PlanYearAsync(IReadOnlyCollection<VisitReport> lastYear, CancellationToken ct)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder*/ "Talk me through the maintenance of the coming year for the house below, as an experienced service manager would do in the yearly meeting with the owner.");
        prompt.AppendLine("Which worries should we raise, where can we save him money, and what would you not touch?");
        prompt.AppendLine();
        foreach (var report in lastYear.OrderBy(r => r.VisitedOn))
        {
            prompt.AppendLine($"{report.VisitedOn:yyyy-MM-dd} {report.LiftId} ({report.Technician})");
            prompt.AppendLine(report.FreeText);
        }
        if (lastYear.Count == 0)
            prompt.AppendLine("There are no visits on record, the house is new to us.");

        ChatCompletion completion = await _chat.CompleteChatAsync([new UserChatMessage(prompt.ToString())], cancellationToken: ct);
        return completion.Content[0].Text;
    }

    private static string GetLetterInstruction(LetterKind kind) => kind switch
    {
        LetterKind.Apology => /*prompt: method*/ "You write letters of apology for a lift company. Own the mistake in the first sentence, explain without excuses and end with what will be different from now on.",
        LetterKind.Reminder => /*prompt: method*/ "You write friendly reminders to owners who have let the date of the yearly inspection pass. Name the risk for them as operators but do not threaten.",
        _ => throw new NotSupportedException(/*no prompt: exception*/ $"There is no letter of the kind {kind}, offers are written in the sales system and not here."),
    };
}
