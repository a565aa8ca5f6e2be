namespace AktenLotse.Config;

public class AssistantOptions
{
    public const string Section = "Assistant";

    public string Model { get; set; } = "gpt-4o-mini";
    public string ReasoningModel { get; set; } = "o3-mini";
    public string? Endpoint { get; set; }
    public string? ApiKey { get; set; }
    public string TownName { get; set; } = "Lindenbrück";
    public double Temperature { get; set; } = 0.2;
    public int MaxTurns { get; set; } = 14;

    // can be overriden in appsettings, the default is what every town got so far
    public string CounterPersona { get; set; } =
        "Du bist der digitale Schalter der Stadtverwaltung. Du sprichst die Leute mit Sie an, bleibst freundlich " +
        "auch wenn sie schimpfen, und erklärst Behördendeutsch in normalen Worten. Du gibst keine Rechtsberatung. " +
        "Bei Fragen zu laufenden Verfahren verweist du an die Sachbearbeitung und nennst die Öffnungszeiten " +
        "(Mo-Fr 8-12 Uhr, Do auch 14-18 Uhr). Erfinde niemals Gebühren oder Fristen.";

    public string ConnectionString { get; set; } = "Data Source=aktenlotse.db";
}
