using FerryDesk.Agents;
using FerryDesk.Tools;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace FerryDesk.Extensions;

public static class AgentServiceCollectionExtensions
{
    public static IServiceCollection AddDeskAgents(this IServiceCollection services)
    {
        services.AddKeyedSingleton<AIAgent>("lost-property", (sp, key) =>
        {
            var tools = sp.GetRequiredService<SailingTools>();
            return sp.GetRequiredService<IChatClient>().AsAIAgent(new ChatClientAgentOptions
            {
                Id = "lost-property",
                Name = "LostProperty",
                Description = "Finds things that passengers left on board",
                ChatOptions = new ChatOptions
                {
                    Instructions = /*prompt: elsewhere*/ LostPropertyInstructions.SystemInstructions,
                    Tools = [AIFunctionFactory.Create(tools.FindLostItems, "FindLostItems", /*no prompt: tool description*/ "Searches the list of found items by a description and the day on which the passenger travelled.")]
                }
            });
        });

        services.AddKeyedSingleton<AIAgent>("accessibility", (sp, key) =>
            new ChatClientAgent(sp.GetRequiredService<IChatClient>(), /*prompt: elsewhere*/ AccessibilityInstructions.SystemInstructions, "Accessibility"));

        services.AddKeyedSingleton<AIAgent>("tariff", (sp, key) =>
        {
            // the tariff office edits the file itself
            var rules = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "tariff.txt"));
            return sp.GetRequiredService<IChatClient>().AsAIAgent(instructions: rules, name: "Tariff");
        });

        return services;
    }
}
