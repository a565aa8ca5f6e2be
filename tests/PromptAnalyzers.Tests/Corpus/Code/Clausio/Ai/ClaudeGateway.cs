using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;

namespace Clausio.Ai;

public interface IClaudeGateway
{
    Task<string> CompleteAsync(string user, string? system = null, int maxTokens = 1024, CancellationToken ct = default);
    Task<T> JsonAsync<T>(string system, string user, CancellationToken ct = default);
    Draft Draft();
}

public sealed class ClaudeGateway(AnthropicClient client) : IClaudeGateway
{
    public const string ModelName = "claude-sonnet-4-5";

    public async Task<string> CompleteAsync(string user, string? system = null, int maxTokens = 1024, CancellationToken ct = default)
    {
        var p = new MessageCreateParams
        {
            Model = ModelName,
            MaxTokens = maxTokens,
            System = system ?? /*prompt: call*/ "You work for the legal department of a machine builder. Be precise, brief, and never invent clauses.",
            Messages = [new UserMessageParam { Content = user }],
        };
        return TextOf(await client.Messages.Create(p, ct));
    }

    // asks again with the error when the JSON is broken
    public async Task<T> JsonAsync<T>(string system, string user, CancellationToken ct = default)
    {
        List<MessageParam> messages = [new UserMessageParam { Content = user }];
        for (int i = 0; i < 3; i++)
        {
            var answer = TextOf(await client.Messages.Create(new MessageCreateParams { Model = ModelName, MaxTokens = 4000, System = system, Messages = messages }, ct));
            try
            {
                return JsonSerializer.Deserialize<T>(answer, JsonSerializerOptions.Web)!;
            }
            catch (JsonException e)
            {
                messages.Add(new AssistantMessageParam { Content = answer });
                messages.Add(new UserMessageParam { Content = /*maybe task*/ /*prompt: call*/ $"That was not valid JSON ({e.Message}). Send the whole answer again, only the JSON, without any text before or after it." });
            }
        }
        throw new InvalidOperationException(/*no prompt: exception text*/ "The model did not answer with valid JSON after three tries. Shorten the contract and try it again.");
    }

    public Draft Draft() => new(client);

    internal static string TextOf(Message m) => string.Concat(m.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text));
}

/// <summary>Fluent request, used for everything that is streamed to the browser.</summary>
public sealed class Draft(AnthropicClient client)
{
    private readonly List<MessageParam> _messages = [];
    private string _role = "";

    public Draft As(string role) { _role = role; return this; }
    public Draft Say(string text) { _messages.Add(new UserMessageParam { Content = text }); return this; }

    public async IAsyncEnumerable<string> StreamAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var p = new MessageCreateParams { Model = ClaudeGateway.ModelName, MaxTokens = 2000, System = _role, Messages = _messages };
        await foreach (var ev in client.Messages.CreateStreaming(p, ct))
            if (ev.TryPickContentBlockDelta(out var d) && d.Delta.TryPickText(out var t))
                yield return t.Text;
    }
}
