using AgentOffice.Agents;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentOffice;

public sealed class Helper(IChatClient client, string brief)
{
    public Task<string> HelpAsync(string question, string tone = /*prompt: local*/ "Answer as to a colleague.") => AnswerAsync($"{tone}\n{question}");

    private async Task<string> AnswerAsync(string question)
    {
        var response = await client.GetResponseAsync([new ChatMessage(ChatRole.System, brief), new ChatMessage(ChatRole.User, question)]);
        return response.Text;
    }
}

public static class Registry
{
    public static IServiceCollection AddOffice(this IServiceCollection services)
    {
        services.AddSingleton<Writer>();
        services.AddSingleton(provider => new Helper(provider.GetRequiredService<IChatClient>(), /*prompt: wrapper*/ "You help with the rules of the office. Quote the rule."));
        services.AddKeyedSingleton("travel", (provider, _) => new Helper(provider.GetRequiredService<IChatClient>(), brief: /*prompt: wrapper*/ "You help with travel expenses. Ask for the receipt."));
        return services;
    }
}
