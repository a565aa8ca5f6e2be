using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Pressroom;
using Pressroom.Desk;
using Pressroom.Flow;

IChatClient client = new OpenAI.Chat.ChatClient("gpt-4.1", Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none").AsIChatClient();

var archive = AIFunctionFactory.Create(Archive.Search, "search_archive",
    /*no prompt: tool description*/ "Searches the archive of the Harbour Gazette. Use short noun phrases as the query; you must call it again with other words when nothing was found.");

AIAgent reporter = client.AsAIAgent(
    instructions: /*prompt: call*/ """
        You are a reporter of the Harbour Gazette, a daily paper in a port town of 80,000 people.
        You turn notes, press releases and police reports into a story of 250 to 350 words.

        How we write:
        * the first paragraph answers who, what, where and when, in at most 35 words
        * quotes are only taken from the material, never made up, and every quote has a name
        * suspects are not named, minors neither; "alleged" once per paragraph is enough
        * short sentences. active voice. no exclamation marks
        * distances in kilometers, money in euros, times like 5.30 pm
        * look up the background in the archive before you write that something is the first, the biggest or the oldest

        If something important is missing in the material write a line [ASK: ...] at the end instead of guessing.
        """,
    name: "Reporter", tools: [archive]);

AIAgent checker = client.AsAIAgent(new ChatClientAgentOptions
{
    Name = "FactCheck",
    Description = /*no prompt: agent description*/ "Compares every claim of a story with the notes and gives back a list of problems",
    ChatOptions = new ChatOptions
    {
        Temperature = 0,
        Instructions = /*prompt: call*/ "Compare the story with the notes, claim by claim. Output one line per claim: SUPPORTED, CONTRADICTED or NOT FOUND, a tab, the claim in your own words (max 12). No other text.",
        Tools = [archive],
    }
});

var notes = args.Length > 0 ? File.ReadAllText(args[0]) : /*prompt: elsewhere*/ Archive.Sample;
Console.WriteLine(/*no prompt: console text*/ "You are the editor today. The agents write, check and criticise the story; you decide at the end if it is published.");

var desk = new HandOff(client);
var route = await desk.RouteAsync(notes);
Console.WriteLine("-> " + route);

if (route == "reporter")
{
    var session = await reporter.CreateSessionAsync();
    var first = await reporter.RunAsync(/*prompt: call*/ $"These are the notes from the {DateTime.Today:dddd} meeting:\n\n{notes}\n\nWrite the story.", session);

    var findings = await checker.RunAsync([
        new ChatMessage(ChatRole.User, /*prompt: call*/ "NOTES\n" + notes + "\n\nSTORY\n" + first.Text)
    ]);

    var bad = findings.Text.Split('\n').Where(l => !l.StartsWith("SUPPORTED")).ToArray();
    if (bad.Length > 0)
    {
        var fix = /*prompt: local*/ "The fact checker could not confirm this:\n";
        foreach (var b in bad) fix += "- " + b + "\n";
        fix += "Rewrite only the sentences concerned and give me the whole story again.";
        first = await reporter.RunAsync(fix, session);
    }

    var loop = new CriticLoop(client, reporter) { Done = (n, s) => Console.WriteLine($"critic finished after {n} rounds, score {s}") };
    var story = await loop.PolishAsync(first.Text, session);
    await Publishing.RunAsync(client, story);
}
else
{
    Console.WriteLine(await desk.AnswerAsync(route, notes));
}
