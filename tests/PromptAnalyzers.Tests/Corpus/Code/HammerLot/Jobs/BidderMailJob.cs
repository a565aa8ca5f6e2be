using HammerLot.Models;
using HammerLot.Services;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace HammerLot.Jobs;

/// <summary>Polls the shared mailbox, sorts the mail and prepares answers as drafts.</summary>
public sealed class BidderMailJob(IServiceScopeFactory scopes, IOptions<HammerLotOptions> options, ILogger<BidderMailJob> logger) : BackgroundService
{
    private readonly HammerLotOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(_options.MailPollSeconds));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var mailbox = scope.ServiceProvider.GetRequiredService<IMailbox>();
            var chat = scope.ServiceProvider.GetRequiredService<IChatClient>();

            foreach (var mail in await mailbox.FetchUnreadAsync(stoppingToken))
            {
                try
                {
                    await HandleAsync(mail, mailbox, chat, stoppingToken);
                }
                catch (Exception ex) when (ex is not OperationCanceledException)
                {
                    logger.LogError(ex, /*no prompt: log*/ "Mail {Id} could not be handled and stays in the inbox. Please answer it by hand", mail.Id);
                }
            }
        }
    }

    private async Task HandleAsync(BidderMail mail, IMailbox mailbox, IChatClient chat, CancellationToken ct)
    {
        string classifyPrompt = /*task*/ /*prompt: local*/ $"You sort the incoming mail of an auction house. Which folder does this mail belong to?\n" +
            "ABSENTEE_BID, CONDITION_REQUEST, SHIPPING, PAYMENT, CONSIGNMENT, PRESS, COMPLAINT, SPAM\n" +
            "If a mail contains a bid it is always ABSENTEE_BID, whatever else it says. Answer with the folder name only.\n\n" +
            $"Subject: {mail.Subject}\n{mail.Body}";

        var folder = (await chat.GetResponseAsync(classifyPrompt, LotChatExtensions.Deterministic, ct)).Text.Trim().ToUpperInvariant();
        await mailbox.MoveAsync(mail, folder, ct);

        if (folder == "ABSENTEE_BID")
        {
            var bids = await chat.GetResponseAsync<List<AbsenteeBid>>(
                /*typed task*/ /*prompt: call*/ $"""
                Extract the absentee bids from this mail. One entry for each lot. Amounts are hammer prices without premium, in pounds.
                "Or" bids share the same group number.

                {mail.Body}
                """, cancellationToken: ct);
            logger.LogInformation("{Count} bids from {From}", bids.Result.Count, mail.From);
            return;
        }

        if (folder is "SPAM" or "PAYMENT") return;

        var language = await chat.AskAsync(
            /*task*/ /*prompt: wrapper*/ "Detect the language of the mail. Respond with the two-letter ISO 639-1 code in lower case.",
            mail.Body, cancellationToken: ct);

        // the persona comes from the settings of the saleroom, the rest depends on the folder
        var reply = new ChatOptions { Instructions = /*prompt: elsewhere*/ _options.BidderReplyPersona, Temperature = 0.6f };
        var request = folder switch
        {
            "COMPLAINT" => /*prompt: local*/ $"Draft a first reply to the complaint below in the language '{language}'. Apologise for the trouble, not for the fault, and announce that Mr Askew will telephone within two days.\n\n{mail.Body}",
            _ => /*prompt: local*/ $"Draft a reply to the mail below in the language '{language}'. Say which department will answer the details.\n\n{mail.Body}",
        };
        var draft = await chat.GetResponseAsync(request, reply, ct);

        var html = /*no prompt: html*/ $"<p>{draft.Text.Replace("\n", "<br>")}</p><p style=\"color:#777\">Thorne &amp; Askew, 14 Queen Street, Bath. Please reply to this mail if you have any further questions.</p>";
        await mailbox.SaveDraftAsync(mail, html, ct);
    }

    private sealed record AbsenteeBid(int Lot, decimal Amount, int? Group);
}
