using System.Globalization;
using System.Text;
using TorqueLog.Core;

namespace TorqueLog.Services;

public interface IMailSender
{
    Task SendAsync(string to, string subject, string body, CancellationToken ct);
}

public class ShiftReportService
{
    private readonly ILanguageModel _model;
    private readonly IWorkOrderRepository _orders;
    private readonly IMailSender _mail;
    private readonly ILogger<ShiftReportService> _logger;

    public ShiftReportService(ILanguageModel model, IWorkOrderRepository orders, IMailSender mail, ILogger<ShiftReportService> logger)
    {
        _model = model;
        _orders = orders;
        _mail = mail;
        _logger = logger;
    }

    public async Task<string> CreateHandoverAsync(DateTime from, DateTime to, CancellationToken ct)
    {
        var orders = await _orders.OfShiftAsync(from, to, ct);
        if (orders.Count == 0)
            return "Nothing reported.";

        try
        {
            var reply = await _model.SendAsync(new LlmRequest
            {
                SystemPrompt = /*prompt: elsewhere*/ SystemPrompts.Handover,
                UserPrompt = Render(orders),
                MaxTokens = 1200
            }, ct);
            return reply.Text;
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "Handover {From} failed, sending the plain list", from);
            return Render(orders);
        }
    }

    /// <summary>0..10, under 6 the technician gets his report back.</summary>
    public async Task<int> RateCompletenessAsync(WorkOrder order, CancellationToken ct)
    {
        var reply = await _model.SendAsync(new LlmRequest
        {
            SystemPrompt = /*task*/ /*prompt: wrapper*/ "You check if a maintenance report is complete. Give points: symptom described 2, cause named 3, measure described 3, "
                + "parts or \"no parts\" stated 1, test run mentioned 1. Return the sum as a whole number from 0 to 10 and no other text. Spelling does not matter.",
            UserPrompt = order.Title + "\n" + order.Description + "\n" + string.Join("\n", order.Remarks),
            Temperature = 0f,
            MaxTokens = 4
        }, ct);

        if (!int.TryParse(reply.Text.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var points))
        {
            _logger.LogWarning("Rating was '{Text}'", reply.Text);
            return 6;
        }
        return points;
    }

    public async Task<string> ForContractorAsync(WorkOrder order, string culture, CancellationToken ct)
    {
        var reply = await _model.SendAsync(new LlmRequest
        {
            SystemPrompt = GetContractorPrompt(culture),
            UserPrompt = order.Description
        }, ct);
        return reply.Text;
    }

    private static string GetContractorPrompt(string culture)
    {
        switch (culture)
        {
            case "es-ES":
                return /*maybe task*/ /*prompt: method*/ "Traduce el informe de avería al español para una empresa externa. Frases cortas, sin jerga de la planta. "
                     + "Deja los códigos de máquina (CR-02, PM-11), las medidas y las referencias de piezas tal como están. No añadas nada.";
            case "pl-PL":
                return /*maybe task*/ /*prompt: method*/ "Przetłumacz zgłoszenie usterki na język polski dla firmy zewnętrznej. Krótkie zdania, bez żargonu zakładu. "
                     + "Oznaczenia maszyn, wymiary i numery części zostaw bez zmian. Nic nie dodawaj od siebie.";
            default:
                return /*maybe task*/ /*prompt: method*/ "Rewrite the fault report for an outside company: short sentences, no plant jargon, no names of our people. Leave machine tags, dimensions and part numbers as they are.";
        }
    }

    public async Task<string> MonthlyLetterAsync(int year, int month, IReadOnlyList<WorkOrder> orders, CancellationToken ct)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder*/ $"Write the monthly letter of the maintenance department for {month:00}/{year} to the management of the plant.");
        prompt.AppendLine("Half a page, factual, a little proud where it is deserved. No bullet points, no headings.");
        prompt.AppendLine("Mention the three machines with the longest standstill and what we do about them.");

        var days = DateTime.DaysInMonth(year, month);
        prompt.AppendLine($"The month had {days} days, {orders.Count} orders and {orders.Sum(o => o.DowntimeMinutes) / 60:0} hours of standstill.");
        prompt.AppendLine();
        foreach (var g in orders.GroupBy(o => o.AssetTag).OrderByDescending(g => g.Sum(o => o.DowntimeMinutes)).Take(10))
        {
            prompt.AppendLine($"{g.Key}: {g.Count()} orders, {g.Sum(o => o.DowntimeMinutes):0} minutes");
            prompt.AppendLine("  last: " + g.OrderByDescending(o => o.ReportedAt).First().Title);
        }

        return await _model.AskAsync(prompt.ToString(), ct);
    }

    public Task ReturnToTechnicianAsync(WorkOrder order, string address, int points, CancellationToken ct)
    {
        var body = /*no prompt: mail*/ $"""
            Hello {order.Technician},

            your report on {order.AssetTag} reached {points} of 10 points. Please add the cause and the measure you have taken,
            and tell us whether the machine was tested afterwards. You can answer this mail directly, the text is appended to the order.

            TorqueLog
            """;
        return _mail.SendAsync(address, "Please complete your report", body, ct);
    }

    private static string Render(IEnumerable<WorkOrder> orders)
    {
        var sb = new StringBuilder();
        foreach (var o in orders)
            sb.AppendLine(/*prompt: builder*/ $"{o.AssetTag} {o.ReportedAt:HH:mm} {o.Title} ({o.Technician ?? "nobody"}): {o.Description} {string.Join(" ", o.Remarks)}");
        return sb.ToString();
    }
}
