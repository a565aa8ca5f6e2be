using System.Text.Json;
using Helpline.Domain;

namespace Helpline.Application;

public abstract record Request;
public sealed record TriageTicket(Guid Id) : Request;
public sealed record DraftReply(Guid Id, string? Hint) : Request;
public sealed record Escalate(Guid Id) : Request;

public abstract class HandlerBase<T>(ITicketStore store, ILanguageModelFactory factory) where T : Request
{
    protected ITicketStore Store => store;
    protected ILanguageModel Model(string purpose) => factory.Create(purpose);
    public abstract Task<string> HandleAsync(T request, CancellationToken ct = default);

    protected async Task<Ticket> Load(Guid id) =>
        await store.FindAsync(id) ?? throw new KeyNotFoundException(/*no prompt: error*/ $"There is no ticket {id}. Ask the customer for the number in the confirmation mail.");
}

public sealed class TriageHandler(ITicketStore s, ILanguageModelFactory f) : HandlerBase<TriageTicket>(s, f)
{
    private const string Instruction = /*task*/ /*prompt: member*/ @"You are part of a ticket system. Read the ticket and return a JSON object with

  ""queue"":    one of orders, returns, repair, payment, press, spam
  ""priority"": one of Low, Normal, High, Critical
  ""angry"":    true or false

Critical is only for tickets where someone could be hurt (a stove, a broken carabiner, an avalanche beacon) or where data of several customers is visible to others. High is for customers who start a trip within three days, and for double payments. Tickets in which the customer only says thanks are Low. If a ticket is about two things choose the queue of the one that costs the customer money.

Return the bare object, no markdown, no comment.";

    public override async Task<string> HandleAsync(TriageTicket r, CancellationToken ct = default)
    {
        var t = await Load(r.Id);
        var turns = new List<Turn> { new("user", /*prompt: local*/ $"Subject: {t.Subject}\nFrom: {t.Customer}\n\n{t.Body}") };
        for (var i = 0; i < 2; i++)
        {
            var raw = await Model("triage").GenerateAsync(Instruction, turns, ct);
            try
            {
                using var doc = JsonDocument.Parse(raw);
                t.Assign(doc.RootElement.GetProperty("queue").GetString()!, Enum.Parse<Priority>(doc.RootElement.GetProperty("priority").GetString()!));
                await Store.SaveAsync(t);
                return t.Queue!;
            }
            catch (JsonException)
            {
                turns.Add(new Turn("assistant", raw));
                turns.Add(new Turn("user", /*prompt: local*/ "That was not valid JSON. Send only the object, starting with { and ending with }."));
            }
        }
        return "manual";
    }
}

public sealed class DraftHandler(ITicketStore s, ILanguageModelFactory f, IMailer mailer) : HandlerBase<DraftReply>(s, f)
{
    public override async Task<string> HandleAsync(DraftReply r, CancellationToken ct = default)
    {
        var t = await Load(r.Id);
        var policy = /*prompt: file*/ File.ReadAllText("Prompts/reply-policy.txt");
        var similar = await Store.QueryAsync(/*no prompt: sql*/ "select top 3 answer from tickets where contains(body, @q) and rating >= 4 order by closed desc", new { q = t.Subject });
        var ask = /*prompt: local*/ "Draft a reply to this ticket.\n\n" + t.Body + "\n\nGood answers to similar tickets:\n" + string.Join("\n--\n", similar);
        if (r.Hint is { Length: > 0 }) ask += "\n\nThe agent wants you to consider: " + r.Hint;

        var draft = await Model("draft").AskAsync(ask, policy, ct);
        var check = await Model("check").AskAsync(string.Format(/*task*/ /*prompt: wrapper*/ "Does the text below promise money, a voucher or a delivery date? Answer YES or NO, nothing else.\n\n{0}", draft), ct: ct);
        if (check.StartsWith("YES", StringComparison.OrdinalIgnoreCase))
            await mailer.SendAsync("lead@nordlicht.example", "Please check a draft", /*no prompt: e-mail*/ $"The draft for ticket {t.Id} makes a promise to the customer. Read it carefully and rewrite the sentence if we can't keep it.");
        return draft;
    }
}

public sealed class EscalateHandler(ITicketStore s, ILanguageModelFactory f) : HandlerBase<Escalate>(s, f)
{
    public override async Task<string> HandleAsync(Escalate r, CancellationToken ct = default)
    {
        var t = await Load(r.Id);
        var turns = t.Notes.Where(n => n.Author != "system").TakeLast(12).Select(n => new Turn(n.Author == t.Customer ? "user" : "assistant", n.Text))
            .Append(new Turn("user", /*prompt: local*/ "What should we do with this customer now?")).ToList();
        var advice = await Model("lead").GenerateAsync(/*prompt: elsewhere*/ SystemTexts.Escalation, turns, ct);
        var mood = await Model("check").AskAsync(/*task*/ /*prompt: wrapper*/ $"""
            Oceń nastrój klienta w skali od -2 (wściekły) do 2 (zachwycony). Podaj tylko liczbę.

            {t.Body}
            """, ct: ct);
        t.Notes.Add(("lead", advice + " [" + mood + "]"));
        await Store.SaveAsync(t);
        return advice;
    }
}
