using System.Text;
using ChatOpsHub.Abstractions;
using ChatOpsHub.Infrastructure;
using OpenAI.Chat;

namespace ChatOpsHub.Handlers;

public record SummarizeChannel(string Channel, IReadOnlyList<string> Lines, string Tone) : IRequest<string>;
public record ScoreChange(string Diff) : IRequest<string>;
public record TagComponents(string Alert) : IRequest<string>;
public record OpenTicket(string Reporter, string Text) : IRequest<string>;
public record DraftPostmortem(string Timeline) : IRequest<string>;
public record WeeklyDigest(IReadOnlyDictionary<string, int> Counts, bool IncludeTips) : IRequest<string>;

[SlashCommand("/summary", /*no prompt: command description*/ "Summarize the last 50 messages of this channel for somebody who just joined.")]
public sealed class SummarizeChannelHandler(ChatClient chat) : IRequestHandler<SummarizeChannel, string>
{
    public async Task<string> Handle(SummarizeChannel request, CancellationToken cancellationToken)
    {
        var rules = /*prompt: local*/ @"You summarize incident channels for colleagues who join late.
Start with one sentence about the current state (ongoing, mitigated, resolved). Then tell what happened in chronological order, in plain words, and mention which hypotheses have already been ruled out so that nobody checks them twice.
Finish with the open questions and who is looking at them.
Chatter, jokes, emoji reactions and bot notifications are to be ignored. If two people contradict each other, report both positions and do not decide who is right. Do not invent root causes: when the channel has not found one yet, write that the cause is still unknown.
Stay below 200 words, nobody reads more then that in the middle of an outage.";

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(rules),
            new SystemChatMessage(/*prompt: elsewhere*/ SystemTexts.Toned(request.Tone)),
            new UserChatMessage(/*prompt: call*/ $"These are the last {request.Lines.Count} messages of #{request.Channel}, oldest first:\n\n{string.Join("\n", request.Lines)}"),
        };
        var sb = new StringBuilder();
        await foreach (var update in chat.CompleteChatStreamingAsync(messages, cancellationToken: cancellationToken))
            foreach (var part in update.ContentUpdate) sb.Append(part.Text);
        return sb.ToString();
    }
}

public sealed class OpenTicketHandler(ILlmGateway gateway) : IRequestHandler<OpenTicket, string>
{
    public async Task<string> Handle(OpenTicket request, CancellationToken cancellationToken)
    {
        if (request.Text.Length < 15)
            return /*no prompt: validation*/ "Please describe the problem in at least one full sentence: what did you do, what did you expect and what happened instead?";

        var json = await gateway.AskAsync(
            /*task*/ /*prompt: wrapper*/ """
            Extract a ticket from the message of a colleague. Return a JSON object with the keys
            title (max. 80 characters), system (one of WMS, TMS, Billing, Portal, Other),
            steps (array of strings) and urgency (low, normal, high). Missing information is null.
            Only JSON, no code fence.
            """,
            /*prompt: wrapper*/ $"{request.Reporter} wrote in the helpdesk channel: \"{request.Text}\"",
            cancellationToken);

        const string sql = /*no prompt: sql*/ "INSERT INTO tickets (payload, created_at, note) VALUES (@p, now(), 'created by the chat assistant, please review')";
        Console.WriteLine(sql + " <- " + json);
        return json;
    }
}

public sealed class PostmortemHandler(ILlmGateway gateway) : IRequestHandler<DraftPostmortem, string>
{
    public async Task<string> Handle(DraftPostmortem request, CancellationToken cancellationToken) =>
        await gateway.AskAsync(/*prompt: file*/ File.ReadAllText("Prompts/postmortem.txt"), request.Timeline, cancellationToken);
}

public sealed class WeeklyDigestHandler(ChatClient chat) : IRequestHandler<WeeklyDigest, string>
{
    public async Task<string> Handle(WeeklyDigest request, CancellationToken cancellationToken)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder*/ "Write the Friday digest for the operations channel, in a light but not silly tone. These are the alert counts of this week per service:");
        foreach (var (service, count) in request.Counts.OrderByDescending(p => p.Value))
            prompt.AppendLine($"- {service}: {count}");
        if (request.IncludeTips)
            prompt.AppendLine("Add one tip how the noisiest service could be calmed down.");
        prompt.Append("Finish by wishing everybody a quiet weekend.");

        ChatCompletion c = await chat.CompleteChatAsync(new UserChatMessage(prompt.ToString()));
        return c.Content[0].Text;
    }
}
