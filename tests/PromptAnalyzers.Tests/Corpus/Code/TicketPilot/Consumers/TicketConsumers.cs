using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using TicketPilot.Bus;
using TicketPilot.Services;
using TicketPilot.Settings;

namespace TicketPilot.Consumers;

public class TriageConsumer(ChatClient chat, TicketStore store, IOptions<AssistantSettings> options, ILogger<TriageConsumer> log)
    : AiConsumer<TicketCreated>(chat, store)
{
    private readonly AssistantSettings _settings = options.Value;

    public override async Task Consume(ConsumeContext<TicketCreated> context)
    {
        var (id, subject, body, _) = context.Message;
        var ct = context.CancellationToken;

        if (_settings.Privacy.Enabled)
            body = await AskAsync(/*task*/ /*prompt: elsewhere*/ _settings.Privacy.RedactionPrompt, body, ct);

        var line = await AskAsync(/*task*/ /*prompt: elsewhere*/ _settings.TriagePrompt, /*prompt: wrapper*/ $"Subject: {subject}\n\nTicket text:\n{body}", ct);
        var parts = line.Split(';', 3);
        if (parts.Length < 2)
        {
            log.LogWarning(/*no prompt: log*/ "Triage answer for ticket {Id} has not the form queue;priority;reason: {Line}", id, line);
            Store.AddSystemMessage(id, /*no prompt: ticket comment*/ "The assistant could not classify this ticket. Please read it and choose queue and priority by hand.");
            return;
        }

        var lang = await AskAsync(
            /*task*/ /*prompt: wrapper*/ "Which language is the message written in? Answer only with the ISO 639-1 code, e.g. en or de. If you are not sure answer und.",
            body, ct);
        Store.SetTriage(id, parts[0].Trim(), parts[1].Trim(), lang.ToLowerInvariant());

        var candidates = Store.Recent(20).Where(t => t.Id != id).ToList();
        if (candidates.Count == 0) return;

        var sb = new StringBuilder();
        sb.AppendLine(/*task*/ /*prompt: builder*/ "Below is a new ticket and a numbered list of open tickets. Decide if the new ticket reports the same incident as one of them.");
        sb.AppendLine("Same product area alone is not enough, the symptom has to be the same.");
        sb.AppendLine("Give back only the number of the matching ticket, or 0 if there is none.");
        sb.AppendLine().AppendLine("NEW: " + subject).AppendLine(body).AppendLine();
        for (var i = 0; i < candidates.Count; i++)
            sb.AppendLine($"{i + 1}. {candidates[i].Subject}");
        ChatCompletion dup = await Chat.CompleteChatAsync(new List<ChatMessage> { new UserChatMessage(sb.ToString()) }, cancellationToken: ct);
        if (int.TryParse(dup.Content[0].Text, out var n) && n > 0 && n <= candidates.Count)
            Store.AddSystemMessage(id, /*no prompt: ticket comment*/ $"Possible duplicate of \"{candidates[n - 1].Subject}\". Compare both tickets before you answer.");
    }
}

public class MoodConsumer(ChatClient chat, TicketStore store) : AiConsumer<TicketReplied>(chat, store)
{
    public override async Task Consume(ConsumeContext<TicketReplied> context)
    {
        if (!context.Message.FromCustomer) return;

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*/ /*prompt: call*/ "Rate how annoyed the customer is on a scale from 0 (happy) to 5 (about to cancel). " +
                "Answer in the form score|trigger where trigger is the few words which made you decide. No other text."),
            new UserChatMessage(/*prompt: call*/ "Third time I have to explain this. Can somebody PLEASE read the ticket before answering?"),
            new AssistantChatMessage(/*prompt: call*/ "4|third time I have to explain"),
            new UserChatMessage(context.Message.Body)
        };
        ChatCompletion c = await Chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 }, context.CancellationToken);
        Store.SetMood(context.Message.Id, c.Content[0].Text);
    }
}

public class ClosedConsumer(ChatClient chat, TicketStore store) : AiConsumer<TicketClosed>(chat, store)
{
    public override async Task Consume(ConsumeContext<TicketClosed> context)
    {
        var t = Store.Find(context.Message.Id);
        if (t is null) return;
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("kb_article", BinaryData.FromString(
                /*no prompt: json schema*/ """
                {"type":"object","properties":{"title":{"type":"string"},"problem":{"type":"string"},"solution":{"type":"string"},
                "tags":{"type":"array","items":{"type":"string"}}},"required":["title","problem","solution","tags"],"additionalProperties":false}
                """), jsonSchemaIsStrict: true)
        };
        var prompt = /*typed task*/ /*prompt: local*/ $@"Turn this solved support ticket into a knowledge base entry.
Title: a question an user would type. Problem: two sentences. Solution: numbered steps, in imperative.
Use 2 to 5 lower case tags. Leave out everything which is specific to this customer.

{t.Transcript}";
        ChatCompletion c = await Chat.CompleteChatAsync(new ChatMessage[] { new UserChatMessage(prompt) }, options, context.CancellationToken);
        Store.SaveArticle(t.Id, c.Content[0].Text);
    }
}
