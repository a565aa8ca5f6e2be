using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace PluginPark.Demos;

public static partial class Demo
{
    // DEMO 1: the smallest thing that could possibly work
    public static async Task HelloPrompt(Kernel kernel)
    {
        Stage.Prompt(/*no prompt: slide text*/ "Demo 1: Ask the model for a slogan. Watch the tokens, not the speaker!");
        Console.WriteLine(await kernel.InvokePromptAsync(/*prompt: call*/ "Give me five slogans for a theme park for software developers. No slogan may contain the word 'bug', that one is too easy."));
    }

    // DEMO 2: prompt -> function, three ways
    public static async Task PromptFunctions(Kernel kernel)
    {
        // a) the extension on Kernel
        var height = kernel.CreateFunctionFromPrompt(
            /*examples*/ /*prompt: call*/ """
            Extract the height limit from the safety sign. Return centimetres as a number, or 0 if there is no limit.

            Sign: You must be this tall to ride: 4ft 7in
            Height: 140
            Sign: Kids under 1.20 m only with an adult!
            Height: 120
            Sign: Please keep your hands inside the boat.
            Height: 0
            Sign: {{$sign}}
            Height:
            """,
            new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 5 },
            functionName: "HeightLimit",
            description: /*no prompt: function description*/ "Extract the height limit in centimetres from the text of a safety sign");

        // b) the factory
        var ticket = KernelFunctionFactory.CreateFromPrompt(
            /*task*/ /*prompt: call*/ "Turn the order of the guest into JSON with adults, children, date (yyyy-MM-dd) and fastpass (true/false). Today is {{$today}}. Order: {{$order}}",
            functionName: "ParseOrder");

        // c) a config object, for the grown-ups
        var config = new PromptTemplateConfig
        {
            Name = "Itinerary",
            Description = /*no prompt: function description*/ "Plan a day in the park for a family. You should call this when the guest does not know where to start.",
            Template = /*maybe task*/ /*prompt: call*/ @"Plan a day in PluginPark for {{$family}}.
Open rides and queues: {{rides.ListRides}}.
Start at 9:30 at the gate, lunch at ""Stack Overflow Pancakes"" between 12 and 13, finish with the parade at 20:00.
Avoid walking across the whole park twice, and put the wild rides before lunch (trust us).
Write it as a timetable, one line per stop, with a tip in brackets.",
            InputVariables = [new() { Name = "family", Description = "who is coming", IsRequired = true }],
        };
        var plan = KernelFunctionFactory.CreateFromPrompt(config);

        Console.WriteLine(await kernel.InvokeAsync(height, new() { ["sign"] = "Zutritt erst ab 1,30 m Körpergröße" }));
        Console.WriteLine(await kernel.InvokeAsync(ticket, new() { ["today"] = DateTime.Today.ToString("yyyy-MM-dd"), ["order"] = "two grown ups and the twins, next saturday, we hate queues" }));
        Console.WriteLine(await plan.InvokeAsync(kernel, new() { ["family"] = "a grandmother, two teenagers and a dog" }));
    }

    // DEMO 3: prompts belong into files (the slide after this says why)
    public static async Task Parade(Kernel kernel)
    {
        var parade = kernel.CreateFunctionFromPrompt(/*prompt: file*/ File.ReadAllText("Prompts/parade.txt"));
        var args = new KernelArguments { ["weather"] = "drizzle", ["guests"] = 8123, ["floats"] = "Giant Duck, Dancing Servers, The Merge Conflict" };
        await foreach (var chunk in kernel.InvokeStreamingAsync<string>(parade, args)) Console.Write(chunk);
    }

    // DEMO 4: structured output
    private record Incident(string Ride, int Severity, bool NeedsDoctor);

    public static async Task Incidents(Kernel kernel)
    {
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(Incident) };
        foreach (var (radio, i) in Stage.RadioCalls.Select((r, i) => (r, i)))
        {
            var json = await kernel.InvokePromptAsync<string>(/*typed task*/ /*prompt: call*/ $"Extract the incident from radio call no. {i + 1}. Severity goes from 1 (lost hat) to 5 (evacuate): {radio}", new KernelArguments(settings));
            Stage.Log(json!);
        }
    }
}
