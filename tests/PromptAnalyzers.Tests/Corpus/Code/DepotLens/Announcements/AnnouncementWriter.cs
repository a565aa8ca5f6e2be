using System.Text;
using DepotLens.Llm;

namespace DepotLens.Announcements;

public class AnnouncementWriter
{
    private const string DetourMarker = "!!!";
    private readonly ILlmModel _model;

    public AnnouncementWriter(ILlmModel model)
    {
        _model = model;
    }

    public string Line { get; set; } = "";
    public bool Short { get; set; }

    // can be changed from the settings dialog
    public string Prompt { get; set; } = /*prompt: member*/ "Du schreibst Durchsagen für Fahrgäste der Linie ###. Die Durchsage wird von einer Computerstimme vorgelesen, also keine Abkürzungen, keine Klammern, Uhrzeiten ausgeschrieben (\"vierzehn Uhr dreissig\"). Zuerst was los ist, dann was die Fahrgäste tun sollen, zum Schluss eine Entschuldigung in höchstens sechs Wörtern. !!! Schreibe ss statt ß.";

    public async Task<string> WriteAsync(string reason, int? delayMinutes)
    {
        if (Short)
        {
            return await _model.AskAsync(
                /*prompt: wrapper*/ "Text for the LED display in the bus. Max. 60 characters incl. blanks, German, no full stop at the end.",
                /*prompt: wrapper*/ $"Linie {Line}: {reason}" + (delayMinutes is null ? "" : $", ca. {delayMinutes} Minuten Verspätung"));
        }

        var system = Prompt
            .Replace("###", Line)
            .Replace(DetourMarker, delayMinutes > 15 ? "Weise auf die Bahn als Ersatz hin." : "");

        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Grund: ").AppendLine(reason);
        if (delayMinutes is { } m)
            sb.AppendLine($"Verspätung: etwa {m} Minuten");
        sb.AppendLine("Schreibe eine Durchsage mit zwei bis vier Sätzen.");

        var german = await _model.AskAsync(system, sb.ToString());
        var request = /*maybe task*//*prompt: local*/ "Traduis l'annonce suivante en français (Suisse). Garde les noms des arrêts en allemand. Réponds seulement avec la traduction.";
        var french = await _model.AskAsync(request, german);
        return german + Environment.NewLine + french;
    }
}
