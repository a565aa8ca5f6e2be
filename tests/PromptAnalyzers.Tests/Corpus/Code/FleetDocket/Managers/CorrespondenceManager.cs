using System.Text;
using FleetDocket.Ai;
using FleetDocket.Data;
using FleetDocket.Options;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace FleetDocket.Managers;

public sealed class CorrespondenceManager
{
    private readonly IChatGateway _chat;
    private readonly IPromptManager _prompts;
    private readonly ICaseRepository _cases;
    private readonly AiOptions _ai;
    private readonly IntakeOptions _intake;

    public CorrespondenceManager(IChatGateway chat, IPromptManager prompts, ICaseRepository cases, IOptions<AiOptions> ai, IOptions<IntakeOptions> intake)
    {
        _chat = chat;
        _prompts = prompts;
        _cases = cases;
        _ai = ai.Value;
        _intake = intake.Value;
    }

    public async Task<int> GetUrgencyAsync(string mail, string segment, CancellationToken ct)
    {
        var system = _prompts.Fill(/*task*//*prompt: elsewhere*/ PromptLibrary.Urgency, new Dictionary<string, string?> { ["segment"] = segment });
        var answer = await _chat.CompleteAsync(system, mail, ct);
        return answer.Length > 0 && char.IsDigit(answer[0]) ? answer[0] - '0' : 1;
    }

    public Task<string> SummarizeThreadAsync(IEnumerable<string> mails, CancellationToken ct)
        => _chat.CompleteAsync(/*prompt: elsewhere*/ PromptLibrary.ThreadSummary, string.Join("\n\n=====\n\n", mails), ct);

    public async Task<string> DraftReplyAsync(Guid caseId, string mail, CancellationToken ct)
    {
        var system = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "reply-letter.md"), ct);

        var data = await _cases.GetCaseFactsAsync(caseId, ct);
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Draft the reply to the mail below. Use only the case data, do not add facts.");
        sb.AppendLine();
        sb.AppendLine("## Case data");
        foreach (var (name, value) in data)
            sb.AppendLine($"- {name}: {value}");
        if (!data.ContainsKey("appointment"))
            sb.AppendLine("- there is no appointment yet, the garage will call the driver");
        sb.AppendLine();
        sb.AppendLine("## Mail");
        sb.AppendLine(mail);

        var draft = await _chat.CompleteAsync(system, sb.ToString(), ct);

        var language = await _chat.CompleteAsync(/*task*//*prompt: elsewhere*/ PromptLibrary.DetectLanguage, mail, ct);
        if (language is not "en" and { Length: 2 })
            draft = await TranslateAsync(draft, language, ct);

        return draft + "\n\n" + _intake.MailSignature;
    }

    private async Task<string> TranslateAsync(string text, string language, CancellationToken ct)
    {
        var messages = new ChatMessage[]
        {
            new SystemChatMessage(/*maybe task*//*prompt: call*/ $"Translate the letter into the language with the ISO code {language}. Keep the paragraphs, licence plates, case numbers and the closing formula. Use the polite form. Output the translated letter without any remark."),
            new UserChatMessage(text)
        };
        return await _chat.CompleteAsync(messages, new ChatCompletionOptions { Temperature = 0f }, ct);
    }

    public async Task<string> AskHandbookAsync(string question, string? previousQuestion, CancellationToken ct)
    {
        var query = question;
        if (previousQuestion is not null)
        {
            query = await _chat.CompleteAsync(
                /*maybe task*//*prompt: wrapper*/ "Rewrite the last question of a clerk so that it can be understood without the question before. Keep the language. Output one sentence, the rewritten question.",
                previousQuestion + "\n" + question, ct);
        }

        var vector = await _chat.EmbedAsync(/*no prompt: embedding input*/ $"Question of a clerk about the handbook for damages and garage invoices of the leasing company: {query}", ct);
        var chapters = await _cases.SearchHandbookAsync(vector, 5, ct);

        var context = chapters.Count == 0
            ? "(nothing found)"
            : string.Join("\n---\n", chapters.Select(c => $"[{c.Chapter}] {c.Text}"));
        return await _chat.CompleteAsync(/*prompt: elsewhere*/ _ai.AssistantPrompt, /*prompt: wrapper*/ $"Handbook:\n{context}\n\nQuestion: {query}", ct);
    }
}
