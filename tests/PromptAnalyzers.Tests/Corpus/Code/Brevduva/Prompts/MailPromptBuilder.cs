using Brevduva.Models;
using OpenAI.Chat;

namespace Brevduva.Prompts;

/// <summary>Builds message lists. Nothing in here talks to Azure, so it can be tested.</summary>
public class MailPromptBuilder : IMailPromptBuilder
{
    private readonly TimeProvider _clock;

    public MailPromptBuilder(TimeProvider clock) => _clock = clock;

    public ChatMessage CreateAssistantMessage(string association, Channel channel)
    {
        var now = _clock.GetLocalNow();
        return new SystemChatMessage(/*prompt: call*/ $"You are the assistant of the board of the housing association {association}. " +
                                     "The board members are volunteers and no lawyers or accountants, so explain terms from the Swedish " +
                                     "housing law the first time you use them. " +
                                     $"Today is {now.DayOfWeek}, {now:MMMM d, yyyy}. " +
                                     "Answer from the documents below. If the documents don't contain the answer, say 'That isn't in the binder' " +
                                     "and tell which document usually would have it. " +
                                     "IMPORTANT: You CANNOT send letters, book contractors or pay invoices. Never promise that something will be done. " +
                                     "IMPORTANT: Reply in the language of the question. " +
                                     $"You are answering via {GetChannelHint(channel)}");
    }

    public List<ChatMessage> CreateSummaryMessages(IncomingMail mail, string thread)
    {
        return new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ "You summarise e-mail threads for a caretaker who reads them on a phone between two jobs. " +
                                  "Say who wants what, what was already answered and what is still open. Be brief. " +
                                  $"You are answering via {GetChannelHint(Channel.Email)}"),
            new UserChatMessage(/*prompt: call*/ $"Here is the thread about \"{mail.Subject}\" from {mail.SenderName ?? mail.From}:\n\n{thread}\n\nPlease summarise this thread.")
        };
    }

    public List<ChatMessage> CreateKeyDatesMessages(IncomingMail mail)
    {
        return new List<ChatMessage>
        {
            new SystemChatMessage(/*task*/ /*prompt: call*/ "You extract appointments and deadlines from mail to a housing association. " +
                                  "Return a JSON array. Every element has the properties date (yyyy-MM-dd), time (HH:mm or null), " +
                                  "kind (inspection, meeting, deadline, works, other) and text (max 12 words, in the language of the mail). " +
                                  "Relative dates count from the date the mail was sent, never from today. " +
                                  "Dates in quoted older messages are ignored. Return [] if there are none."),
            new UserChatMessage($"{mail.Received:yyyy-MM-dd dddd}\n\n{mail.Body}")
        };
    }

    public string GetChannelHint(Channel channel)
    {
        return channel switch
        {
            Channel.Portal => "the resident portal. Use simple Markdown, no tables and no headings.",
            Channel.Letter => "a printed letter. Use plain text with empty lines between paragraphs.",
            _ => "e-mail. Use plain text formatting."
        };
    }
}
