using System.ComponentModel;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace AgentNewsroom.Steps;

// STEP 3 - planner with tools and another agent as a tool
public static class Step3_Planner
{
    [Description(/*no prompt: tool*/ "Gets the events of the town for the given month. Always call this before you plan an issue.")]
    static string GetEvents([Description(/*no prompt: tool*/ "Month in the form yyyy-MM")] string month) =>
        month.EndsWith("05") ? "03: playground opening; 11: flea market; 24: concert of the fire brigade" : "no events";

    public static async Task Run(IChatClient chat)
    {
        var factChecker = Newsroom.Build(chat, "FactChecker",
            /*task*/ /*prompt: wrapper*/ "Extract every checkable claim (names, dates, numbers, places) from the text. One claim per line, prefixed with '- '. If there are none, write NONE.");

        var planner = new ChatClientAgent(chat, new ChatClientAgentOptions
        {
            Name = "Planner",
            Description = /*no prompt: agent description*/ "Plans the next issue of the newsletter",
            ChatOptions = new ChatOptions
            {
                Instructions = /*prompt: call*/ "You plan the next issue of the newsletter. Look up the events with the tool, choose four topics, " +
                               "and assign a length (short, medium, long) and a deadline to each one. Let the fact checker check your plan before you present it. " +
                               "Ask if something is unclear instead of guessing.",
                Tools = [AIFunctionFactory.Create(GetEvents), factChecker.AsAIFunction()]
            }
        });

        var month = DateTime.Today.AddMonths(1).ToString("yyyy-MM");
        var ask = /*prompt: local*/ $"Please plan the issue for {month}. We have 8 pages, two of them are adverts.";
        for (var i = 0; i < 3; i++)
        {
            try
            {
                var plan = await planner.RunAsync(new ChatMessage(ChatRole.User, ask));
                Console.WriteLine(plan.Text);
                break;
            }
            catch (HttpRequestException e)
            {
                Console.Error.WriteLine(/*no prompt: log*/ $"The planner could not be reached, attempt {i + 1} of 3: {e.Message}");
            }
        }
    }
}
