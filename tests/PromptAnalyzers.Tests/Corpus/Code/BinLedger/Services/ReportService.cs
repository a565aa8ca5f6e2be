using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace BinLedger.Services;

public class WeighbridgeTicket
{
    public string Plate { get; set; } = "";
    public string Fraction { get; set; } = "";
    public decimal GrossKg { get; set; }
    public decimal TareKg { get; set; }
    public DateTime WeighedAt { get; set; }
}

public class ReportService
{
    private const string WeeklyTemplate = /*prompt: member*/ """
        Write the weekly report of the depot from the tour log below. Reader is the head of operations.
        Start with the tonnage compared to last week, then cancelled tours, then vehicles in the workshop.
        About 150 words, sober, no headings. If two drivers report the same broken street lamp mention it only once.

        Week: {{$week}}
        Tour log:
        {{$log}}
        """;

    private readonly Kernel _kernel;
    private readonly LedgerDb _db;
    private readonly KernelFunction _weekly;

    public ReportService(Kernel kernel, LedgerDb db)
    {
        _kernel = kernel;
        _db = db;
        _weekly = kernel.CreateFunctionFromPrompt(WeeklyTemplate, functionName: "WeeklyReport", description: "writes the weekly report of a depot");
    }

    public async Task<string> WeeklyAsync(DateOnly day)
    {
        var log = _db.TourLog(day.AddDays(-7), day);
        Console.WriteLine(/*no prompt: log*/ $"[report] writing the weekly report for {day:yyyy-MM-dd}, {log.Length} characters of tour log, please wait a moment");
        var result = await _kernel.InvokeAsync(_weekly, new KernelArguments { ["week"] = day.ToString("o"), ["log"] = log });
        return result.ToString();
    }

    public async Task<string> CouncilPaperAsync(string figures)
    {
        var template = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "council_brief.txt"));
        var fn = KernelFunctionFactory.CreateFromPrompt(template);
        return (await fn.InvokeAsync(_kernel, new KernelArguments { ["figures"] = figures })).ToString();
    }

    public async Task<WeighbridgeTicket?> ReadTicketAsync(string ocrText)
    {
        var settings = new OpenAIPromptExecutionSettings
        {
            ServiceId = "fast",
            Temperature = 0,
            ResponseFormat = typeof(WeighbridgeTicket)
        };

        var prompt = /*typed task*//*prompt: local*/ $"""
            Read the data from this scanned weighbridge ticket. The OCR mixes up 0/O and 8/B in number plates, our plates
            begin with two letters, a dash and four digits. Weights are in kg, decimal comma. Fraction is the German
            abbreviation (RM, PPK, BIO, LVP, SM).

            {ocrText}
            """;

        var result = await _kernel.InvokePromptAsync(prompt, new KernelArguments(settings));
        return JsonSerializer.Deserialize<WeighbridgeTicket>(result.ToString());
    }

    public async Task<List<string>> SuspiciousAsync(IEnumerable<WeighbridgeTicket> tickets)
    {
        var rows = string.Join("\n", tickets.Select(t => $"{t.WeighedAt:HH:mm};{t.Plate};{t.Fraction};{t.GrossKg};{t.TareKg}"));
        var prompt = /*reasoned task*//*prompt: local*/ "Below are the weighbridge tickets of one day (time;plate;fraction;gross;tare). Find the tickets that are not plausible: " +
            "tare differs more than 300 kg from the other weighings of the same plate, two weighings of the same vehicle within 15 minutes, " +
            "net weight above the payload (11000 residual, 8000 paper, 9000 organic) or negative. " +
            "Output one line per suspicious ticket: time;plate;reason. If all are fine output OK.\n\n" + rows;

        var args = new KernelArguments(new OpenAIPromptExecutionSettings { ServiceId = "thinker" });
        var text = (await _kernel.InvokePromptAsync<string>(prompt, args)) ?? "";
        return text.Trim() == "OK" ? [] : text.Split('\n').ToList();
    }
}
