using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using Turntable.Agents;
using Turntable.Tools;

namespace Turntable.Workflows;

internal sealed class VisitorWorkflow(IChatClient client, MuseumAgentFactory factory, MuseumTools tools)
{
#pragma warning disable MAAIW001
    public Workflow Build()
    {
        var concierge = client.AsAIAgent(
            instructions: /*prompt: call*/ """
                House rules for every answer:
                - You speak for the Turntable Railway Museum. Be proud of it but don't oversell, half of the shed is still a ruin.
                - Only state dates, builders and numbers which came from a tool or from the conversation.
                - Safety first: nobody climbs on vehicles without staff, the turntable pit is off limits, the narrow gauge train
                  leaves without waiting.
                - Units are metric, add imperial in brackets if the visitor writes in English.

                """ + Instructions.Concierge,
            name: "Concierge",
            description: "First contact for every visitor",
            tools: [AIFunctionFactory.Create(tools.NextTrain)]);

        var specialists = AgentRoster.BuildAll(client, tools.AsTools()).ToList();
        var tickets = factory.CreateTicketAgent();
        specialists.Add(tickets);

        var builder = AgentWorkflowBuilder.CreateHandoffBuilderWith(concierge)
            .WithHandoffs(concierge, specialists)
            .WithHandoffs(specialists, concierge);

        // Puffi may send parents to the tickets
        var kids = specialists.First(a => a.Name == "Kids");
        builder.WithHandoff(kids, tickets, /*no prompt: tool description*/ "Use this only when a grown-up has taken over the keyboard and asks you for prices or a seat in the train.");

        return builder.Build();
    }
#pragma warning restore MAAIW001

    public async Task<List<ChatMessage>> TurnAsync(Workflow workflow, List<ChatMessage> messages, CancellationToken ct)
    {
        await using var run = await InProcessExecution.RunStreamingAsync(workflow, messages, cancellationToken: ct);
        await run.TrySendMessageAsync(new TurnToken(emitEvents: true));

        await foreach (var evt in run.WatchStreamAsync(ct))
        {
            switch (evt)
            {
                case AgentResponseUpdateEvent update:
                    Console.Write(update.Update.Text);
                    break;
                case WorkflowOutputEvent output:
                    Console.WriteLine();
                    return output.As<List<ChatMessage>>() ?? messages;
                case WorkflowErrorEvent error:
                    Console.WriteLine(/*no prompt: ui text*/ $"Sorry, the guide has derailed ({error.Exception?.GetType().Name}). Please ask the staff at the desk or try again in a few minutes.");
                    return messages;
            }
        }
        return messages;
    }
}
