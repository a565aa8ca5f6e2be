using System.Text;
using Microsoft.Extensions.Options;
using Pedalwerk.Llm;
using Pedalwerk.Settings;

namespace Pedalwerk.Services;

public record Ticket(int Id, string Customer, string Text, string? Bike, DateTime Received, List<string> Remarks);
public record WarrantyCheck(bool Ok, string? Rule);

public class TicketIntakeService
{
    private readonly ICompletionClient _llm;
    private readonly LlmOptions _options;
    private readonly IWebHostEnvironment _env;

    public TicketIntakeService(ICompletionClient llm, IOptions<LlmOptions> options, IWebHostEnvironment env)
    {
        _llm = llm;
        _options = options.Value;
        _env = env;
    }

    public async Task<string> CategoryAsync(string text)
    {
        var label = await _llm.ChatAsync(/*task*//*prompt: wrapper*/ @"Ordne die Kundenanfrage genau einer Kategorie zu:

bremse, schaltung, laufrad, antrieb, elektrik, rahmen, wartung, kauf, sonstiges

Gib nur das Wort zurück, klein geschrieben, ohne Punkt.
E-Bike-Motor, Akku und Display gehören zu elektrik. Knackgeräusche beim Treten sind antrieb.
Wenn mehrere passen, nimm die mit dem größeren Sicherheitsrisiko.", text);
        return label.Trim().ToLowerInvariant();
    }

    public async Task<bool> IsUnsafeToRideAsync(string text, CancellationToken ct)
    {
        var system = /*task*//*prompt: local*/ "Would a careful mechanic forbid the customer to ride this bike home? Think of brakes, steering, cracked frame or fork, loose wheels, damaged battery. Answer yes or no, nothing more.";
        var answer = await _llm.ChatAsync(system, text, ct: ct);
        return answer.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<string> BriefMechanicAsync(Ticket t)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ $"Ticket {t.Id} from {t.Received:g}");
        if (!string.IsNullOrEmpty(t.Bike))
            sb.AppendLine($"Bike: {t.Bike}");
        sb.AppendLine("What the customer wrote:").AppendLine(t.Text);
        if (t.Remarks.Count > 0)
        {
            sb.AppendLine("Remarks of the counter:");
            foreach (var r in t.Remarks) sb.AppendLine("- " + r);
        }
        sb.AppendLine();
        sb.AppendLine("Tell the mechanic what to look at first and what to ask when the customer comes back.");

        return await _llm.ChatAsync(
            /*prompt: wrapper*/ "You brief mechanics before they take a bike on the stand. Plain words, no more than five sentences. You can use workshop slang. If the customer is angry say so.",
            sb.ToString());
    }

    public async Task<int[]> PlanDayAsync(IEnumerable<Ticket> tickets, int mechanics)
    {
        var list = string.Join("\n", tickets.Select(t => $"{t.Id}: {t.Text.ReplaceLineEndings(" ")}"));
        var answer = await _llm.ChatAsync(
            /*reasoned task*//*prompt: wrapper*/ $"You plan the day of a bike workshop with {mechanics} mechanics from 9 to 17h, one hour break each. Pick the tickets that can be finished today and order them: commuters who need the bike tomorrow first, then jobs under half an hour, then the rest. Never put two jobs with motor removal on one day. Print only the ticket numbers in order separated by semicolon.",
            list, "deepseek-reasoner");
        return answer.Split(';', StringSplitOptions.TrimEntries).Select(s => int.TryParse(s, out var i) ? i : 0).Where(i => i > 0).ToArray();
    }

    public async Task<WarrantyCheck?> WarrantyAsync(string claim, DateOnly bought, string group)
    {
        var system = await /*task*//*prompt: file*/ File.ReadAllTextAsync(Path.Combine(_env.ContentRootPath, "Prompts", "warranty.txt"));
        var raw = await _llm.ChatAsync(system, string.Join("\n", claim, bought.ToString("o"), DateTime.Today.ToString("yyyy-MM-dd"), group));
        return CompletionClient.Read<WarrantyCheck>(raw);
    }

    public Task<string> NewsletterAsync(IEnumerable<string> facts) =>
        _llm.ChatAsync(/*prompt: elsewhere*/ _options.NewsletterPrompt, string.Join("\n", facts));
}
