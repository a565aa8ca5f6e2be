using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentLab.Hosting;

public static class LabAgentServiceCollectionExtensions
{
    public static IServiceCollection AddLabAgent(this IServiceCollection services, string name, string instructions, string? description = null)
    {
        services.AddKeyedSingleton<AIAgent>(name, (sp, _) => new ChatClientAgent(sp.GetRequiredService<IChatClient>(), instructions, name, description));
        return services;
    }

    public static IServiceCollection AddLabPage(this IServiceCollection services, string name, string instructions) => services.AddSingleton(new Page(name, instructions));
}

public sealed record Page(string Name, string Instructions);

public static class Prompts
{
    public static string Proofreader() =>
        "Correct spelling and grammar of the blog post. Keep the style, keep the length. Return only the corrected post.";
}

public class Step07_DependencyInjection : IStep
{
    public string Title => "Agents from the service provider";

    public async Task RunAsync(IChatClient chatClient)
    {
        var tone = /*task*/ /*prompt: local*/ "Determine the tone of the message. Possible values: formal, casual, sarcastic, " + "threatening. " +
                   "Respond with the value in lower case and a confidence in percent, seperated by a blank.";
        await using var provider = new ServiceCollection()
            .AddSingleton(chatClient)
            .AddLabAgent("tone", tone, description: /*no prompt: agent description*/ "Tells the tone of a message. Ask this agent before you answer a complaint.")
            .AddLabAgent("mediator", /*prompt: wrapper*/ "Du bist Mediatorin in einem Mietshaus. Du nimmst keine Partei und schlägst am Ende jeder Antwort einen einzigen kleinen nächsten Schritt vor.")
            .AddLabPage("help", /*no prompt: page text*/ "Describe your quarrel in two or three sentences. Do not use the names of your neighbours and be polite.")
            .BuildServiceProvider();

        Console.WriteLine(provider.GetRequiredService<Page>().Instructions);
        var text = Console.ReadLine() ?? "";
        foreach (var key in new[] { "tone", "mediator" })
        {
            Console.WriteLine(await provider.GetRequiredKeyedService<AIAgent>(key).RunAsync(text));
        }
    }
}
