using System.Globalization;
using HoistLog.Ai;
using Microsoft.SemanticKernel;

namespace HoistLog.Steps;

public class ReportReader(IKernelService ai, ILogger<ReportReader> logger)
{
    static readonly string QualityPrompt = /*task*/ /*prompt: member*/
        "Grade the report of a technician from 1 (useless) to 5 (complete).\n" +
        "Complete means: what was found, what was done, what was measured, in which state the lift was left.\n" +
        "Spelling does not count. A report without a final state gets 3 at best.\n" +
        "Output the number only.";

    public async Task<Finding> ReadAsync(Report report, CancellationToken ct)
    {
        var text = report.Text;
        if (text.Contains('\uFFFD') || text.Contains("|_"))
        {
            // scanned forms of the two subcontractors
            text = await ai.RunPromptAsync(
                /*maybe task*/ /*prompt: wrapper*/ $"The following text comes from a scanned and badly recognised maintenance form. Repair broken words and columns. Do not add anything, do not shorten anything, leave numbers alone if they are doubtful. Return the repaired text.\n\n{text}",
                0, ct);
        }

        var args = new KernelArguments { ["report"] = text };
        var urgency = (await ai.Kernel.InvokeAsync(HoistFunctions.Urgency, args, ct)).GetValue<string>()?.Trim() ?? "A";
        var code = (await ai.Kernel.InvokeAsync(HoistFunctions.FaultCode, args, ct)).GetValue<string>()?.Trim() ?? "NONE";

        var trapped = await ai.RunPromptAsync(TrappedPrompt(report.Building, text), ct: ct);
        var quality = await ai.AskAsync(QualityPrompt, text, ct);
        _ = int.TryParse(quality, NumberStyles.Integer, CultureInfo.InvariantCulture, out var q);

        logger.LogInformation(/*no prompt: log*/ "Report {Id}: urgency {Urgency}, fault code {Code}, persons trapped: {Trapped}, quality {Quality} of 5", report.Id, urgency, code, trapped, q);
        return new Finding(report.Id, urgency, code, trapped.StartsWith("YES", StringComparison.OrdinalIgnoreCase), [], q);
    }

    private static string TrappedPrompt(string building, string text)
    {
        return /*task*/ /*prompt: method*/ $"Were persons trapped in the lift or hurt by it? Text about drills and about earlier incidents does not count. Answer YES or NO.\nBuilding: {building}\nReport: {text}";
    }

    public async Task<string?> SerialNumberAsync(Report report, CancellationToken ct)
    {
        if (report.Language == "pl")
        {
            var nr = await ai.AskAsync(
                /*task*/ /*prompt: wrapper*/ "Wyciągnij z raportu serwisanta numer seryjny falownika. Podaj sam numer, bez spacji i bez słowa „nr”. Jeżeli w raporcie nie ma numeru seryjnego, odpowiedz BRAK.",
                report.Text, ct);
            return nr == "BRAK" ? null : nr;
        }

        return null;
    }
}
