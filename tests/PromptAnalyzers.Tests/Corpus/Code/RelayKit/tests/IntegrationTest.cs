using Microsoft.Extensions.AI;

namespace RelayKit.Tests;

public abstract class IntegrationTest
{
    protected IChatClient Client { get; } = new OpenAI.Chat.ChatClient(
            Environment.GetEnvironmentVariable("RELAY_MODEL") ?? "gpt-4.1-mini",
            Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none")
        .AsIChatClient()
        .AsBuilder()
        .UseFunctionInvocation()
        .Build();
}
