using System.Diagnostics;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace Wayfarer.Agents;

public class PlanPipeline(IChatClient chat)
{
    public event EventHandler<StageEventArgs>? StageFinished;

    private string _timetable = /*prompt: member*/
        "Turn a list of places into a timetable. Mornings start at nine, not before. Put places that are near to each other on the same day, " +
        "leave two hours in the middle of the day for lunch and a nap, and never plan more than three places a day.";

    public async Task<string> RunAsync(Trip trip)
    {
        var places = await Stage("scout", TravelAgents.Scout(chat), /*prompt: wrapper*/ $"Here is the journey: {trip}. Which places do you propose? Think of the season, and remember that not everybody wants to get up early.");

        var timetabler = new ChatClientAgent(chat, instructions: _timetable, name: "timetable");
        var session = await timetabler.CreateSessionAsync();
        var plan = await Stage("timetable", timetabler, /*prompt: wrapper*/ "Make the timetable for " + trip.Nights + " nights with these places. Say at the end which places didn't fit.\n" + places, session);

        var critic = TravelAgents.Critic(chat);
        for (int round = 0; round < 3; round++)
        {
            var verdict = await Stage("critic", critic, plan);
            if (verdict.StartsWith("ACCEPT", StringComparison.OrdinalIgnoreCase)) break;
            plan = await Stage("timetable", timetabler, /*prompt: wrapper*/ $"Your colleague found these defects:\n{verdict}\nChange the timetable so that they're gone, and touch nothing else. Give the complete timetable again.", session);
        }

        var costs = await Stage("budget", TravelAgents.Budget(chat), plan);
        var level = await Effort(plan);
        var packing = await Packing(trip, level);

        var scribe = TravelAgents.Create(chat, "scribe", /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "scribe.txt")));
        var booklet = await Stage("scribe", scribe, string.Join("\n\n", plan, costs, packing));
        return booklet + /*no prompt: footer*/ "\n\nThis plan was made with the help of AI. Check opening hours and visa rules before you book.";
    }

    private async Task<string> Effort(string plan)
    {
        AIAgent rater = new ChatClientAgent(chat);
        var messages = new[]
        {
            new ChatMessage(ChatRole.System, /*task*/ /*prompt: call*/ "Classify how exhausting a travel plan is: easy, moderate or hard. Count the walking, the stairs, the heat and the changes of hotel. Answer with that one word in lower case."),
            new ChatMessage(ChatRole.User, plan),
        };
        return (await rater.RunAsync(messages)).Text;
    }

    private async Task<string> Packing(Trip trip, string level)
    {
        var agent = new ChatClientAgent(chat, name: "packing", instructions: PackingText(trip.Month));
        var response = await agent.RunAsync(/*prompt: call*/ $"We go to {trip.Destination} and the tour is {level}. What should go into one cabin bag per person? Group it by clothes, papers, bathroom and the rest.");
        return response.Text;
    }

    private static string PackingText(string month)
    {
        if (month.StartsWith("Dec") || month.StartsWith("Jan") || month.StartsWith("Feb"))
            return /*prompt: method*/ "Jesteś doświadczonym przewodnikiem górskim i pomagasz pakować się na zimowe wyjazdy. Myśl o warstwach, suchych skarpetach i czołówce. Odpowiadaj po angielsku, bez marek i bez linków.";
        return /*prompt: method*/ "You help people to pack light. Everything must fit in one cabin bag, liquids under 100 ml. For each thing you add you explain in max. five words why.";
    }

    private async Task<string> Stage(string name, AIAgent agent, string message, AgentSession? session = null)
    {
        var sw = Stopwatch.StartNew();
        var response = await agent.RunAsync(message, session);
        StageFinished?.Invoke(this, new StageEventArgs(name, sw.Elapsed));
        if (string.IsNullOrWhiteSpace(response.Text))
            throw new InvalidOperationException(/*no prompt: exception text*/ $"Agent {name} returned no text. Check the deployment and run the planner again.");
        return response.Text;
    }
}
