using PultPlan.Abstractions;

namespace PultPlan.Services;

public sealed record AbsenceNotice(string Kind, string? From, string? To);

public sealed record Substitute(string Name, string Instrument, string? Phone, string? Email, bool KnowsTheHall);

public sealed record Instrumentation(int Fl, int Ob, int Cl, int Bn, int Hn, int Tpt, int Tbn, int Tba, string Other);

public sealed class AbsenceService
{
    private const string NoticePrompt = /*examples*//*prompt: member*/ @"You read mails that musicians send to the orchestra office and find out whether somebody reports an absence.
Return JSON with kind (SICK, LEAVE, PARENTAL, LATE, NONE), from and to (yyyy-MM-dd or null). Today is given in the first line of the mail.

Example 1
Mail: Today: 2025-02-03. Dear Petra, fever since last night, I won't make it to the Bruckner tonight and tomorrow. Sorry!! Jonas
Result: {""kind"":""SICK"",""from"":""2025-02-03"",""to"":""2025-02-04""}

Example 2
Mail: Today: 2025-02-03. Is the parking deck closed on Friday? Thx
Result: {""kind"":""NONE"",""from"":null,""to"":null}

Example 3
Mail: Today: 2025-02-10. I'd like to take the week after easter off, approved by my section leader.
Result: {""kind"":""LEAVE"",""from"":""2025-04-21"",""to"":""2025-04-27""}";

    private static readonly Dictionary<string, string> ReplyPrompts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["de"] = /*prompt: member*/ "Schreib eine kurze, herzliche Antwort auf die Abwesenheitsmeldung. Du-Form, gute Besserung nur bei Krankheit. Erinnere an die Krankschreibung ab dem dritten Tag. Unterschrift: Orchesterbüro.",
        ["en"] = /*prompt: member*/ "Write a short and warm reply to the notice of absence. Wish a good recovery only if the person is ill, and remind them of the sick note from the third day on. Sign as the orchestra office."
    };

    private readonly IAiGateway _gateway;
    private readonly IOrchestraStore _store;

    public AbsenceService(IAiGateway gateway, IOrchestraStore store)
    {
        _gateway = gateway;
        _store = store;
    }

    public async Task<IReadOnlyList<(MailMessage Mail, AbsenceNotice Notice, string? Draft)>> ProcessInboxAsync(CancellationToken ct)
    {
        var result = new List<(MailMessage, AbsenceNotice, string?)>();
        foreach (var mail in await _store.InboxAsync(ct))
        {
            var text = /*prompt: local*/ $"Today: {mail.Received:yyyy-MM-dd}. {mail.Subject}\n{mail.Body}";
            var notice = await _gateway.SendJsonAsync<AbsenceNotice>(new AiRequest { SystemPrompt = NoticePrompt, UserMessage = text }, ct);
            if (notice is null || notice.Kind == "NONE") continue;

            string? draft = null;
            if (await NeedsAnswerAsync(mail, ct))
            {
                var lang = GuessLanguage(mail.Body);
                draft = await _gateway.AskAsync(ReplyPrompts[lang], mail.Body, ct);
            }
            result.Add((mail, notice, draft));
        }
        return result;
    }

    public Task<Substitute?> ReadSubstituteAsync(string mailBody, CancellationToken ct)
    {
        const string schema = /*no prompt: json schema*/ """
            {
              "type": "object",
              "properties": {
                "name": { "type": "string" },
                "instrument": { "type": "string", "description": "main instrument as named in the mail" },
                "phone": { "type": ["string", "null"] },
                "email": { "type": ["string", "null"] },
                "knowsTheHall": { "type": "boolean" }
              },
              "required": ["name", "instrument", "phone", "email", "knowsTheHall"],
              "additionalProperties": false
            }
            """;

        return _gateway.SendJsonAsync<Substitute>(new AiRequest
        {
            SystemPrompt = /*typed task*//*prompt: wrapper*/ "Extract the person who offers to substitute from the mail. Phone in international format (+49 if no country code). knowsTheHall is true only if the person writes that he or she has already played with us.",
            UserMessage = mailBody,
            SchemaName = "substitute",
            Schema = schema
        }, ct);
    }

    public async Task<Instrumentation?> ParseInstrumentationAsync(string shorthand, CancellationToken ct)
    {
        var prompt = /*examples*//*prompt: local*/ $$"""
            Convert the orchestral shorthand into JSON. Doublings count to the main instrument, everything after the brass goes to "other".

            2222 4231 timp, str
            {"fl":2,"ob":2,"cl":2,"bn":2,"hn":4,"tpt":2,"tbn":3,"tba":1,"other":"timp, str"}

            3(pic).2+ca.2.2 - 4.3.3.1 - hp, perc(3), str
            {"fl":3,"ob":3,"cl":2,"bn":2,"hn":4,"tpt":3,"tbn":3,"tba":1,"other":"hp, perc(3), str"}

            {{shorthand}}
            """;
        return await _gateway.SendJsonAsync<Instrumentation>(new AiRequest { UserMessage = prompt }, ct);
    }

    private async Task<bool> NeedsAnswerAsync(MailMessage mail, CancellationToken ct)
    {
        var words2 = /*task*//*prompt: local*/ "Does the sender of this mail expect an answer from the orchestra office? Say YES or NO. A mere information ('just so you know') is NO.";
        var yesNo = await _gateway.AskAsync(words2, mail.Body, ct);
        return yesNo.StartsWith("YES", StringComparison.OrdinalIgnoreCase);
    }

    private static string GuessLanguage(string body) =>
        body.Contains(" ich ") || body.Contains(" und ") ? "de" : "en";
}
