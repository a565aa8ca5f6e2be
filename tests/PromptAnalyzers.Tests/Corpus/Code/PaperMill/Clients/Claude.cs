using Anthropic;
using Anthropic.Models.Messages;

namespace PaperMill.Clients;

/// <summary>Small fluent wrapper, because the parameters of the SDK get long.</summary>
public sealed class ClaudeRequest
{
    private readonly AnthropicClient _client;
    private readonly List<MessageParam> _messages = new();
    private string _system = "";
    private string? _prefill;
    private int _max = 1024;

    internal ClaudeRequest(AnthropicClient client) => _client = client;

    public ClaudeRequest Instruct(string system) { _system = system; return this; }
    public ClaudeRequest Say(string text) { _messages.Add(new UserMessageParam { Content = text }); return this; }
    public ClaudeRequest Prefill(string start) { _prefill = start; return this; }
    public ClaudeRequest Limit(int tokens) { _max = tokens; return this; }

    public async Task<string> RunAsync(CancellationToken ct)
    {
        if (_prefill != null) _messages.Add(new AssistantMessageParam { Content = _prefill });
        var parameters = new MessageCreateParams { Model = "claude-sonnet-4-5", MaxTokens = _max, System = _system, Messages = _messages };
        var message = await _client.Messages.Create(parameters, ct);
        return _prefill + message.Text();
    }
}

public static class ClaudeExtensions
{
    public static ClaudeRequest Request(this AnthropicClient client) => new(client);

    public static string Text(this Message m) =>
        string.Concat(m.Content.Select(b => b.TryPickText(out var t) ? t.Text : ""));
}
