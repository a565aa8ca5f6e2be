using System.Text;
using System.Text.Json;
using GleisWiki.Llm;

namespace GleisWiki.Wiki;

public enum WikiAction { Zusammenfassen, Korrigieren, Schlagworte, Verlinken, Vereinfachen }

public sealed class WikiEditor(LlmRouter router, GeminiClient gemini)
{
    // shared prefix, so the club style is the same everywhere
    private static readonly Dictionary<WikiAction, string> ActionPrompts = new()
    {
        [WikiAction.Zusammenfassen] = /*prompt: member*/ """
            Fasse den Wiki-Artikel für die Startseite zusammen. Drei Sätze, keine Aufzählung,
            kein "In diesem Artikel". Der Ton darf neugierig machen. Firmennamen nur wenn nötig.
            """,
        [WikiAction.Korrigieren] = /*maybe task*//*prompt: member*/ """
            Korrigiere Rechtschreibung und Zeichensetzung des Artikels. Am Inhalt und an der
            Wiki-Syntax ('''fett''', [[Verweis]], {{Vorlage}}) änderst du NICHTS. Fachwörter wie
            Kehrschleife, Kadee, Bemo bleiben wie sie sind. Gib nur den korrigierten Text zurück.
            """,
        [WikiAction.Schlagworte] = /*task*//*prompt: member*/ """
            Vergib Schlagworte für den Artikel. Nimm ausschliesslich Wörter aus dieser Liste:
            Gleisbau, Digital, Elektrik, Landschaft, Gebäude, Rollmaterial, Werkstatt, Betrieb,
            Vereinsleben, Geschichte, Software.
            Höchstens drei, mit Komma getrennt, das wichtigste zuerst. Passt keines: Sonstiges.
            """,
        [WikiAction.Verlinken] = /*task*//*prompt: member*/ """
            Finde im Artikel Begriffe, die auf einen anderen Artikel zeigen sollten. Die Titel aller
            Artikel stehen am Anfang unter TITEL. Ausgabe: pro Zeile "Begriff im Text|Titel", jeden
            Begriff nur einmal, in der Reihenfolge des Textes. Gibt es nichts zu verlinken, schreib KEINE.
            """,
        [WikiAction.Vereinfachen] = /*prompt: member*/ "Schreib den Artikel so um, dass ihn ein zehnjähriges Kind aus der Jugendgruppe versteht. Fachwörter erklären, keine Ironie, kurze Sätze. Anrede du.",
    };

    public Task<string> RunAsync(WikiAction action, string articleText, CancellationToken ct = default)
        => router.AskAsync(ActionPrompts[action], articleText, ct: ct);

    // Gemini is free for this amount
    public async Task<string> SortGalleryPhotoAsync(string caption)
    {
        var buildPromptText = /*task*//*prompt: local*/ $"""
            Ordne die Bildunterschrift einem Album zu.

            ALBEN:
            Clubanlage, Ausstellung, Vorbild, Basteln, Ausflug, Weihnachtsfeier

            Regeln:
            - nur der Name des Albums, eine Zeile
            - kein Markdown, keine Erklärung
            - Fotos von echten Zügen sind Vorbild, auch wenn sie auf einem Ausflug entstanden

            Bildunterschrift:
            {caption}
            """;
        var answer = await gemini.GenerateAsync(buildPromptText);
        return string.IsNullOrWhiteSpace(answer) ? "Sonstiges" : answer.Replace("```", "").Trim();
    }

    public async Task<string> NewsletterAsync(IReadOnlyList<WikiArticle> changed, string? lastText, bool christmas)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Write the monthly newsletter of a model railway club in German. ");
        sb.Append("Readers are members between 12 and 85, keep it warm and a bit funny, about 250 words. ");
        if (christmas)
            sb.Append("It is the december issue, so wish a merry christmas from the board at the end. ");
        sb.AppendLine("The wiki articles that changed this month:");
        foreach (var a in changed)
            sb.AppendLine($"* {a.Title} (by {a.Author})");
        if (!string.IsNullOrEmpty(lastText))
        {
            sb.AppendLine("This was the last issue, do not start in the same way:");
            sb.AppendLine(lastText);
        }
        return await router.AskAsync("", sb.ToString());
    }

    public async Task<JsonElement> ReadDataSheetAsync(string sheet)
    {
        var prompt = /*maybe task*//*prompt: local*/ $$"""
            Read the data sheet of a model locomotive and respond with ONLY valid JSON (no markdown, no explanation):
            {
              "manufacturer": "...",
              "article_no": "string as printed",
              "scale": "one of: Z, N, TT, H0, 0, 1",
              "length_mm": <number or null>,
              "min_radius_mm": <number or null>,
              "decoder": "one of: none, NEM651, NEM652, PluX16, PluX22, 21MTC, Next18, built-in"
            }

            Data sheet:
            {{sheet}}
            """;

        var words3 = /*maybe task*//*prompt: local*/ "You are a data entry assistant for a club inventory. Always respond with valid JSON only.";
        var answer = await router.AskAsync(words3, prompt);
        var start = answer.IndexOf('{');
        var end = answer.LastIndexOf('}');
        return JsonSerializer.Deserialize<JsonElement>(start >= 0 && end > start ? answer[start..(end + 1)] : "{}");
    }
}
