using ClaimsDesk.Agents;
using ClaimsDesk.People;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ClaimsDesk.Flow;

public sealed class ClaimFlow(IChatClient client, ClaimAgents agents, Adjuster adjuster, ILogger<ClaimFlow> logger)
{
    public async Task<string?> HandleAsync(Claim claim)
    {
        var triage = new TriageExecutor(agents.Reader);
        var questions = new QuestionsExecutor(client);
        var assess = new AssessExecutor(client, agents.CreateTranslator);

        var workflow = new WorkflowBuilder(triage)
            .AddEdge<TriagedClaim>(triage, questions, c => c is { Triage.Complete: false })
            .AddEdge<TriagedClaim>(triage, assess, c => c is { Triage.Complete: true })
            .WithOutputFrom(questions, assess)
            .Build();

        string? last = null;
        await using var run = await InProcessExecution.RunStreamingAsync(workflow, claim);
        await foreach (var workflowEvent in run.WatchStreamAsync())
        {
            switch (workflowEvent)
            {
                case WorkflowOutputEvent output:
                    last = output.As<string>();
                    break;
                case WorkflowErrorEvent:
                    logger.LogError(/*no prompt: log*/ "The workflow failed for {Policy}, check the claim by hand", claim.Policy);
                    await adjuster.RunAsync(/*no prompt: same names*/ $"Please take over the claim of {claim.Customer}, the machine gave up.");
                    break;
            }
        }

        return last;
    }

    /// <summary>Reads, checks and decides in one row.</summary>
    public async Task<List<ChatMessage>> ReviewAsync(string claimText)
    {
        var workflow = AgentWorkflowBuilder.BuildSequential(new[] { agents.Reader, agents.CreateCoverageAgent(), agents.CreateSupervisor() });
        var input = new List<ChatMessage> { new(ChatRole.User, /*prompt: call*/ "New claim:\n\n" + claimText) };
        var messages = new List<ChatMessage>();
        await using var run = await InProcessExecution.RunStreamingAsync(workflow, input);
        await run.TrySendMessageAsync(new TurnToken(emitEvents: true));
        await foreach (var e in run.WatchStreamAsync())
        {
            if (e is WorkflowOutputEvent { Data: List<ChatMessage> list })
                messages.AddRange(list);
        }

        return messages;
    }

    public async Task<string> DebateAsync(string claimText)
    {
        // two agents with opposite interests, a third one has the last word
        AIAgent Member(string name, string interest) => new ChatClientAgent(client, interest, name);

        var opinions = await Task.WhenAll(
            Member("customer", /*prompt: wrapper*/ "Argue that we must pay. You are the lawyer of the customer.").RunAsync(claimText),
            Member("company", /*prompt: wrapper*/ "Argue that we must not pay. You are the lawyer of the insurance.").RunAsync(claimText));

        var judge = client.AsAIAgent(new ChatClientAgentOptions { Name = "judge" });
        var question = /*prompt: local*/ $"""
            Two lawyers argue about a claim. Who is right? One paragraph.

            A: {opinions[0].Text}
            B: {opinions[1].Text}
            """;
        return (await judge.RunAsync(question)).Text;
    }
}
