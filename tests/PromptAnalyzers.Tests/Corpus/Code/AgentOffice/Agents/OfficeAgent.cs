using Microsoft.Extensions.AI;

namespace AgentOffice.Agents;

/// <summary>An agent is a name, instructions and a client.</summary>
public abstract class OfficeAgent
{
    private readonly IChatClient _client;
    private readonly string _instructions;

    protected OfficeAgent(IChatClient client, string name, string instructions)
    {
        _client = client;
        _instructions = instructions;
        Name = name;
    }

    public string Name { get; }

    public virtual async Task<string> WorkAsync(string task, CancellationToken cancellationToken = default)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, _instructions),
            new(ChatRole.User, task),
        };
        var response = await Retry.RunAsync(() => _client.GetResponseAsync(messages, cancellationToken: cancellationToken));
        return response.Text;
    }
}

internal static class Retry
{
    public static async Task<T> RunAsync<T>(Func<Task<T>> action)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await action();
            }
            catch (HttpRequestException) when (i < 2)
            {
                await Task.Delay(200 << i);
            }
        }
    }
}
