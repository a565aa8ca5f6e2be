using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Agents.AI;
using StageLedger.Agents;

namespace StageLedger.Orchestration;

public sealed record StaffRequest(string From, string Text);

public sealed record CaseContext(string From, string? Desk = null, string? Facts = null);

public sealed class UrgencyVerdict
{
    [Description("1 = can wait, 5 = today")]
    public int Level { get; set; }
    public bool MoneyAtRisk { get; set; }
}

public sealed class IntakeResult
{
    public string Desk { get; set; } = "other";
    public string? EmployeeId { get; set; }
    public decimal? Amount { get; set; }
    public string? Deadline { get; set; }
    public bool NeedsHuman { get; set; }
}

internal static class CasePrompts
{
    public static string Build(CaseContext context, string message, string task)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "## Case");
        sb.Append("From: ").AppendLine(context.From);
        if (context.Desk is not null) sb.Append("Desk: ").AppendLine(context.Desk);
        if (context.Facts is not null)
        {
            sb.AppendLine("## Facts");
            sb.AppendLine(context.Facts);
        }
        sb.AppendLine("## Message");
        sb.AppendLine(message);
        sb.AppendLine("## Task");
        sb.AppendLine(task);
        return sb.ToString();
    }
}

/// <summary>Runs the agents one after the other for one request of an employee.</summary>
public sealed class BackOfficeSupervisor(AgentFactory agents, TravelDeskAgent travelDesk, ILogger<BackOfficeSupervisor> logger)
{
    public async Task<object> RunAsync(StaffRequest request, CancellationToken ct)
    {
        var context = new CaseContext(request.From);

        var intake = await StepAsync("intake", async () =>
        {
            var agent = agents.CreateIntakeAgent();
            var response = await agent.RunAsync(request.Text, cancellationToken: ct);
            return ReadIntake(response.Text);
        });

        if (intake.NeedsHuman)
        {
            logger.LogInformation(/*no prompt: log*/ "Request of {From} goes to a human because the intake agent found a sensitive topic; do not answer it automatically", request.From);
            return new { status = "human", intake.Desk };
        }

        var urgency = await StepAsync("urgency", () => RateUrgencyAsync(request, intake, ct));
        context = context with { Desk = intake.Desk };

        var facts = intake.Desk switch
        {
            "payroll" => await AskAsync(agents.CreatePayrollAgent("2025/26"), CasePrompts.Build(context, request.Text, "Collect the facts from the pay slips that are needed to answer this message."), ct),
            "contracts" => await AskAsync(agents.CreateContractAgent(), request.Text, ct),
            "travel" => await travelDesk.ExecuteAsync(request.Text, ct),
            "leave" => await AskAsync(agents.CreateLeaveAgent(), request.Text, ct),
            _ => null
        };

        var reply = await StepAsync("letter", () => AskAsync(
            agents.CreateLetterWriter(),
            CasePrompts.Build(context with { Facts = facts }, request.Text, "Write the answer to the employee."),
            ct));

        return new { status = "answered", intake.Desk, urgency.Level, reply };
    }

    private async Task<UrgencyVerdict> RateUrgencyAsync(StaffRequest request, IntakeResult intake, CancellationToken ct)
    {
        var agent = agents.CreatePlainAgent("UrgencyAgent");
        var prompt = /*typed task*//*prompt: local*/ $"""
            Rate how urgent this request of an employee is, from 1 (can wait) to 5 (must be done today), and whether the theatre or the employee can lose money if nothing happens this week.
            Travel in the next 48 hours is always 5. Anger alone makes nothing urgent.

            Desk: {intake.Desk}, deadline: {intake.Deadline ?? "none"}
            Request:
            {request.Text}
            """;

        var response = await agent.RunAsync<UrgencyVerdict>(prompt, cancellationToken: ct);
        return response.Result;
    }

    private static async Task<string> AskAsync(AIAgent agent, string prompt, CancellationToken ct)
    {
        var session = await agent.CreateSessionAsync(ct);
        var response = await agent.RunAsync(prompt, session, cancellationToken: ct);
        return response.Text.Trim();
    }

    private async Task<T> StepAsync<T>(string name, Func<Task<T>> body)
    {
        var sw = Stopwatch.StartNew();
        var result = await body();
        logger.LogDebug("{Step} took {Ms} ms", name, sw.ElapsedMilliseconds);
        return result;
    }

    private static IntakeResult ReadIntake(string text)
    {
        var from = text.IndexOf('{');
        var to = text.LastIndexOf('}');
        if (from < 0 || to < from) return new IntakeResult();
        return JsonSerializer.Deserialize<IntakeResult>(text[from..(to + 1)], JsonSerializerOptions.Web) ?? new IntakeResult();
    }
}
