using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using RotorRounds.Models;

namespace RotorRounds.Executors;

/// <summary>string -> ChatMessage + TurnToken, agents don't start without one.</summary>
internal sealed class StringToChatExecutor() : Executor<string>("StringToChat")
{
    public override async ValueTask HandleAsync(string message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        await context.QueueStateUpdateAsync(DeskScopes.OriginalQuestion, message, cancellationToken);
        await context.SendMessageAsync(new ChatMessage(ChatRole.User, message), cancellationToken: cancellationToken);
        await context.SendMessageAsync(new TurnToken(emitEvents: true), cancellationToken: cancellationToken);
    }
}

/// <summary>Reads the verdict of the guard and writes the message for the agent that answers.</summary>
internal sealed class GuardSyncExecutor() : Executor<ChatMessage>("GuardSync")
{
    public override async ValueTask HandleAsync(ChatMessage message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        string verdict = message.Text?.Trim() ?? "UNKNOWN";
        string question = await context.ReadStateAsync<string>(DeskScopes.OriginalQuestion, cancellationToken) ?? "the last question";

        string formattedMessage = verdict.Contains("GUARD: BLOCK", StringComparison.OrdinalIgnoreCase)
            ? /*prompt: local*/ $"BLOCKED: decline politely and do not repeat the question. For the record it was: {question}"
            : /*prompt: local*/ $"OK: please answer this question of a technician in at most five sentences: {question}";

        await context.SendMessageAsync(new ChatMessage(ChatRole.User, formattedMessage), cancellationToken: cancellationToken);
        await context.SendMessageAsync(new TurnToken(emitEvents: true), cancellationToken: cancellationToken);
    }
}
