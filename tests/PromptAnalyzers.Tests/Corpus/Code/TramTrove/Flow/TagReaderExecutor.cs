using System.Text.RegularExpressions;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;

namespace TramTrove.Flow;

/// <summary>First executor: reads the paper tag.</summary>
internal sealed class TagReaderExecutor(AIAgent agent) : Executor<ChatMessage, string>("TagReader")
{
    public override async ValueTask<string> HandleAsync(ChatMessage message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var response = await agent.RunAsync(message, cancellationToken: cancellationToken);
        var line = response.Text.Trim().TrimEnd('.');

        if (!SixFields().IsMatch(line))
        {
            // second attempt, this time with the wrong line
            var repair = /*maybe task*/ /*prompt: local*/ $"This line doesn't have six fields divided by semicolons. Repair it, keep the words and give back the line only: {line}";
            line = (await agent.RunAsync(repair, cancellationToken: cancellationToken)).Text.Trim();
        }
        return line;
    }

    private static readonly Regex SixFieldsRegex = new(/*no prompt: regex*/ @"^[^;]*(;[^;]*){5}$", RegexOptions.Compiled);
    private static Regex SixFields() => SixFieldsRegex;
}
