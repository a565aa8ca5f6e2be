using Microsoft.SemanticKernel;
using PluginPark;
using PluginPark.Demos;
using PluginPark.Plugins;

var kernel = Kernel.CreateBuilder()
    .AddOpenAIChatCompletion("gpt-4o-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "sk-demo")
    .Build();
kernel.Plugins.AddFromType<FeedbackPlugin>("feedback");
kernel.Plugins.AddFromType<RidesPlugin>("rides");

var notes = new SpeakerHistory();
notes.AddSystemMessage(/*no prompt: speaker note*/ "You are on stage. Speak slowly, drink water, zoom to 200 % and do not show the API key.");
notes.AddUserMessage(/*no prompt: speaker note*/ "If somebody asks about cost: explain the pricing page, then give the link to the calculator.");

var demos = new (string Key, Func<Kernel, Task> Run)[]
{
    ("1", Demo.HelloPrompt), ("2", Demo.PromptFunctions), ("3", Demo.Parade), ("4", Demo.Incidents), ("5", Demo.Concierge), ("6", Demo.Mascots),
    ("7", async k =>
    {
        var text = "Queue for the coaster was 2 hrs, but the churros saved our marriage";
        Console.WriteLine(await k.InvokeAsync<string>("feedback", "triage_feedback", new() { ["feedback"] = text }));
        Console.WriteLine(await k.InvokeAsync<string>("feedback", "answer_feedback", new() { ["feedback"] = text, ["angry"] = false }));
    }),
};

Console.WriteLine(/*no prompt: console text*/ "Welcome to PluginPark! Choose a demo from 1 to 7, or type the question you would like to ask the concierge.");
var key = Console.ReadLine();
if (key == "notes") { notes.Dump(); return; }

var demo = demos.FirstOrDefault(d => d.Key == key);
if (demo.Run is not null) await demo.Run(kernel);
else Stage.Log(/*no prompt: log*/ "Unknown demo. Answer with a number between 1 and 7.");
