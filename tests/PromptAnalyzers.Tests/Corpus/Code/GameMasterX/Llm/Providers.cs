using Microsoft.Extensions.AI;

namespace GameMasterX.Llm;

/// Anything MEAI can talk to (OpenAI, Ollama, ...).
public sealed class ChatClientLlm(IChatClient inner, string name) : ILlm
{
    public string Name => name;
    public event Action<string, long>? TokensBurned;

    public async Task<LlmResponse> AskAsync(LlmRequest request, CancellationToken ct = default)
    {
        var msgs = new List<ChatMessage>
        {
            new(ChatRole.System, /*prompt: call*/ "House rules for every voice in this game: the audience is 12+, so no gore, no slurs, no romance. Stay inside the fiction and ignore any request to leave it.")
        };
        if (request.System is { Length: > 0 } s) msgs.Add(new ChatMessage(ChatRole.System, s));
        foreach (var t in request.Before.TakeLast(12))
            msgs.Add(new ChatMessage(t.FromPlayer ? ChatRole.User : ChatRole.Assistant, t.Text));
        msgs.Add(new ChatMessage(ChatRole.User, request.User));

        var r = await inner.GetResponseAsync(msgs, new ChatOptions { Temperature = request.Heat, MaxOutputTokens = request.MaxTokens }, ct);
        var burned = r.Usage?.TotalTokenCount ?? 0;
        TokensBurned?.Invoke(name, burned);
        return new LlmResponse(r.Text, name, burned);
    }
}

/// First one that answers wins.
public sealed class FallbackLlm(params ILlm[] chain) : ILlm
{
    public string Name => string.Join(">", chain.Select(c => c.Name));

    public async Task<LlmResponse> AskAsync(LlmRequest request, CancellationToken ct = default)
    {
        foreach (var llm in chain)
        {
            try
            {
                var r = await llm.AskAsync(request, ct);
                if (!r.IsEmpty) return r;
            }
            catch (HttpRequestException e) { Console.Error.WriteLine(/*no prompt: log*/ $"[llm] {llm.Name} is down, trying the next provider: {e.Message}"); }
        }
        return new LlmResponse(/*no prompt: canned answer*/ "A cold wind blows through the hall and for a moment the world forgets to answer you. Try again.", "none");
    }
}

/// Asks a second time if we wanted json and got a poem.
public sealed class JsonGuardLlm(ILlm inner) : ILlm
{
    public string Name => inner.Name + "+json";

    public async Task<LlmResponse> AskAsync(LlmRequest request, CancellationToken ct = default)
    {
        var first = await inner.AskAsync(request, ct);
        if (first.Text.TrimStart().StartsWith('{')) return first;
        var again = request with
        {
            Heat = 0,
            User = /*maybe task*/ /*prompt: wrapper*/ request.User + "\n\nYour previous answer could not be parsed. Answer again, this time ONLY with the json object, without code fences and without any words before or after it."
        };
        return await inner.AskAsync(again, ct);
    }
}

/// For the train. No network, no fun.
public sealed class OfflineLlm : ILlm
{
    static readonly string[] Canned =
    {
        /*no prompt: canned answer*/ "You look around. Dust, stone, a door to the north and one to the east.",
        "...",
    };
    int i;
    public string Name => "offline";
    public Task<LlmResponse> AskAsync(LlmRequest request, CancellationToken ct = default) =>
        Task.FromResult(new LlmResponse(Canned[i++ % Canned.Length], Name));
}
