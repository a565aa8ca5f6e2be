using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace FitnessCoach.Coaching;

public partial class PlanBuilder
{
    /// <summary>Two passes: a critic finds mistakes, a second call repairs them.</summary>
    private async Task<string> ReviewAsync(string plan)
    {
        var service = _kernel.Services.GetService(typeof(IChatCompletionService)) as IChatCompletionService
            ?? throw new InvalidOperationException(/*no prompt: exception*/ "Add a chat completion service to the kernel first.");

        var critic = new ChatHistory();
        critic.AddSystemMessage(/*prompt: call*/ @"You are a sports scientist.
Find mistakes in the training plan: two leg days in a row, no rest day, more than 25 sets per day.
If everything is fine, say FINE.");
        critic.AddUserMessage(plan);
        var findings = (await service.GetChatMessageContentsAsync(critic))[0].Content;
        if (findings is null || findings.Contains("FINE"))
            return plan;

        var repaired = await service.GetChatMessageContentAsync(/*prompt: call*/ $"Correct this plan.\n\nPLAN\n{plan}\n\nFINDINGS\n{findings}");
        return repaired.Content ?? plan;
    }
}
