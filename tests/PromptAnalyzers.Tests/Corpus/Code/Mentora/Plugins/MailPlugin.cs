using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Mentora.Plugins;

public class MailSorting
{
    public string Folder { get; set; } = "";
    public bool NeedsAnswer { get; set; }
    public string? AnswerUntil { get; set; }
}

public class MailPlugin(IChatCompletionService chat)
{
    private readonly string _politeness = /*prompt: member*/ "Schreibe die Antwort auf Deutsch und in dem Ton der ursprünglichen Mail: wird geduzt, dann duze auch, sonst siezen. Kein \"Ich hoffe, diese E-Mail erreicht Sie wohlbehalten\". Keine Zusagen zu Terminen, die nicht im Auftrag stehen.";

    [KernelFunction]
    public async Task<string> DraftReplyAsync(string mail, string order)
    {
        var h = new ChatHistory(_politeness);
        h.AddUserMessage(/*prompt: call*/ $"Hier ist die Mail:\n\n{mail}\n\nUnd das möchte ich antworten, in Stichworten: {order}");
        return (await chat.GetChatMessageContentAsync(h)).Content ?? "";
    }

    public async Task<MailSorting?> SortAsync(string subject, string mail)
    {
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(MailSorting), Temperature = 0 };
        var history = new ChatHistory();
        history.AddSystemMessage(/*typed task*/ /*prompt: call*/ "Sort the mail into one of the folders family, work, invoices, newsletter, spam and decide whether it needs an answer. Newsletters never need one, even if they ask a question.");
        history.AddUserMessage(subject + "\n" + mail);
        var r = await chat.GetChatMessageContentAsync(history, settings);
        return System.Text.Json.JsonSerializer.Deserialize<MailSorting>(r.ToString());
    }

    public async Task<int> UrgencyAsync(string mail)
    {
        ChatHistory h = [];
        h.AddSystemMessage(/*examples*/ /*prompt: call*/ "How urgent is the mail for a private person, from 1 (can wait for weeks) to 5 (today)? Answer with the number.");
        h.AddUserMessage(/*prompt: call*/ "Your parcel is waiting at the post office and will be sent back tomorrow.");
        h.AddAssistantMessage("5");
        h.AddUserMessage(mail);
        var r = await chat.GetChatMessageContentsAsync(h);
        return int.TryParse(r[0].Content, out var n) ? n : 3;
    }

    public void SendReminder(string to)
    {
        var h = new MailThread();
        h.AddUserMessage(/*no prompt: email*/ "Hi, this is a friendly reminder that I am still waiting for your answer. Please write me until Friday whether the date works for you.");
        h.Deliver(to);
    }

    private sealed class MailThread
    {
        private readonly StringBuilder _b = new();
        public void AddUserMessage(string text) => _b.AppendLine(text);
        public void Deliver(string to) => File.WriteAllText($"outbox-{to}.eml", _b.ToString());
    }
}
