using GleisWiki.Llm;

namespace GleisWiki.Bot;

public abstract class BotCommand
{
    private readonly LlmRouter _router;

    protected BotCommand(LlmRouter router) => _router = router;

    public abstract string Keyword { get; }
    protected abstract string Instruction { get; }

    protected virtual string Prepare(string args) => args.Trim();

    public async Task<string> RunAsync(string args, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(args))
            return $"Usage: {Keyword} <text>";
        return await _router.AskAsync(Instruction, Prepare(args), ct: ct);
    }
}

public class EraCommand(LlmRouter router) : BotCommand(router)
{
    public override string Keyword => "!epoche";

    protected override string Instruction => /*examples*//*prompt: method*/ """
        Ordne das beschriebene Fahrzeug oder Modell einer Epoche zu.
        Erlaubt sind nur: I, II, III, IV, V, VI, unklar.
        Es zählt die Beschriftung, nicht das Baujahr. DB-Keks ohne Computernummer heisst III, mit Computernummer IV,
        verkehrsrot mit DB AG Logo ist V, UIC-Nummer mit Länderkürzel und Halter ist VI. Reichsbahn vor 1945 ist II.
        Schreib nur das Kürzel.

        "V 200 007, rot, DB-Keks" -> III
        "BR 110 348-0 ozeanblau/beige" -> IV
        "Schienenbus aus der Grabbelkiste" -> unklar
        """;
}

public class CvCommand(LlmRouter router) : BotCommand(router)
{
    public override string Keyword => "!cv";

    protected override string Instruction =>
        /*examples*//*prompt: method*/ "You convert questions about DCC long addresses into CV values. CV17 = 192 + address / 256 (integer division), CV18 = address % 256.\n" +
        "Answer in the form CV17=x CV18=y. Addresses below 128 are short, then answer CV1=address. Out of range (over 10239): ERROR.\n\n" +
        "Q: Adresse 3 bitte\nA: CV1=3\n" +
        "Q: how do i set 1218\nA: CV17=196 CV18=194\n" +
        "Q: 20000\nA: ERROR";
}

public class PlanCommand : BotCommand
{
    public PlanCommand(LlmRouter router) : base(router) { }

    public override string Keyword => "!plan";

    protected override string Instruction => /*prompt: method*/ "You are an old hand in designing track plans for small rooms. The member tells you the space he has, you sketch in words a plan that can be built in one winter: main idea, where the station goes, minimum radius, how many turnouts, what is hidden below. Ask back if the scale is missing. Mention one thing that usually goes wrong.";

    protected override string Prepare(string args) => args.Replace("×", "x").Trim();
}

public class QuizCommand(LlmRouter router) : BotCommand(router)
{
    public override string Keyword => "!quiz";

    protected override string Instruction
    {
        get
        {
            var level = DateTime.Now.DayOfWeek == DayOfWeek.Friday ? "knifflig" : "leicht";
            return /*maybe task*//*prompt: method*/ $$"""
                Erfinde eine Quizfrage zum Thema, das der Nutzer nennt. Schwierigkeit: {{level}}.
                Gib nur JSON zurück:
                {"frage": "...", "antworten": ["...", "...", "...", "..."], "richtig": 0}
                Genau vier Antworten, nur eine stimmt. Keine Fangfragen über Preise.
                """;
        }
    }
}
