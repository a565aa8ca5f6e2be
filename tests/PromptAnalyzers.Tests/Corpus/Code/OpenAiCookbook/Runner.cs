using System.Reflection;
using OpenAI.Chat;
using OpenAI.Responses;
#pragma warning disable OPENAI001

namespace OpenAiCookbook;

[AttributeUsage(AttributeTargets.Method)]
public sealed class ExampleAttribute(string title) : Attribute
{
    public string Title { get; } = title;
}

public static class Runner
{
    public static async Task<int> Main(string[] args)
    {
        var all = new object[] { new Chat.ChatExamples(), new Responses.ResponseExamples() }
            .SelectMany(o => o.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance)
                .Where(m => m.GetCustomAttribute<ExampleAttribute>() is not null)
                .Select(m => (Target: o, Method: m)))
            .OrderBy(x => x.Method.Name).ToList();

        if (args.Length == 0)
        {
            Console.WriteLine(/*no prompt: console*/ "Please name one of the following examples. Do not run all of them in a loop, every example costs a few tokens.");
            all.ForEach(x => Console.WriteLine($"  {x.Method.Name,-34} {x.Method.GetCustomAttribute<ExampleAttribute>()!.Title}"));
            return 1;
        }

        foreach (var (target, method) in all.Where(x => x.Method.Name.Contains(args[0], StringComparison.OrdinalIgnoreCase)))
        {
            if (method.Invoke(target, null) is Task t) await t;
        }
        return 0;
    }
}

public static class Clients
{
    private static string Key => Environment.GetEnvironmentVariable("OPENAI_API_KEY")!;
    public static ChatClient Chat(string model = "gpt-4.1-mini") => new(model, Key);
    public static ResponsesClient Responses() => new(Key);
}
