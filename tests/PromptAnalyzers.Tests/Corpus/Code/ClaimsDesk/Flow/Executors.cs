using System.Text;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;

namespace ClaimsDesk.Flow;

public sealed record Claim(string Policy, string Customer, string Text, decimal Amount, IReadOnlyList<string> Attachments);

public sealed record Triage(string Line, int Urgency, bool Complete);

public sealed record TriagedClaim(Claim Claim, Triage Triage);

internal sealed class TriageExecutor(AIAgent agent) : Executor<Claim, TriagedClaim>("triage")
{
    public override async ValueTask<TriagedClaim> HandleAsync(Claim message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder*/ "Sort this claim. Line is one of car, home, liability, travel. Urgency goes from 1 (can wait) to 3 (today).");
        prompt.AppendLine();
        prompt.AppendLine(message.Text);
        if (message.Attachments.Count == 0)
        {
            prompt.AppendLine("There are no attachments, so that the claim cannot be complete unless it is below 200 EUR.");
        }

        var response = await agent.RunAsync<Triage>(prompt.ToString(), cancellationToken: cancellationToken);
        return new TriagedClaim(message, response.Result);
    }
}

internal sealed class QuestionsExecutor(IChatClient client) : Executor<TriagedClaim, string>("questions")
{
    private readonly AIAgent _agent = client.AsAIAgent(instructions: /*prompt: call*/ "Ask customers for what is missing in their claim. Three questions at most, numbered.");

    public override async ValueTask<string> HandleAsync(TriagedClaim message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var session = await _agent.CreateSessionAsync(cancellationToken);
        var draft = await _agent.RunAsync(message.Claim.Text, session, cancellationToken: cancellationToken);
        var check = /*prompt: local*/ "Did you ask for something that the customer already wrote? Then remove that question. Return the questions only.";
        var final = await _agent.RunAsync(check, session, cancellationToken: cancellationToken);
        return string.IsNullOrEmpty(final.Text) ? draft.Text : final.Text;
    }
}

internal sealed class AssessExecutor(IChatClient client, Func<string, AIAgent> translator) : Executor<TriagedClaim, string>("assess")
{
    public override async ValueTask<string> HandleAsync(TriagedClaim message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var instructions = await File.ReadAllTextAsync("Prompts/assess.prompt.md", cancellationToken);
        var agent = new ChatClientAgent(client, instructions.Replace("{line}", message.Triage.Line), "assessor");

        string text = /*prompt: local*/ $"Amount: {message.Claim.Amount} EUR\n";
        foreach (var attachment in message.Claim.Attachments)
            text += $"Attachment: {attachment}\n";
        text += message.Claim.Text;

        var assessment = await agent.RunAsync([new ChatMessage(ChatRole.User, text)], cancellationToken: cancellationToken);
        if (message.Claim.Customer.StartsWith("CN-", StringComparison.Ordinal))
            return (await translator("zh").RunAsync(assessment.Text, cancellationToken: cancellationToken)).Text;

        await context.YieldOutputAsync(/*no prompt: log*/ $"The claim of {message.Claim.Customer} was assessed", cancellationToken);
        return assessment.Text;
    }
}
