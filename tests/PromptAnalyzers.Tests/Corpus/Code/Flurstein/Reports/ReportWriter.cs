using System.Text;
using Flurstein.Chat;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Flurstein.Reports;

public sealed record ReportInput(string JobNo, string Client, string Place, IReadOnlyDictionary<string, string> Facts, string Tone = "neutral");

public sealed class ReportWriter(IChatClient client, IOptions<AssistantSettings> settings)
{
    private static readonly Dictionary<string, string> Sections = new()
    {
        ["anlass"] = "Schreibe den Abschnitt 'Anlass der Vermessung' in zwei bis drei Sätzen. Wer hat wann was beantragt, und welches Flurstück ist betroffen.",
        ["ergebnis"] = """
            Schreibe den Abschnitt 'Ergebnis'.
            - neue Grenzpunkte als Aufzählung mit Nummer und Abmarkung
            - Flächen alt und neu in qm, die Differenz dazu
            - ob alle Beteiligten beim Grenztermin waren. Wer nicht da war, wird nicht mit Namen genannt
            Keine Wertung, kein Ausblick.
            """,
    };

    public async Task<string> WriteAsync(ReportInput input, CancellationToken ct)
    {
        var report = new StringBuilder();
        foreach (var (key, section) in Sections)
        {
            var text = await client.AskAsync(/*prompt: elsewhere*/ settings.Value.ReportSystemPrompt, /*prompt: member*/ section + "\n\nAngaben:\n" + Facts(input), 0.3f, ct);
            report.AppendLine($"## {char.ToUpper(key[0])}{key[1..]}").AppendLine().AppendLine(text).AppendLine();
        }
        return report.ToString();
    }

    public async Task<string> CoverLetterAsync(ReportInput input, string report, CancellationToken ct)
    {
        var template = /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "cover_letter.txt"));
        var prompt = template
            .Replace("{{client}}", input.Client)
            .Replace("{{tone}}", input.Tone == "formal" ? "sehr förmlich" : "freundlich und knapp")
            .Replace("{{report}}", report);

        var response = await client.GetResponseAsync(prompt, new ChatOptions { Temperature = 0.6f }, ct);
        return response.Text;
    }

    public Task<string> ExplainLetterAsync(string letter, CancellationToken ct) =>
        client.AskAsync(/*prompt: elsewhere*/ SurveyPrompts.PlainLanguage, letter, 0.3f, ct);

    private static string Facts(ReportInput input) =>
        $"Auftrag {input.JobNo}, {input.Place}\n" + string.Join("\n", input.Facts.Select(f => $"{f.Key}: {f.Value}"));

    public static string InvoiceMail(ReportInput input) => string.Format(
        /*no prompt: mail*/ "Sehr geehrte Damen und Herren,\r\n\r\nanbei erhalten Sie die Rechnung zum Auftrag {0} in {1}. Bitte überweisen Sie den Betrag innerhalb von 30 Tagen.\r\n\r\nMit freundlichen Grüßen\r\nIhr Vermessungsbüro", input.JobNo, input.Place);
}
