using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace PluginPark.Plugins;

public class RidesPlugin
{
    private readonly Dictionary<string, int> _queues = new() { ["Null Reference Coaster"] = 45, ["Async Rapids"] = 20, ["The Great Refactoring"] = 5 };

    [KernelFunction, Description(/*no prompt: tool description*/ "Gets the waiting time of a ride in minutes. Use this function whenever a guest asks how long a queue is.")]
    public int GetQueue([Description(/*no prompt: parameter description*/ "The official name of the ride, e.g. Async Rapids")] string ride) => _queues.GetValueOrDefault(ride, -1);

    [KernelFunction, Description("Lists all rides that are open right now.")]
    public string[] ListRides() => _queues.Keys.ToArray();
}

public class FeedbackPlugin
{
    private const string Classify = /*task*/ /*prompt: member*/ """
        Classify the feedback of a theme park visitor.

        Categories: RIDES, FOOD, STAFF, TOILETS, PRICES, OTHER
        Choose the category the visitor is most upset (or most happy) about.
        Return the category in capital letters and nothing else.

        Feedback: {{$input}}
        Category:
        """;

    [KernelFunction("triage_feedback"), Description("Finds the category of a feedback text.")]
    public async Task<string> TriageAsync(Kernel kernel, string feedback)
    {
        var result = await kernel.InvokePromptAsync(Classify, new() { ["input"] = feedback });
        return result.GetValue<string>() ?? "OTHER";
    }

    [KernelFunction("answer_feedback")]
    public async Task<string> AnswerAsync(Kernel kernel, string feedback, bool angry = false)
    {
        var template = angry
            ? /*prompt: local*/ "Write a reply to this angry visitor. Stay calm, apologise once, offer a free churro (we have too many): {{$input}}"
            : /*prompt: local*/ "Write a cheerful two sentence thank-you note for this feedback: {{$input}}";
        return (await kernel.InvokePromptAsync<string>(template, new KernelArguments { ["input"] = feedback }))!;
    }
}
