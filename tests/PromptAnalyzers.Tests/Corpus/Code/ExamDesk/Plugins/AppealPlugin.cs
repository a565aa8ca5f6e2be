using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace ExamDesk.Plugins;

/// <summary>Exercise 3c: a plugin function which uses the kernel itself.</summary>
public class AppealPlugin
{
    [KernelFunction, Description("Summarises an appeal for the agenda of the board meeting")]
    public async Task<string> SummariseAsync(Kernel kernel, [Description("full text of the appeal")] string appeal)
    {
        var result = await kernel.InvokePromptAsync(/*prompt: call*/ $"Summarise the following appeal for the agenda of the examination board: who, what, which exam, what is wanted. Max. 50 words, no names of other students.\n\n{appeal}");
        return result.ToString();
    }

    [KernelFunction, Description("Explains to the clerk if an appeal arrived in time")]
    public async Task<string> ExplainDeadlineAsync(Kernel kernel, string appeal, string dateOfNotice)
    {
        var prompt = BuildDeadlinePrompt(appeal, dateOfNotice);
        return await kernel.InvokePromptAsync<string>(prompt) ?? "";
    }

    private static string BuildDeadlinePrompt(string appeal, string notice)
    {
        var today = DateTime.Today.ToString("d. MMMM yyyy");
        return /*prompt: method*/ $"""
            An appeal has to be handed in within one month after the student got the notice. Today is {today}.
            The notice was sent on {notice}, count three days for the post.
            Explain to a new clerk how the deadline of the appeal below is calculated and what she has to pay attention to
            (weekends, semester break, missing signature). If the date of the appeal isn't mentioned use today.

            Appeal:
            {appeal}
            """;
    }
}
