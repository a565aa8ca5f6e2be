using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace RelayKit;

/// <summary>Fluent front end: <c>await Relay.Over(client).As("persona").Ask("question").GoAsync()</c>.</summary>
public sealed class Relay
{
    private readonly IChatClient _inner;
    private readonly List<ChatMessage> _turns = [];
    private readonly ChatOptions _options = new();
    private int _retries;

    private Relay(IChatClient inner) => _inner = inner;

    public static Relay Over(IChatClient inner) => new(inner);

    public Relay As(string persona)
    {
        _turns.RemoveAll(t => t.Role == ChatRole.System);
        _turns.Insert(0, new ChatMessage(ChatRole.System, persona));
        return this;
    }

    public Relay Ask(string text) => Add(ChatRole.User, text);

    public Relay Example(string question, string answer) => Add(ChatRole.User, question).Add(ChatRole.Assistant, answer);

    public Relay Cold()
    {
        _options.Temperature = 0;
        return this;
    }

    public Relay WithTool(AIFunction tool)
    {
        (_options.Tools ??= []).Add(tool);
        return this;
    }

    public Relay Retry(int times)
    {
        _retries = times;
        return this;
    }

    public async Task<string> GoAsync(Func<string, bool>? accept = null, CancellationToken ct = default)
    {
        for (var i = 0; ; i++)
        {
            var response = await _inner.GetResponseAsync(_turns, _options, ct);
            _turns.AddMessages(response);
            if (accept is null || accept(response.Text)) return response.Text;
            if (i >= _retries) throw new RelayException(/*no prompt: exception*/ $"The model did not give an acceptable answer after {i + 1} tries. Make your instructions more precise or use another model.");
            Add(ChatRole.User, /*prompt: wrapper*/ "That was not in the format I asked for. Read the instructions again and answer with the corrected result only, no apology.");
        }
    }

    public async IAsyncEnumerable<string> StreamAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var update in _inner.GetStreamingResponseAsync(_turns, _options, ct))
            yield return update.Text;
    }

    private Relay Add(ChatRole role, string text)
    {
        _turns.Add(new(role, text));
        return this;
    }
}

public sealed class RelayException(string message) : Exception(message);
