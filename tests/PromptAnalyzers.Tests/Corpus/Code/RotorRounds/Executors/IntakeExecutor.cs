using System.Text.Json;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using RotorRounds.Models;

namespace RotorRounds.Executors;

/// <summary>
/// First station. Takes the serialized report, lets the intake agent take it apart and keeps the
/// original in the shared state for the stations further down.
/// </summary>
internal sealed class IntakeExecutor : Executor<ChatMessage, IntakeResult>
{
    private readonly AIAgent _agent;

    /// <summary>Initializes a new instance of the <see cref="IntakeExecutor"/> class.</summary>
    /// <param name="id">A unique identifier for the executor.</param>
    /// <param name="chatClient">The chat client to use for the AI agent.</param>
    public IntakeExecutor(string id, IChatClient chatClient) : base(id)
    {
        ChatClientAgentOptions agentOptions = new()
        {
            Name = "Intake",
            Description = /*no prompt: agent description*/ "Takes inspection reports apart and sorts them by component and urgency",
            ChatOptions = new()
            {
                Instructions =
                    /*typed task*/ /*prompt: call*/ """
                    You take apart the inspection reports of rope access teams on wind turbines.

                    component: the part most of the report is about (blade, hub, nacelle, tower, transition piece)
                    urgency: stop, soon or routine. Only lightning damage with an open bond line, loose bolts in the
                    load path and anything that may fall down is "stop".
                    findings: every single observation in the words of the team, without greetings, weather or food.
                    """,
                ResponseFormat = ChatResponseFormat.ForJsonSchema<IntakeResult>()
            }
        };

        this._agent = new ChatClientAgent(chatClient, agentOptions);
    }

    public override async ValueTask<IntakeResult> HandleAsync(ChatMessage message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var report = JsonSerializer.Deserialize<InspectionReport>(message.Text)
            ?? throw new InvalidOperationException(/*no prompt: exception*/ "The message does not contain an inspection report. Serialize the report before you start the workflow.");

        await context.QueueStateUpdateAsync(report.TurbineId, report, scopeName: DeskScopes.Reports, cancellationToken);

        var prompt =
            /*typed task*/ /*prompt: local*/ $"""
            Sort the following report of team {report.Team}, written on {report.Date:yyyy-MM-dd} at turbine {report.TurbineId}.

            {report.Body}
            """;

        var response = await this._agent.RunAsync(prompt, cancellationToken: cancellationToken);
        var result = JsonSerializer.Deserialize<IntakeResult>(response.Text) ?? new IntakeResult();
        result.Report = report;
        return result;
    }
}
