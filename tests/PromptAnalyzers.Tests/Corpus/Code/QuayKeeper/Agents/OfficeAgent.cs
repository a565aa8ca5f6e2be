using System.Text.Json;
using Microsoft.Extensions.AI;

namespace QuayKeeper.Agents;

/// <summary>
/// Common plumbing of everything that answers in the name of the harbour office.
/// </summary>
public abstract class OfficeAgent
{
    private readonly IChatClient _client;
    protected readonly ILogger Log;

    protected OfficeAgent(IChatClient client, ILogger log)
    {
        _client = client;
        Log = log;
    }

    public abstract string Name { get; }

    protected abstract string SystemPrompt { get; }

    protected virtual IList<AITool> Tools => [];

    protected virtual float Temperature => 0.2f;

    public virtual async Task<string> RunAsync(string input, IEnumerable<ChatMessage>? history = null, CancellationToken ct = default)
    {
        var messages = BuildMessages(input, history);
        var options = new ChatOptions { Temperature = Temperature, Tools = Tools.Count > 0 ? Tools : null };

        Log.LogInformation("{Agent}: {Count} messages", Name, messages.Count);
        var response = await _client.GetResponseAsync(messages, options, ct);
        return response.Text.Trim();
    }

    protected async Task<T> RunTypedAsync<T>(string input, CancellationToken ct = default)
    {
        var response = await _client.GetResponseAsync<T>(BuildMessages(input, null), new ChatOptions { Temperature = 0 }, cancellationToken: ct);
        if (!response.TryGetResult(out var result))
            throw new JsonException($"{Name}: no {typeof(T).Name}");
        return result;
    }

    private List<ChatMessage> BuildMessages(string input, IEnumerable<ChatMessage>? history)
    {
        var messages = new List<ChatMessage> { new(ChatRole.System, SystemPrompt) };

        if (Tools.Count > 0)
        {
            messages.Add(new ChatMessage(ChatRole.System,
                /*prompt: call*/ "You have tools for berths and tide data. Use them before you state a number, and never tell the guest that you are calling a tool."));
        }

        if (history != null)
            messages.AddRange(history.Where(m => m.Role != ChatRole.System));

        messages.Add(new ChatMessage(ChatRole.User, input));
        return messages;
    }
}
