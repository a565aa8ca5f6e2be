using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Minuta.Support;

namespace Minuta.Mail;

public class MailDesk
{
    private readonly IChatCompletionService _chat;
    private readonly Kernel _kernel;
    private readonly ChatHistory _history = new();

    public MailDesk(Kernel kernel)
    {
        _kernel = kernel;
        _chat = kernel.GetRequiredService<IChatCompletionService>();
    }

    public async Task<string> ReplyAsync(string mail, string lang)
    {
        _history.Clear();
        _history.AddSystemMessage(SystemFor(lang));
        _history.AddUserMessage(/*prompt: call*/ $"This mail came in at {DateTime.Now:HH:mm}. Draft an answer to it, the sender waits since yesterday:\n\n{mail}");
        var draft = await _chat.GetChatMessageContentAsync(_history, kernel: _kernel);
        _history.Add(draft);

        // second round makes it shorter
        var shorter = /*prompt: local*/ "Good, but too long. Cut it to at most 6 sentences and move the question to the end.";
        _history.AddUserMessage(shorter);
        var final = await _chat.GetChatMessageContentAsync(_history, kernel: _kernel);

        var subject = await _kernel.InvokePromptAsync(/*task*/ /*prompt: elsewhere*/ MailTexts.SubjectLine, new() { ["mail"] = final.Content });
        var log = new Outbox();
        log.AddUserMessage("audit", /*no prompt: audit note*/ $"Draft was created by the assistant for subject '{subject}'. Please check names, dates and amounts before you send it.");
        return $"Subject: {subject}\n\n{final.Content}\n\n{Footer(lang)}";
    }

    public async Task<string> UrgencyAsync(string mail)
    {
        var h = new ChatHistory(/*examples*/ /*prompt: call*/ "You label incoming mails for the support desk. Answer with JSON only: urgency is high, normal or low, team is billing, tech or sales.");
        h.AddUserMessage(/*prompt: call*/ "Hello, since this morning nobody of us can log in any more, we have 40 people waiting!");
        h.AddAssistantMessage(/*prompt: call*/ "{\"urgency\":\"high\",\"team\":\"tech\"}");
        h.AddUserMessage(/*prompt: call*/ "Could you send me the invoice of March again when you find the time? Thanks a lot");
        h.AddAssistantMessage(/*prompt: call*/ "{\"urgency\":\"low\",\"team\":\"billing\"}");
        h.AddUserMessage(mail);
        return (await _chat.GetChatMessageContentAsync(h)).Content ?? "";
    }

    static string SystemFor(string lang) => lang switch
    {
        "de" => /*prompt: method*/ "Du bist die Assistenz eines Teamleiters und beantwortest seine E-Mails. Schreibe höflich, per Sie, ohne Floskeln. Sage nie einen Termin zu, sondern schlage zwei vor.",
        "pl" => /*prompt: method*/ "Jesteś asystentką kierownika zespołu i odpowiadasz na jego maile. Pisz uprzejmie, w formie Pan/Pani, krótko i na temat. Nie obiecuj żadnych terminów, tylko zaproponuj dwa do wyboru.",
        _ => /*prompt: method*/ "You are the assistant of a team lead and answer his mails. Be polite and brief, no filler. Never promise a date, offer two instead.",
    };

    static string Footer(string lang) => lang == "de"
        ? /*no prompt: mail footer*/ "Diese Nachricht wurde mit Hilfe eines Assistenten geschrieben. Bitte antworten Sie direkt auf diese E-Mail."
        : /*no prompt: mail footer*/ "This message was written with the help of an assistant. Please answer directly to this mail.";
}
