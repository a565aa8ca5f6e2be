using Microsoft.Extensions.AI;
using OpenAI;
using Parlor.Components;
using Parlor.Pipeline;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none";
var language = args.FirstOrDefault() ?? "en";
IChatClient Raw(string model) => new OpenAIClient(key).GetChatClient(model).AsIChatClient();

var client = new ChatClientBuilder(Raw("gpt-4.1"))
    .UseModeration()
    .UseHouseRules(() => language)
    .Use(c => new Shrink(c, keep: 8))
    .UseFunctionInvocation()
    .Build();
var cheap = new ChatClientBuilder(Raw("gpt-4.1-nano")).Build();

var chat = new Chat(client, new IntentRouter(cheap));
chat.Changed += () => { Console.Clear(); chat.BuildRenderTree(Console.Out); };
await chat.StartAsync();
while (Console.ReadLine() is { Length: > 0 } line)
{
    if (line == "/postcard") Console.WriteLine(await chat.PostcardAsync(""));
    else if (line.StartsWith("/review "))
    {
        var page = new Review(client);
        await page.AnalyzeAsync(line[8..]);
        page.BuildRenderTree(Console.Out);
    }
    else if (line == "/help") Console.WriteLine(/*no prompt: help text*/ "Write a question and press Enter. Use /postcard to let the assistant write a postcard, /review <text> to analyze a review.");
    else await chat.SendAsync(line);
}
