using System.ComponentModel;
using System.Text;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using RotorRounds.Services;

namespace RotorRounds.Agents;

public static class CrewPlannerAgent
{
    public static async Task<AIAgent> CreateAsync(IChatClient chatClient, TideTable tides)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "You plan the crews of the inspection desk for the coming week.");
        sb.AppendLine();
        sb.AppendLine("Always look at the crew list and the weather window before you propose anything. Two people are a crew, three if the job is above severity 3.");
        sb.AppendLine("Nobody drives more than two hours after a rope day.");
        foreach (var (harbour, note) in await tides.LoadNotesAsync())
        {
            sb.Append("- ").Append(harbour).Append(": ").AppendLine(note);
        }
        sb.Append("If two plans are equally good, show both and let the dispatcher choose.");

        return chatClient.AsAIAgent(
            instructions: sb.ToString(),
            name: "CrewPlanner",
            description: /*no prompt: agent description*/ "Knows crews, vans, tides and the weather windows of the week",
            tools: [AIFunctionFactory.Create(GetCrews), AIFunctionFactory.Create(tides.GetWindow)]);
    }

    [Description(/*no prompt: tool*/ "Returns the crews of a calendar week with their certificates. Call it once per week, not per person.")]
    private static string GetCrews([Description(/*no prompt: tool*/ "ISO week, e.g. 2026-W18")] string week) =>
        week.EndsWith('0') ? "no crews, harbour closed" : "Mads+Ilse (GWO, blade repair), Tom+Jelena (GWO, bolts), Piet (van only)";
}
