namespace LlmGate.Features;

/// <summary>A small model decides which big model gets the question.</summary>
public class Router(ILlmClient small, IReadOnlyDictionary<string, ILlmClient> targets)
{
    private static readonly (string Question, string Target)[] Shots =
    {
        (/*prompt: member*/ "Refactor this C# method so that it does not allocate", /*prompt: member*/ "anthropic"),
        (/*prompt: member*/ "what is the capital of Mongolia", /*prompt: member*/ "ollama"),
    };

    public async Task<ILlmClient> PickAsync(string question)
    {
        var req = LlmRequest.New().Limit(5)
            .System(/*examples*/ /*prompt: wrapper*/ """
                You route questions to language models. Answer only with the name of the model.
                anthropic: programming, long careful texts
                gemini: very long documents, images, video
                openai: everything with tools, tables, calculations
                ollama: smalltalk and simple facts, private data that must not leave the house
                """);
        foreach (var (q, t) in Shots) req.User(q).Assistant(t);
        var name = (await small.SendAsync(req.User(question))).Trim().ToLowerInvariant();
        return targets.TryGetValue(name, out var c) ? c : targets["openai"];
    }
}

public class Failover(IEnumerable<ILlmClient> chain, Action<string> log) : ILlmClient
{
    public string Name => "failover";

    public async Task<string> SendAsync(LlmRequest request, CancellationToken ct = default)
    {
        foreach (var c in chain)
        {
            try { return await c.SendAsync(request, ct); }
            catch (LlmException e) when (e.Status is 429 or >= 500) { log(/*no prompt: log*/ $"{c.Name} is busy, please hold the line: asking the next model"); }
        }
        return /*no prompt: ui text*/ "I'm sorry, I can't answer at the moment because none of my models is available. Please ask me again later.";
    }
}
