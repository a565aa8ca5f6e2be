using Azure.AI.Inference;
using MedCoder.Compliance;

namespace MedCoder.Privacy;

/// <summary>Removes direct identifiers before notes leave the hospital network.</summary>
public sealed class Anonymiser
{
    private readonly ChatCompletionsClient _client;
    private readonly IMailer _mailer;
    private readonly IDatabase _db;

    public Anonymiser(ChatCompletionsClient client, IMailer mailer, IDatabase db) => (_client, _mailer, _db) = (client, mailer, db);

    /// <summary>Returns the instruction in the language of the note.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <exception cref="NotSupportedException">The language has not been validated.</exception>
    private static string InstructionFor(string language)
    {
        switch (language)
        {
            case "de":
                return /*task*/ /*prompt: method*/ "Anonymisiere den folgenden Arztbrief. Ersetze Namen durch [NAME], Geburts- und Behandlungsdaten durch [DATUM], Adressen und Orte durch [ORT], " +
                       "Telefon-, Fall- und Versichertennummern durch [NUMMER]. Medizinische Inhalte, Dosierungen und Laborwerte bleiben unverändert. Gib nur den bearbeiteten Text zurück.";
            case "en":
                return /*task*/ /*prompt: method*/ "De-identify the following clinical note. Replace person names with [NAME], all dates except the year with [DATE], places smaller than a state with [PLACE], and phone, record and insurance numbers with [ID]. " +
                       "Ages above 89 become [AGE]. Leave the clinical content untouched and return only the text.";
            case "es":
                return /*task*/ /*prompt: method*/ @"Anonimiza la siguiente nota clínica. Sustituye nombres por [NOMBRE], fechas por [FECHA], direcciones por [LUGAR] y números de historia o teléfono por [NUMERO].
No cambies el contenido médico. Devuelve únicamente el texto resultante.";
            default:
                throw new NotSupportedException(/*no prompt: exception*/ $"Anonymisation has not been validated for the language '{language}'. Translate the note first or redact it manually.");
        }
    }

    /// <summary>Anonymises a note and lets the model look for leftovers.</summary>
    public async Task<string> AnonymiseAsync(string note, string language, CancellationToken ct)
    {
        var text = await RunAsync(InstructionFor(language), note, ct);
        var leftovers = await RunAsync(
            /*task*/ /*prompt: wrapper*/ "List every remaining passage which could identify a person, directly or indirectly (rare profession, office, unusual accident, relatives). One passage per line, copied literally. Write NONE if there is nothing left.",
            text, ct);

        if (!leftovers.Trim().Equals("NONE", StringComparison.OrdinalIgnoreCase))
        {
            await _db.ExecuteAsync(/*no prompt: sql*/ "INSERT INTO privacy_review (created, status, passages, comment) VALUES (now(), 'OPEN', @p, 'Check the listed passages and redact them before release')", leftovers);
            await _mailer.SendAsync("privacy@klinikum.example", /*no prompt: e-mail*/ "Please review the attached note. Replace every passage that could identify a patient, then confirm the release in the portal. Do not forward this message.");
        }
        return text;
    }

    private async Task<string> RunAsync(string system, string user, CancellationToken ct)
    {
        var o = new ChatCompletionsOptions { Temperature = 0f, Messages = { new ChatRequestSystemMessage(system), new ChatRequestUserMessage(user) } };
        for (var attempt = 1; ; attempt++)
        {
            try { return (await _client.CompleteAsync(o, ct)).Value.Content; }
            catch (Azure.RequestFailedException e) when (e.Status == 429 && attempt < 4) { await Task.Delay(attempt * 1500, ct); }
        }
    }
}
