using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using RotorRounds.Models;

namespace RotorRounds.Executors;

/// <summary>
/// Drafts the letter to the owner of the turbine and yields it as output of the workflow.
/// </summary>
internal sealed class OwnerLetterExecutor : Executor<CodedReport>
{
    private readonly AIAgent _agent;

    public OwnerLetterExecutor(string id, IChatClient chatClient) : base(id)
    {
        ChatClientAgentOptions agentOptions = new()
        {
            ChatOptions = new()
            {
                Instructions =
                    /*prompt: call*/ """
                    You write to the owners of wind turbines: farmers, municipalities, two pension funds.
                    Plain words, no codes without explanation, no drama. We want to be their mechanic, not their insurer.
                    """,
            }
        };

        _agent = new ChatClientAgent(chatClient, agentOptions);
    }

    public override async ValueTask HandleAsync(CodedReport message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var lines = string.Join(" | ", message.Findings.Select(f => $"{f.Code} sev {f.Severity}: {f.Text}"));
        var prompt =
            /*maybe task*/ /*prompt: local*/ $"""
            Draft the letter using exactly this structure:

            Subject: <turbine and date>

            <greeting>

            What we looked at:
            <two sentences>

            What we found:
            <bullets, worst first>

            What we suggest:
            <bullets with cost class A, B or C>

            <closing>

            Use these inputs:
            Turbine: {message.Report.TurbineId}
            Date: {message.Report.Date:d MMMM yyyy}
            Findings: {lines}
            Stop required: {(message.NeedsStop ? "yes" : "no")}
            """;

        var letter = (await _agent.RunAsync(prompt, cancellationToken: cancellationToken)).Text;

        var mail = /*no prompt: e-mail*/ $"""
            <p>Dear partner,</p>
            <p>please find below the result of our last visit. You don't need to answer this mail.</p>
            <pre>{letter}</pre>
            <p>Nordhede Wind, inspection desk</p>
            """;
        await context.YieldOutputAsync(mail, cancellationToken);
    }
}
