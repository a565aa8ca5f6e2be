using Dragoman.Ai;
using Microsoft.Extensions.AI;

namespace Dragoman.Intake;

public sealed record SummonsData(string FileNumber, DateTime? Begin, string? Room, string? Judge, List<string> Persons);

public sealed record BookingDraft(SummonsData Data, string HearingType, string Language, bool Sworn, int Minutes);

public sealed record PhoneNote(string? FileNumber, string? CallBack, string? Concern);

/// <summary>Makes a booking draft out of a summons.</summary>
public sealed class SummonsReader(IChatClient chatClient, IAiRunner runner, ILogger<SummonsReader> logger)
{
    public async Task<BookingDraft> ReadAsync(string text, CancellationToken ct = default)
    {
        var data = await chatClient.GetResponseAsync<SummonsData>(
        new List<ChatMessage>
        {
            new(ChatRole.User,
            [
                new TextContent(/*typed task*//*prompt: call*/ "Read the summons of a court and return the file number, begin of the hearing (local time), room, judge and all persons who are summoned (last name, first name). The date of the letter is not the date of the hearing."),
                new TextContent(text),
            ])
        }, cancellationToken: ct);

        var type = await HearingTypeAsync(text, ct);
        var language = await LanguageAsync(text, ct);

        var swornPrompt = /*task*//*prompt: local*/ $"""
            Moet de tolk voor deze zitting beëdigd zijn? In strafzaken, vreemdelingenzaken en bij verhoren onder ede altijd,
            bij een regiezitting of een gesprek over een minnelijke schikking niet.
            Antwoord uitsluitend met JA of NEE.

            {text}
            """;
        var sworn = await runner.AskAsync(swornPrompt, 0, ct);

        var minutes = await EstimateAsync(type, data.Result.Persons.Count, ct);
        logger.LogInformation("Read summons {File}", data.Result.FileNumber);
        return new BookingDraft(data.Result, type, language, sworn.StartsWith("JA"), minutes);
    }

    private async Task<string> HearingTypeAsync(string text, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, /*task*//*prompt: call*/ """
                You categorise court hearings for the booking of interpreters. Categories:

                CRIM_SINGLE   criminal case, single judge
                CRIM_PANEL    criminal case, panel or jury
                CUSTODY       hearing about pre-trial detention (urgent!)
                FAMILY        divorce, parental care, guardianship
                ASYLUM        immigration and asylum
                CIVIL         everything else between private parties
                ADMIN         administrative case that is not asylum

                If the file number contains "Rs" or "Ds" it is a criminal case.
                Reply with the code of the category. If you are not sure append a question mark to the code.
                """),
            new(ChatRole.User, /*prompt: call*/ $"Categorise this summons:\n\n{text}"),
        };
        var response = await chatClient.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = 10 }, ct);
        return response.Text.Trim();
    }

    private async Task<string> LanguageAsync(string text, CancellationToken ct)
    {
        var response = await chatClient.GetResponseAsync(
            [new ChatMessage(ChatRole.System, /*examples*//*prompt: elsewhere*/ Instructions.Language), new ChatMessage(ChatRole.User, text)], cancellationToken: ct);
        return response.Text;
    }

    private async Task<int> EstimateAsync(string type, int persons, CancellationToken ct)
    {
        string prompt = /*examples*//*prompt: local*/ "How many minutes should we book the interpreter? Round up to 30. Number only.\n"
            + "CUSTODY, 1 person: 60\n"
            + "CRIM_SINGLE, 3 persons: 150\n"
            + "FAMILY, 2 persons: 90\n"
            + type + ", " + persons + " persons:";
        return int.TryParse(await runner.AskAsync(prompt, 0, ct), out var m) ? m : 120;
    }

    public Task<PhoneNote?> ReadPhoneNoteAsync(string note)
        => runner.AskJsonAsync<PhoneNote>(/*task*//*prompt: wrapper*/ "A clerk scribbled this note during a phone call about an interpreter. Pull out the file number (letters, digits and a slash), the number to call back and the concern in one sentence. Note: " + note);
}
