using AgentLab.Agents;
using AgentLab.Hosting;
using AgentLab.Workflows;
using Microsoft.Extensions.AI;

namespace AgentLab;

public interface IStep
{
    string Title { get; }
    Task RunAsync(IChatClient chatClient);
}

public class Program
{
    static readonly IReadOnlyList<IStep> Steps =
    [
        new Step01_Running(), new Step02_Session(), new Step03_Tools(), new Step04_Structured(),
        new Step05_Sequential(), new Step06_Executors(), new Step07_DependencyInjection(),
    ];

    public static async Task Main(string[] args)
    {
        var chatClient = new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable("OPENAI_API_KEY")!).GetChatClient("gpt-4o-mini").AsIChatClient();
        var no = args.Length > 0 ? int.Parse(args[0]) : AskNumber();
        Console.WriteLine(Steps[no - 1].Title);
        await Steps[no - 1].RunAsync(chatClient);
    }

    static int AskNumber()
    {
        for (var i = 0; i < Steps.Count; i++) Console.WriteLine($"{i + 1}. {Steps[i].Title}");
        Console.WriteLine(/*no prompt: console*/ "You are in the agent lab. Choose one of the steps above, answer with the number only.");
        return int.TryParse(Console.ReadLine(), out var n) && n >= 1 && n <= Steps.Count ? n : 1;
    }
}
