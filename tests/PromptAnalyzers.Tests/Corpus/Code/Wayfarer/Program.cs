using Azure.AI.OpenAI;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Wayfarer;
using Wayfarer.Agents;

var endpoint = Environment.GetEnvironmentVariable("AZURE_OPENAI_ENDPOINT") ?? "https://localhost/";
IChatClient chat = new AzureOpenAIClient(new Uri(endpoint), new System.ClientModel.ApiKeyCredential(Environment.GetEnvironmentVariable("AZURE_OPENAI_KEY") ?? "none"))
    .GetChatClient("gpt-4o").AsIChatClient();

Console.WriteLine(/*no prompt: greeting*/ "Hello traveller! I'm Wayfarer. Tell me in one or two sentences where you want to go, how long, with whom and what you like.");
var wish = Console.ReadLine() ?? "";

// 0. is there enough to start with?
AIAgent intake = new ChatClientAgent(chat, /*task*/ /*prompt: call*/ "Extract destination, number of nights, number of travellers, month and interests from the traveller's message. " +
    "Write each on a line as key: value, with the keys destination, nights, travellers, month, interests. Write ? for what is unknown. Nothing else.", "intake");
var trip = Trip.Parse((await intake.RunAsync(wish)).Text);

while (trip.Missing is { } missing)
{
    Console.WriteLine(/*no prompt: ui message*/ $"Please tell me a bit more about your journey: what is the {missing}?");
    trip = trip.With(missing, Console.ReadLine() ?? "");
}

var pipeline = new PlanPipeline(chat);
pipeline.StageFinished += (_, e) => Console.WriteLine(/*no prompt: progress line*/ $"[{e.Stage}] has finished its part of the plan after {e.Took.TotalSeconds:0.0} s, passing it on to the next agent");
var plan = await pipeline.RunAsync(trip);
Console.WriteLine(plan);

var guide = TravelAgents.Create(chat, "guide", /*prompt: wrapper*/ $"""
    You accompany a traveller who has the following plan in his pocket and answers questions on the way.
    Be short, he reads this on a phone in the street. When he changes something, say which later
    parts of the plan are touched by it. If he sounds like being in an emergency (accident, stolen papers, sick),
    first give the local emergency number and the nearest consulate, then everything else.

    {plan}
    """);
AgentSession session = await guide.CreateSessionAsync();
await foreach (var u in guide.RunStreamingAsync(/*prompt: call*/ "I just arrived. What's the first thing I should do, and is there anything on day one that I must book right now?", session))
    Console.Write(u.Text);

while (Console.ReadLine() is { Length: > 0 } line)
    Console.WriteLine((await guide.RunAsync(line, session)).Text);
