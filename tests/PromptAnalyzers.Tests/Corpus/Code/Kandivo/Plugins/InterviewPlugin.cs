using System.ComponentModel;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Kandivo.Plugins;

public class InterviewPlugin
{
    private const string FOLLOW_UP = /*prompt: member*/ @"The interviewer asked: {{$question}}
The candidate answered: {{$answer}}

Suggest three follow up questions the interviewer could ask now. They should go deeper into what the candidate really did themself
(and not the team), ask for numbers or consequences, and they must be open questions. Dont repeat the first question.";

    private readonly KernelFunction _followUp;

    public InterviewPlugin()
    {
        PromptExecutionSettings settings = new()
        {
            ExtensionData = new Dictionary<string, object>()
            {
                { "Temperature", 0.7 },
                { "MaxTokens", 300 }
            }
        };

        _followUp = KernelFunctionFactory.CreateFromPrompt(FOLLOW_UP, functionName: "FollowUp", executionSettings: settings);
    }

    [KernelFunction, Description(/*no prompt: tool description*/ "Suggests follow up questions during an interview. Use it when the interviewer says that an answer was vague or asks what to ask next.")]
    public async Task<string> SuggestFollowUps(
        [Description("The question as asked by the interviewer")] string question,
        [Description("What the candidate answered, verbatim or as notes")] string answer,
        Kernel kernel)
    {
        var result = await _followUp.InvokeAsync(kernel, new() { ["question"] = question, ["answer"] = answer }).ConfigureAwait(false);
        return result.ToString();
    }

    [KernelFunction, Description("Turns interview notes into a written feedback")]
    public async Task<string> WriteFeedback([Description("notes of all interviewers")] string notes, Kernel kernel)
    {
        var promptTemplate = /*prompt: local*/ """
            Turn the raw notes of an interview into feedback we can store in the candidate file and, if the candidate asks, show to them.

            Start with what went well, then what was missing, end with the open points. Write in complete sentences and in third person.
            Everything must be backed by the notes. Remove anything about appearance, accent, age, children plans, religion or politics,
            even if an interviewer wrote it down. If two interviewers contradict each other say so and dont take a side.
            Language: same as the notes.

            Notes:
            {{$notes}}
            """;
        var func = kernel.CreateFunctionFromPrompt(promptTemplate, new OpenAIPromptExecutionSettings { Temperature = 0.3 });
        var res = await kernel.InvokeAsync(func, new KernelArguments { ["notes"] = notes });
        return res.GetValue<string>() ?? "";
    }

    [KernelFunction]
    [Description("Returns the slots in which all given interviewers are free")]
    public Task<string> GetFreeSlots([Description("comma separated mail addresses")] string interviewers, [Description("ISO date of the first day to look at")] string from)
        => Task.FromResult("[]");
}
