using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using PlotPal;
using PlotPal.Plugins;
using PlotPal.Services;

// Term project "PlotPal" - group 4
// run with:  dotnet run -- <member number>

var kernel = KernelFactory.Build();
var chatService = kernel.GetRequiredService<IChatCompletionService>();

kernel.Plugins.AddFromType<WaterPlanPlugin>("WaterPlan");
var helpdesk = kernel.ImportPluginFromPromptDirectory(Path.Combine(AppContext.BaseDirectory, "Prompts", "Helpdesk"), "Helpdesk");

var inspection = new InspectionPlugin(chatService);
var advice = new GrowAdviceService(kernel);
var extractor = new ApplicationFormExtractor(kernel);
var session = new ChatSession(kernel, memberName: args.Length > 0 ? "Member " + args[0] : "guest");

Console.WriteLine(/*no prompt: help*/ "PlotPal - type your question. Commands: /inspect <note>, /plants <a, b, c>, /chat <text>, /summary, /quit. You will be asked for your member number when you report a problem.");

while (true)
{
    Console.Write("> ");
    var input = Console.ReadLine();
    if (string.IsNullOrWhiteSpace(input)) continue;
    if (input == "/quit") break;

    if (input.StartsWith("/inspect "))
    {
        var res = await inspection.RateNoteAsync(input[9..]);
        Console.WriteLine($"{res.Status} until {res.Deadline}: {res.Defect}");
        continue;
    }
    if (input.StartsWith("/plants "))
    {
        Console.WriteLine(await advice.CompanionsAsync(input[8..]));
        continue;
    }
    if (input.StartsWith("/chat "))
    {
        Console.WriteLine(await session.SayAsync(input[6..]));
        continue;
    }
    if (input == "/summary")
    {
        Console.WriteLine(await session.SummaryAsync());
        continue;
    }

    var intent = (await kernel.InvokeAsync<string>(helpdesk["GetIntent"], new() { { "input", input } }))?.Trim();

    switch (intent)
    {
        case "ReportProblem":
            var triage = await kernel.InvokeAsync<string>("Helpdesk", "TriageProblem", new() { ["input"] = input });
            var parts = triage!.Split('|');
            Console.WriteLine($"Passed on to team {parts[0]}, will be looked at within {parts[1]} days.");
            break;

        case "AskGrowing":
            var watering = await kernel.InvokePromptAsync<string>(/*task*//*prompt: call*/ "Is this a question about how often or how much to water something? Answer only yes or no.\n\nQuestion: " + input);
            if (watering?.Trim().StartsWith("yes", StringComparison.OrdinalIgnoreCase) == true)
                Console.WriteLine("See the water plan at the gate, taps are open 6-9 and 18-21.");
            else
                Console.WriteLine(await advice.AskAsync(input, DateTime.Today.ToString("MMMM")));
            break;

        case "PlotApplication":
            Console.WriteLine("Please paste the mail of the applicant, end with an empty line:");
            var mail = ReadBlock();
            var form = await extractor.ExtractAsync(mail);
            Console.WriteLine(form is null ? "could not read that" : $"{form.Name}, {form.Adults} adults, {form.Children} children");
            break;

        default:
            var talk = await kernel.InvokePromptAsync(/*prompt: call*/ $"""
                You are the friendly voice of the allotment club "Am Alten Kanal". A member said: {input}
                Answer in two sentences at most. If you can not help, tell them the office is open on thursdays from 17 to 19.
                """);
            Console.WriteLine(talk);
            break;
    }
}

static string ReadBlock()
{
    var lines = new List<string>();
    string? l;
    while (!string.IsNullOrEmpty(l = Console.ReadLine())) lines.Add(l);
    return string.Join('\n', lines);
}

public static class KernelFactory
{
    public static Kernel Build()
    {
        var key = Environment.GetEnvironmentVariable("PLOTPAL_KEY");
        if (string.IsNullOrEmpty(key))
            throw new InvalidOperationException(/*no prompt: exception*/ "No API key found. Set the environment variable PLOTPAL_KEY before you start the program, you get the key from the lecturer. Do not put it into the repository!");

        var b = Kernel.CreateBuilder();
        b.AddOpenAIChatCompletion("gpt-4o-mini", key);
        b.Services.AddLogging(l => l.AddConsole().SetMinimumLevel(LogLevel.Warning));
        return b.Build();
    }
}
