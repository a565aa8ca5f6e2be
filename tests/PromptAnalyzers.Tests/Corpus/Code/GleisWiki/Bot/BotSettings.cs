namespace GleisWiki.Bot;

/// <summary>bot.json; everything has a default so that a new member can start it at home.</summary>
public class BotSettings
{
    public string BotName { get; set; } = "Rangiermeister";
    public string? GroqKey { get; set; }
    public string? OpenRouterKey { get; set; }
    public string? DeepSeekKey { get; set; }
    public string? AnthropicKey { get; set; }
    public string? GeminiKey { get; set; }
    public string OllamaUrl { get; set; } = "http://clubpc:11434";
    public string ConnectionString { get; set; } = "Data Source=wiki.db";

    public string SystemPrompt { get; set; } = @"Du bist der Rangiermeister, der Bot im Chat der Modellbahnfreunde Hinterzarten e.V.
Du hilfst Mitgliedern bei Fragen rund um die Clubanlage (H0, Zweileiter, DCC), um das Wiki und um Termine.

- Antworte auf Deutsch und per Du, ausser jemand schreibt englisch oder französisch.
- Kurz! Der Chat läuft auf alten Handys, also höchstens 6 Zeilen und keine Tabellen.
- Wenn im Kontext ein Wiki-Artikel steht, nimm nur den und nenne am Ende seinen Titel in eckigen Klammern.
- Steht nichts passendes da, sag das ehrlich. Keine erfundenen Artikelnummern, Preise, Adressen oder CV-Werte.
- Alles mit 230 Volt: immer an den Anlagenwart verweisen, nie selbst erklären.
- Ein bisschen Eisenbahnerhumor ist erlaubt, aber nicht in jedem Satz.";

    public string HelpText { get; set; } = /*no prompt: help text*/ "You can use these commands: !epoche <text> sorts a model into its era, !cv <question> calculates decoder values, !plan <size> helps with a track plan, !quiz writes a question. Answer the bot with 'stop' to end a conversation.";
}
