using TideDesk.Llm;
using TideDesk.Tasks;

namespace TideDesk.Workers;

public sealed record InboxMail(long Id, string From, string Subject, string Body);

public interface IMailStore
{
    Task<IReadOnlyList<InboxMail>> QueryAsync(string sql, CancellationToken ct);

    Task SaveDraftAsync(long id, string text, CancellationToken ct);

    Task<string> FactsForAsync(string from, CancellationToken ct);

    Task QueueHtmlAsync(string to, string html, CancellationToken ct);
}

public sealed class InboxWorker(
    ILlm llm,
    IMailStore store,
    BerthRequestReader berthReader,
    TariffDesk tariffs,
    ILogger<InboxWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var mails = await store.QueryAsync(
                /*no prompt: sql*/ "SELECT id, sender, subject, body FROM inbox WHERE state = 'new' AND received_at > now() - interval '3 days' AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.mail_id = inbox.id) ORDER BY received_at LIMIT 25",
                stoppingToken);

            foreach (var mail in mails)
            {
                try
                {
                    await HandleAsync(mail, stoppingToken);
                }
                catch (Exception ex) when (ex is not OperationCanceledException)
                {
                    log.LogError(ex, /*no prompt: log*/ "Mail {Id} could not be processed and stays in the inbox, it will be tried again with the next run in about two minutes", mail.Id);
                }
            }

            await Task.Delay(TimeSpan.FromMinutes(2), stoppingToken);
        }
    }

    private async Task HandleAsync(InboxMail mail, CancellationToken ct)
    {
        var text = $"{mail.Subject}\n\n{mail.Body}";
        var route = await llm.SendAsync(
            new LlmRequest
            {
                Purpose = "inbox.route",
                System = /*task*//*prompt: elsewhere*/ DeskPrompts.MailRouting,
                User = text,
                Temperature = 0,
            },
            ct);

        var parts = route.Text.Trim().Split('/');
        var desk = parts[0];
        if (desk == "BIN")
            return;

        if (desk == "BERTH")
        {
            var form = await berthReader.RunAsync(text, ct);
            log.LogInformation("Berth request of {Vessel} read", form?.Vessel ?? "unknown vessel");
        }
        else if (desk == "MONEY" && await tariffs.IsReducedAsync(text, ct))
        {
            log.LogInformation("Reduced tariff probably applies for mail {Id}", mail.Id);
        }

        var language = await llm.AskAsync(
            /*task*//*prompt: wrapper*/ $"In which language is this mail written? Answer with the two letter ISO 639-1 code, lower case, nothing else. If it is mixed take the language of the greeting.\n\n{mail.Body}",
            temperature: 0,
            ct);

        var facts = await store.FactsForAsync(mail.From, ct);
        var prompt = /*prompt: elsewhere*/ DeskPrompts.ReplyDraft
            .Replace("{office}", parts.Length > 1 ? $"Harbour office {parts[1]}" : "Harbour office")
            .Replace("{facts}", facts)
            .Replace("{mail}", text);

        var draft = await llm.AskAsync(prompt, 0.5f, ct);
        await store.SaveDraftAsync(mail.Id, draft, ct);

        if (language is not ("no" or "nb" or "en"))
        {
            await store.QueueHtmlAsync(
                "duty@tideledger.example",
                /*no prompt: html*/ $"<html><body><p>A draft in <b>{language}</b> is waiting for you.</p><p>Please read it before it is sent to the skipper, the office has no native speaker for this language.</p><a href=\"https://desk.tideledger.example/drafts/{mail.Id}\">Open the draft</a></body></html>",
                ct);
        }
    }
}

/// <summary>Fee questions go to the slower model, the small one mixed up the paragraphs all the time.</summary>
public sealed class TariffDesk(ILlm llm)
{
    public async Task<bool> IsReducedAsync(string caseText, CancellationToken ct)
    {
        var reply = await llm.SendAsync(
            new LlmRequest
            {
                Purpose = "tariff.reduced",
                Model = "o3-mini",
                System = /*reasoned task*//*prompt: wrapper*/ """
                    Check whether the reduced harbour fee applies. It applies if at least one holds:
                    (a) the vessel is a registered fishing vessel under 15 m and landed fish here in the same month,
                    (b) the stay was forced by weather, which means a gale warning was in force on arrival,
                    (c) the vessel stays more than 90 nights in the calendar year and has paid in advance,
                    (d) it is a training ship of a public school.
                    It never applies for charter vessels with paying guests, even when (a)-(d) hold, except (b).
                    First line of the answer: APPLIES or DOES NOT APPLY. Second line: the letters of the grounds, comma separated, or a dash.
                    """,
                User = caseText,
            },
            ct);
        return reply.Text.TrimStart().StartsWith("APPLIES", StringComparison.Ordinal);
    }

    private static readonly Dictionary<string, string> ReminderStyle = new()
    {
        ["de"] = /*prompt: member*/ "Du schreibst Zahlungserinnerungen für ein Hafenamt. Höflich, knapp, Sie-Form. Nenne Betrag, Liegeplatz und Frist. Keine Drohungen in der ersten Erinnerung, das Wort Mahnung kommt nicht vor. Höchstens acht Sätze.",
        ["nb"] = /*prompt: member*/ "Du skriver betalingspåminnelser for et havnekontor. Vennlig og kort tone, bruk du-form. Ta med beløp, kaiplass og frist. Ikke nevn inkasso i første påminnelse.",
    };

    public async Task<string> ReminderAsync(string language, string caseText, CancellationToken ct)
    {
        var style = ReminderStyle.TryGetValue(language, out var s) ? s : ReminderStyle["nb"];
        var reply = await llm.SendAsync(new LlmRequest { Purpose = "tariff.reminder", System = style, User = caseText }, ct);
        return reply.Text;
    }
}
