using Microsoft.Extensions.AI;
using OpenAI;
using RecipeCli;
using RecipeCli.Commands;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");
if (key is null)
{
    Console.WriteLine(/*no prompt: console text*/ "You are missing an API key. Set OPENAI_API_KEY, then ask me again what to cook. No key, no cookies.");
    return 1;
}

IChatClient llm = new OpenAIClient(key).GetChatClient("gpt-4o-mini").AsIChatClient()
    .AsBuilder().UseFunctionInvocation().Build();

CommandBase[] commands =
[
    new SuggestCommand(llm), new WhyCommand(llm), new RoastCommand(llm), new LeftoversCommand(llm),
    new ShopCommand(llm), new ConvertCommand(llm), new TagCommand(llm), new SpicyCommand(llm)
];

if (args.Length == 0)
{
    Console.WriteLine(/*no prompt: banner*/ """
        RecipeCli 0.3 (works on my stove)
        You are talking to a very small chef. Tell him what you have and what you want.
        Type 'chat' to talk freely, or use one of the commands below.
        """);
    foreach (var c in commands) Console.WriteLine("  " + c.Help);
    return 0;
}

if (args[0] == "chat") { await Chat(); return 0; }

var cmd = commands.FirstOrDefault(c => c.Name == args[0]);
if (cmd is null) { Console.WriteLine("never heard of it"); return 2; }
await cmd.RunAsync(args[1..]);
return 0;

// free chat with a history that forgets (like me)
async Task Chat()
{
    var sys = new ChatMessage(ChatRole.System, /*prompt: call*/ "You are Chef Boyar-C#, a chef who used to be a programmer. You compare every cooking problem with a bug and give short, usefull answers. If the user says 'stack overflow' talk about pancakes.");
    var history = new List<ChatMessage>();
    while (Console.ReadLine() is { Length: > 0 } line)
    {
        history.Add(new ChatMessage(ChatRole.User, line));
        if (history.Count > 12)
        {
            // squeeze the old stuff
            var old = string.Join("\n", history.Take(8).Select(m => $"{m.Role}: {m.Text}"));
            var squeeze = /*prompt: local*/ "Sum up this kitchen chat in 3 short sentences so that it can go on. Keep the allergies, they are the only thing that matters:\n" + old;
            var sum = await llm.GetResponseAsync(squeeze);
            history.RemoveRange(0, 8);
            history.Insert(0, new ChatMessage(ChatRole.Assistant, sum.Text));
        }
        var answer = await llm.GetResponseAsync(history.Prepend(sys));
        history.AddMessages(answer);
        Console.WriteLine(answer.Text);
    }
}
