using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using TravelPlanner;
using TravelPlanner.Chat;

var builder = Kernel.CreateBuilder();
builder.AddOpenAIChatCompletion("gpt-4o", Environment.GetEnvironmentVariable("OPENAI_API_KEY")!);
builder.Plugins.AddFromType<WeatherPlugin>("weather");
builder.Plugins.AddFromPromptDirectory(Path.Combine(AppContext.BaseDirectory, "Plugins", "Trips"));
Kernel kernel = builder.Build();

var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
Console.WriteLine(await kernel.InvokePromptAsync(/*prompt: call*/ "What is the best month to visit {{$place}}? Answer with the month and one reason.", new KernelArguments(settings) { ["place"] = "Lisbon" }));

var summarize = kernel.Plugins.GetFunction("Trips", "Summarize");
Console.WriteLine(await kernel.InvokeAsync(summarize, new() { ["input"] = await File.ReadAllTextAsync("trip.txt") }));

Console.Write(/*no prompt: console*/ "Where do you want to go? Type a city, or leave empty to quit: ");
var session = new TravelChat(kernel.GetRequiredService<IChatCompletionService>(), kernel);
while (Console.ReadLine() is { Length: > 0 } line)
{
    Console.WriteLine(await session.SayAsync(line));
}
