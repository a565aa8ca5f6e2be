using MarinaDesk.Domain;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace MarinaDesk.Application.Features;

public enum ReplyTone
{
    Neutral,
    Friendly,
    Reminder,
}

public sealed record DraftReplyCommand(InboxMail Mail, ReplyTone Tone, string? Remarks) : IRequest<string>;

public sealed record ReadVisitCommand(InboxMail Mail) : IRequest<VisitRequest?>;

public sealed record VisitRequest(DateOnly? Arrival, DateOnly? Departure, int Boats, decimal? LengthInMetres);

public sealed record AskBerthQuestionQuery(string Question) : IRequest<AskBerthQuestionResult>;

public sealed record AskBerthQuestionResult(string Answer, IReadOnlyList<string> Sources);

public sealed class DraftReplyHandler(
    ILanguageModel model,
    ITenantRepository tenants) : IRequestHandler<DraftReplyCommand, string>
{
    public async Task<string> Handle(DraftReplyCommand request, CancellationToken cancellationToken)
    {
        var mail = request.Mail;
        var tenant = await tenants.FindByMailAsync(mail.From, cancellationToken);

        var known = tenant is null
            ? "unknown sender"
            : $"{tenant.Name}, boat {tenant.BoatName}, berth {tenant.Berth}, open balance {tenant.OpenBalance:N2} EUR";

        var draft = await model.CompleteAsync(
            SystemPromptFor(request.Tone),
            /*prompt: wrapper*/ $"""
            Sender: {known}
            Remarks of the collegue (must be in the answer): {request.Remarks ?? "none"}

            Mail to answer:
            {mail.Subject}

            {mail.Body}
            """,
            cancellationToken);

        if (mail.Language is not ("nl" or "en"))
        {
            draft = await model.CompleteAsync(
                /*maybe task*//*prompt: wrapper*/ "Je bent vertaler bij een jachthaven. Vertaal de mail die je krijgt naar de gevraagde taal. Laat namen, ligplaatsnummers en bedragen staan zoals ze zijn, gebruik de beleefdheidsvorm en geef alleen de vertaling terug, zonder toelichting.",
                $"[{mail.Language}]\n{draft}",
                cancellationToken);
        }

        return draft;
    }

    private static string SystemPromptFor(ReplyTone tone)
    {
        switch (tone)
        {
            case ReplyTone.Reminder:
                return /*prompt: method*/ "You write payment reminders for the administration of MarinaDesk harbours. Be polite but clear: name the open "
                    + "amount, the due date of 14 days and the consequence (no crane bookings until paid). Do not threaten with "
                    + "lawyers or bailiffs. No discount, never. Close with 'Kind regards, Harbour administration'.";
            case ReplyTone.Friendly:
                return /*prompt: method*/ "You are the friendly voice of the harbour office. Write an answer to the mail of a berth holder as if you knew the boat "
                    + "and its crew for years. A little joke about the weather is fine. Don't promise anything that is not in the remarks. "
                    + "Max 8 sentences.";
            default:
                return /*prompt: method*/ "Write a short, businesslike answer to the mail of a berth holder. Do not promise anything that is not in the remarks of the collegue.";
        }
    }
}

public sealed class ReadVisitHandler(ILanguageModel model, TimeProvider clock) : IRequestHandler<ReadVisitCommand, VisitRequest?>
{
    public Task<VisitRequest?> Handle(ReadVisitCommand request, CancellationToken cancellationToken) =>
        model.CompleteJsonAsync<VisitRequest>(
            /*task*//*prompt: wrapper*/ $"""
            Get the wishes of a visiting skipper out of his mail. Today is {clock.GetLocalNow():dddd d MMMM yyyy}; dates without a
            year are always in the future. One night means departure = arrival + 1.
            Feet must be converted to metres (2 decimals). Unknown fields are null, boats is 1 when not mentioned.
            JSON fields: arrival (yyyy-MM-dd), departure (yyyy-MM-dd), boats, lengthInMetres.
            """,
            request.Mail.Body,
            cancellationToken);
}

public sealed class AskBerthQuestionHandler : IRequestHandler<AskBerthQuestionQuery, AskBerthQuestionResult>
{
    private readonly IDocumentSearch _search;
    private readonly IChatClient _chatClient;
    private readonly AssistantOptions _options;

    public AskBerthQuestionHandler(IDocumentSearch search, IChatClient chatClient, IOptions<AssistantOptions> options)
    {
        _search = search;
        _chatClient = chatClient;
        _options = options.Value;
    }

    public async Task<AskBerthQuestionResult> Handle(AskBerthQuestionQuery request, CancellationToken cancellationToken)
    {
        var chunks = await _search.SearchAsync(request.Question, _options.MaxRetrievedChunks, cancellationToken);

        if (chunks.Count == 0)
        {
            return new AskBerthQuestionResult(
                /*no prompt: UI text*/ "I could not find anything about this in our harbour rules or price lists. Please ask your question at the harbour office or send us an email.",
                []);
        }

        var context = string.Join("\n\n---\n\n", chunks.Select(c => $"{c.FileName}:\n{c.Content}"));
        var prompt = /*prompt: elsewhere*/ _options.BerthAnswerPrompt
            .Replace("{context}", context)
            .Replace("{question}", request.Question);

        var response = await _chatClient.GetResponseAsync(prompt, cancellationToken: cancellationToken);

        return new AskBerthQuestionResult(response.Text, chunks.Select(c => c.FileName).Distinct().ToList());
    }
}
