using System.Globalization;
using System.Text;
using LabHound.Infrastructure;
using LabHound.Prompts;
using Microsoft.Extensions.Options;

namespace LabHound.Handlers;

public sealed record Analyte(string Name, decimal Value, string Unit, decimal Low, decimal High)
{
    public string Flag => Value < Low ? "L" : Value > High ? "H" : "";
}

public sealed record Panel(string Accession, string Species, string Breed, int AgeMonths, string History, bool Haemolysed, IReadOnlyList<Analyte> Analytes);

public sealed record InterpretPanel(Panel Panel) : IRequest<string>;

public sealed class InterpretPanelHandler(ILanguageModelGateway gateway, ILogger<InterpretPanelHandler> logger) : IRequestHandler<InterpretPanel, string>
{
    public async Task<string> HandleAsync(InterpretPanel request, CancellationToken ct)
    {
        if (request.Panel.Analytes.Count == 0)
        {
            logger.LogInformation("Panel {Accession} is empty", request.Panel.Accession);
            return "";
        }

        var result = await gateway.CompleteAsync(new CompletionRequest
        {
            SystemPrompt = /*prompt: elsewhere*/ ResultPrompts.PanelInterpreter,
            UserPrompt = BuildPanelMessage(request.Panel),
            Temperature = 0.3f,
            Cacheable = true,
            Feature = "panel-comment",
        }, ct);
        return result.Text;
    }

    private static string BuildPanelMessage(Panel panel)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ $"Please comment the following panel ({panel.Accession}).");
        sb.AppendLine();
        sb.AppendLine($"Species: {panel.Species}, breed: {panel.Breed}, age: {panel.AgeMonths} months");
        if (!string.IsNullOrWhiteSpace(panel.History))
            sb.AppendLine($"History given by the clinic: {panel.History}");
        if (panel.Haemolysed)
            sb.AppendLine("Attention: sample visibly haemolysed.");
        sb.AppendLine("Analyte | value | unit | interval | flag");
        foreach (var a in panel.Analytes)
            sb.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{a.Name} | {a.Value} | {a.Unit} | {a.Low}-{a.High} | {a.Flag}"));
        return sb.ToString();
    }
}

public sealed record TriageReport(string Species, string ReportText) : IRequest<string>;

public sealed class TriageReportHandler(ILanguageModelGateway gateway) : IRequestHandler<TriageReport, string>
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "CRITICAL", "URGENT", "ROUTINE", "NORMAL" };

    public async Task<string> HandleAsync(TriageReport request, CancellationToken ct)
    {
        var result = await gateway.CompleteAsync(new CompletionRequest
        {
            SystemPrompt = /*task*//*prompt: elsewhere*/ ResultPrompts.SeverityTriage,
            UserPrompt = /*prompt: wrapper*/ $"Species: {request.Species}\n\nReport:\n{request.ReportText}",
            Temperature = 0,
            MaxTokens = 5,
            Feature = "triage",
        }, ct);
        var label = result.Text.Trim().TrimEnd('.');
        return Known.Contains(label) ? label.ToUpperInvariant() : "URGENT";
    }
}

public sealed record WriteOwnerLetter(Panel Panel, string Owner, string Pet, string Clinic, string Locale, bool BadNews) : IRequest<string>;

public sealed class WriteOwnerLetterHandler(ILanguageModelGateway gateway, IOptions<AssistantOptions> options) : IRequestHandler<WriteOwnerLetter, string>
{
    private readonly AssistantOptions _options = options.Value;

    public async Task<string> HandleAsync(WriteOwnerLetter request, CancellationToken ct)
    {
        var findings = string.Join("\n", request.Panel.Analytes.Where(a => a.Flag != "").Select(a => $"{a.Name} {a.Flag} {a.Value} {a.Unit}"));

        var system = /*prompt: elsewhere*/ _options.OwnerLetterPrompt
            .Replace("{clinic}", request.Clinic)
            .Replace("{tone}", request.BadNews ? "calm and serious" : "friendly");

        string user;
        switch (request.Locale)
        {
            case "de-DE":
                user = /*prompt: local*/ $"Schreibe den Brief auf Deutsch und sieze die Besitzerin oder den Besitzer.\nName: {request.Owner}\nTier: {request.Pet} ({request.Panel.Species})\nAuffällige Werte:\n{findings}";
                break;
            case "fr-FR":
                user = /*prompt: local*/ $"Rédige la lettre en français, vouvoiement.\nPropriétaire : {request.Owner}\nAnimal : {request.Pet} ({request.Panel.Species})\nRésultats anormaux :\n{findings}";
                break;
            default:
                user = /*prompt: local*/ $"Owner: {request.Owner}\nPet: {request.Pet} ({request.Panel.Species})\nAbnormal results:\n{findings}\n\nWrite the letter in British English.";
                break;
        }

        var draft = await gateway.CompleteAsync(new CompletionRequest { SystemPrompt = system, UserPrompt = user, Temperature = 0.6f, Feature = "owner-letter" }, ct);

        if (await gateway.AskYesNoAsync(/*task*//*prompt: wrapper*/ "Does this letter name a disease as certain, or a drug, or a dosage?", draft.Text, ct))
            throw new InvalidOperationException($"Letter for {request.Panel.Accession} was blocked by the content check.");

        return draft.Text;
    }
}

public sealed record ConvertUnits(string[] Lines) : IRequest<string[]>;

public sealed class ConvertUnitsHandler(ILanguageModelGateway gateway) : IRequestHandler<ConvertUnits, string[]>
{
    public async Task<string[]> HandleAsync(ConvertUnits request, CancellationToken ct)
    {
        var result = await gateway.CompleteAsync(new CompletionRequest
        {
            SystemPrompt = /*examples*//*prompt: elsewhere*/ ResultPrompts.UnitConverter,
            UserPrompt = string.Join('\n', request.Lines),
            Temperature = 0,
            Cacheable = true,
            Feature = "units",
        }, ct);
        return result.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}

public sealed record SmearFinding(string Cell, string Finding, int? Grade, bool Negated);

public sealed record SmearFindings(List<SmearFinding> Findings);

public sealed record ExtractSmear(string Species, string Description) : IRequest<SmearFindings>;

public sealed class ExtractSmearHandler(ILanguageModelGateway gateway) : IRequestHandler<ExtractSmear, SmearFindings>
{
    public async Task<SmearFindings> HandleAsync(ExtractSmear request, CancellationToken ct)
    {
        var parsed = await gateway.CompleteJsonAsync<SmearFindings>(new CompletionRequest
        {
            SystemPrompt = /*task*//*prompt: elsewhere*/ ResultPrompts.FindingExtraction(request.Species),
            UserPrompt = request.Description,
            Feature = "smear",
        }, ct);
        return parsed ?? new SmearFindings([]);
    }
}
