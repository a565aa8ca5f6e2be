using System.ComponentModel;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace PlotPal.Plugins;

/// <summary>
/// Gartenbegehung: Notizen der Obleute bewerten und Briefe schreiben
/// </summary>
public class InspectionPlugin
{
    private readonly IChatCompletionService _chat;

    public InspectionPlugin(IChatCompletionService chat)
    {
        _chat = chat;
    }

    [KernelFunction, Description(/*no prompt: tool description*/ "Bewertet die Notiz einer Gartenbegehung und liefert Status, Frist und Mangel. Nur aufrufen, wenn der Nutzer eine Notiz zu einer Parzelle eingegeben hat.")]
    public async Task<(string Status, string Deadline, string Defect)> RateNoteAsync([Description("Notiz")] string note)
    {
        var history = new ChatHistory();
        var askedText = /*prompt: local*/ "Du bist Fachberater in einem Kleingartenverein und kennst die Gartenordnung.";
        history.AddSystemMessage(askedText);
        history.AddUserMessage(
            /*task*//*prompt: call*/ $"Notiz von der Begehung: {note}\n\n" +
            "Bewerte die Notiz.\n" +
            "Status ist ok, hinweis oder abmahnung. Ein Mangel an Hecke oder Weg ist höchstens ein hinweis, fehlende\n" +
            "kleingärtnerische Nutzung (weniger als ein Drittel Gemüse/Obst) immer eine abmahnung.\n" +
            "Gib genau drei Zeilen zurück, beginnend mit STATUS:, FRIST: und MANGEL:. Die Frist in Wochen als Zahl,\n" +
            "beim Status ok eine 0. Keine weiteren Sätze.");

        var result = await _chat.GetChatMessageContentAsync(history);
        var lines = (result.Content ?? "").Split('\n');
        string Pick(string k) => lines.FirstOrDefault(x => x.StartsWith(k))?[k.Length..].Trim() ?? "";
        return (Pick("STATUS:"), Pick("FRIST:"), Pick("MANGEL:"));
    }

    [KernelFunction, Description("Schreibt den Brief an den Pächter")]
    public async Task<string> WriteLetterAsync(string plot, string tenant, string defect, int weeks)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(
            /*prompt: call*/ $"Du schreibst Briefe für den Vorstand des Vereins. Parzelle: {plot}, Pächter: {tenant}.\n" +
            "Der Verein duzt seine Mitglieder. Bitte freundlich bleiben, auch wenn es schon der zweite Brief ist.");
        history.AddUserMessage(
            /*prompt: call*/ $"Schreibe einen Brief wegen dieses Mangels: {defect}\n" +
            $"Die Frist beträgt {weeks} Wochen. Bei der zweiten Erinnerung § 9 der Satzung erwähnen. Biete Hilfe durch die Gartenfachberatung an.\n" +
            "Höchstens eine halbe Seite, keine Betreffzeile, Gruß vom Vorstand.");

        var result = await _chat.GetChatMessageContentAsync(history);
        return result.Content ?? "";
    }
}

public class WaterPlanPlugin
{
    [KernelFunction, Description("Returns the hours in which the water taps are open on a given weekday")]
    public string TapHours([Description("weekday in english")] string weekday)
        => weekday.StartsWith("Sun", StringComparison.OrdinalIgnoreCase) ? "8-10" : "6-9 and 18-21";
}
