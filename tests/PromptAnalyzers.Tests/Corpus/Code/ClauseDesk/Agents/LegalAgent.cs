using Microsoft.Extensions.AI;

namespace ClauseDesk.Agents;

public interface IAgent
{
    string Name { get; }
    Task<string> RunAsync(string request, string document, CancellationToken ct = default);
}

/// <summary>Keeps a short history per matter; roles are given by the derived class.</summary>
public abstract class LegalAgent(IChatClient client, string name) : IAgent
{
    private readonly List<ChatMessage> _history = new();
    public string Name { get; } = name;
    protected IChatClient Client { get; } = client;
    protected abstract string Role { get; }
    protected virtual float Temperature => 0.1f;

    public async Task<string> RunAsync(string request, string document, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage> { new(ChatRole.System, Role) };
        messages.AddRange(_history.TakeLast(6));
        messages.Add(new ChatMessage(ChatRole.User, request));
        if (document.Length > 0) messages.Add(new ChatMessage(ChatRole.User, document));

        var response = await Client.GetResponseAsync(messages, new ChatOptions { Temperature = Temperature }, ct);
        var text = response.Text;
        while (response.FinishReason == ChatFinishReason.Length && text.Length < 40_000)
        {
            messages.AddMessages(response);
            messages.Add(new(ChatRole.User, /*prompt: call*/ "You were cut off. Go on exactly where you stopped, without repeating the last sentence and without any introduction."));
            response = await Client.GetResponseAsync(messages, cancellationToken: ct);
            text += response.Text;
        }
        _history.Add(new ChatMessage(ChatRole.User, request));
        _history.Add(new ChatMessage(ChatRole.Assistant, text));
        return text;
    }
}

/// <summary>One-shot agent: fixed instructions, no memory.</summary>
public class FixedAgent : IAgent
{
    private readonly IChatClient _client;
    private readonly ChatOptions _options;

    protected FixedAgent(IChatClient client, string name, string instructions, int maxTokens = 1200)
    {
        _client = client;
        Name = name;
        _options = new ChatOptions { Instructions = instructions, MaxOutputTokens = maxTokens, Temperature = 0 };
    }

    public string Name { get; }

    public virtual async Task<string> RunAsync(string request, string document, CancellationToken ct = default)
        => (await _client.GetResponseAsync(request.Length > 0 ? request + Environment.NewLine + document : document, _options, ct)).Text;
}
