// Copyright (c) AgentBazaar samples.

using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;

namespace AgentBazaar.Agents;

/// <summary>
/// A custom executor that asks an agent for a price and parses the result.
/// </summary>
internal sealed class PriceExecutor(AIAgent agent) : Executor<string, decimal>("PriceExecutor")
{
    /// <inheritdoc/>
    public override async ValueTask<decimal> HandleAsync(string message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var buildQuestionText = /*task*/ /*prompt: local*/ $"Estimate the fair second-hand price in euro for this listing, as of {DateTime.UtcNow.Year}. Reply with the amount only, using a dot as decimal separator and no currency sign.\n\nListing:\n{message}";
        string prompt = buildQuestionText;
        AgentResponse response = await agent.RunAsync(prompt, cancellationToken: cancellationToken);

        // The model is asked for a bare number, but let's be careful.
        string digits = new(response.Text.Where(c => char.IsDigit(c) || c == '.').ToArray());
        return decimal.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out decimal price) ? price : 0m;
    }

}

/// <summary>Formats the price for the seller's notification.</summary>
internal sealed class NotificationExecutor() : Executor<decimal, string>("NotificationExecutor")
{
    public override ValueTask<string> HandleAsync(decimal message, IWorkflowContext context, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(/*no prompt: notification*/ $"We suggest a price of {message:0.00} EUR for your item. Please review the listing and answer within 48 hours, otherwise it will be published as it is.");
}
