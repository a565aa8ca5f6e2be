using Brevduva.Configuration;
using Brevduva.Models;
using Brevduva.Prompts;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Brevduva.Services;

public class InboxTriageService
{
    private readonly IAzureChatService _chat;
    private readonly IMailPromptBuilder _prompts;
    private readonly MailroomOptions _options;

    public InboxTriageService(IAzureChatService chat, IMailPromptBuilder prompts, IOptions<MailroomOptions> options)
    {
        _chat = chat;
        _prompts = prompts;
        _options = options.Value;
    }

    public async Task<TriageResult> TriageAsync(IncomingMail mail)
    {
        var mini = _chat.ClientFor(_options.SmallDeployment);

        string systemMessage = /*task*/ /*prompt: local*/ @"Sort an incoming e-mail of a housing association into one folder.

Folders:
  Felanmälan    something in the flat or the house is broken
  Ekonomi       fees, invoices, rent notices, reminders
  Överlåtelse   sale, purchase, subletting, brokers asking for association data
  Störning      noise, smells, smoking, waste room
  Styrelse      anything that only the board can decide
  Skräp         newsletters, sales mails

If two folders fit, the one further up in the list wins. Answer with the folder name only, spelled as above.";

        ChatCompletion folder = await mini.CompleteChatAsync(
            new SystemChatMessage(systemMessage),
            new UserChatMessage($"{mail.Subject}\n\n{mail.Body}"));

        var urgency = await _chat.AskAsync(
            /*task*/ /*prompt: wrapper*/ "Rate how urgent the message is for the emergency service of a house: 1 = no hurry, 2 = this week, 3 = tomorrow, 4 = today, 5 = immediately (water, fire, people stuck in the lift). One digit, no words.",
            mail.Body);

        string? code = null;
        if (folder.Content[0].Text.StartsWith("Fel"))
            code = await _chat.CompleteAsync([new UserChatMessage(/*examples*/ /*prompt: elsewhere*/ PromptTemplates.FaultCode.Replace("{report}", mail.Body))]);

        if (!int.TryParse(urgency, out var level))
            throw new FormatException(/*no prompt: exception*/ $"The urgency '{urgency}' of mail {mail.Id} is not a number. Expected a single digit between 1 and 5.");

        return new TriageResult(folder.Content[0].Text.Trim(), level, mail.Culture, code);
    }

    public Task<string> SummarizeAsync(IncomingMail mail, string thread) =>
        _chat.CompleteAsync(_prompts.CreateSummaryMessages(mail, thread));

    public Task<string> KeyDatesAsync(IncomingMail mail) =>
        _chat.CompleteAsync(_prompts.CreateKeyDatesMessages(mail), new ChatCompletionOptions { Temperature = 0 });
}
