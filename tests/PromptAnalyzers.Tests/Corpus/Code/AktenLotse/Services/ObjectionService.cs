using Microsoft.SemanticKernel;

namespace AktenLotse.Services;

/// <summary>Widersprüche und Anhörungen.</summary>
public class ObjectionService
{
    private readonly ILlmGateway _llm;
    private readonly AuditTrail _audit;

    public ObjectionService(ILlmGateway llm, AuditTrail audit)
    {
        _llm = llm;
        _audit = audit;
    }

    public async Task<IReadOnlyList<string>> SplitAsync(string objection)
    {
        _audit.AddSystemMessage(/*no prompt: log*/ "Ein Widerspruch wurde zur Zerlegung an den Sprachdienst übergeben. Personenbezogene Daten wurden vorher durch Platzhalter ersetzt, das Original liegt unverändert in der Akte.");
        var text = await _llm.AskAsync(/*examples*//*prompt: elsewhere*/ PromptTexts.ObjectionParts, objection, 0);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public async Task<int?> EstimateSuccessAsync(string notice, string objection)
    {
        var raw = await _llm.ThinkAsync(/*reasoned task*//*prompt: wrapper*/ $"""
            You are a lawyer in the legal department of a German town. Estimate how likely it is that the objection below succeeds.

            Look at: admissibility (deadline one month after notification, form), competence, formal errors, errors of discretion, proportionality.

            NOTICE:
            {notice}

            OBJECTION:
            {objection}

            Answer with one integer between 0 (hopeless) and 100 (notice certainly unlawful). Nothing else.
            """);
        return int.TryParse(raw, out var p) ? p : null;
    }

    public Task<string> IsInTimeAsync(string letter, DateOnly notified) =>
        _llm.AskAsync(
            /*task*//*prompt: wrapper*/ $"Der Bescheid wurde am {notified:dd.MM.yyyy} bekannt gegeben. Die Widerspruchsfrist beträgt einen Monat, fällt das Ende auf Samstag, Sonntag oder Feiertag zählt der nächste Werktag. Antworte mit JA wenn der Widerspruch laut Datum im Schreiben fristgerecht ist, mit NEIN wenn nicht, mit UNKLAR wenn kein Datum zu finden ist.",
            letter);

    public async Task<string> WriteMinutesAsync(string transcript, string agenda)
    {
        return await _llm.AskAsync(
            /*prompt: elsewhere*/ PromptTexts.MinutesClerk,
            agenda + Environment.NewLine + transcript,
            0.4);
    }
}

/// <summary>Base of the little batch jobs that run over the files at night.</summary>
public abstract class NightJob(Kernel kernel)
{
    protected abstract string Instruction { get; }

    public async Task<string> RunAsync(string document)
    {
        var result = await kernel.InvokePromptAsync(Instruction + "\n\n<document>\n{{$doc}}\n</document>", new() { ["doc"] = document });
        return result.ToString().Trim();
    }
}

public sealed class RetentionJob(Kernel kernel) : NightJob(kernel)
{
    protected override string Instruction => /*task*//*prompt: method*/ """
        Determine the retention class of the document:
        R2 = correspondence without legal effect
        R10 = invoices, fee notices, cash vouchers
        R30 = permits, contracts, building files
        RX = civil status documents (permanent)
        If two classes apply take the longer one. Output the class code, no other text.
        """;
}

public sealed class KeywordJob(Kernel kernel) : NightJob(kernel)
{
    protected override string Instruction => /*examples*//*prompt: method*/ @"
        Vergib Schlagworte für die Aktenplan-Suche. Höchstens fünf, Grundform, Kleinschreibung, mit Semikolon getrennt.

        Dokument: Die Antragstellerin begehrt die Genehmigung einer Grenzgarage auf dem Flurstück 113/4.
        Schlagworte: garage;grenzbebauung;bauantrag

        Dokument: Mahnung Hundesteuer 2. Halbjahr, zweiter Hund nicht gemeldet
        Schlagworte: hundesteuer;mahnung;anmeldung";
}

/// <summary>Not a chat history, just our own audit list with an unlucky method name.</summary>
public class AuditTrail
{
    private readonly List<string> _entries = [];
    public void AddSystemMessage(string text) => _entries.Add($"{DateTime.UtcNow:O} SYSTEM {text}");
    public IReadOnlyList<string> Entries => _entries;
}
