using System.Diagnostics;
using Azure.AI.Inference;
using Duel.Data;

namespace Duel;

public record Run(string Model, string Variant, int Ok, int Total, TimeSpan Time)
{
    public override string ToString() => $"{Model,-28} {Variant,-14} {Ok,4}/{Total,-4} {Time.TotalSeconds:F1}s";
}

public class Harness(ChatCompletionsClient client, IReadOnlyList<string> models, Action<string> log)
{
    public async Task<string> CompleteAsync(string model, string? system, string user, int maxTokens = 400)
    {
        var messages = new List<ChatRequestMessage>();
        if (!string.IsNullOrEmpty(system)) messages.Add(new ChatRequestSystemMessage(system));
        messages.Add(new ChatRequestUserMessage(user));
        var r = await client.CompleteAsync(new ChatCompletionsOptions(messages) { Model = model, MaxTokens = maxTokens });
        return r.Value.Content ?? "";
    }

    public async IAsyncEnumerable<Run> RunAsync(PromptVariant v, IReadOnlyCollection<Case> cases, Func<string, string, bool> same)
    {
        foreach (var model in models)
        {
            var (ok, sw) = (0, Stopwatch.StartNew());
            foreach (var c in cases)
            {
                var answer = await CompleteAsync(model, v.System, v.Fill(c.Input));
                if (same(answer, c.Expected)) ok++;
                else log(/*no prompt: log line*/ $"Model {model} should have answered '{c.Expected}' but wrote '{answer}'. Check the label first, then the prompt.");
            }
            yield return new Run(model, v.Id, ok, cases.Count, sw.Elapsed);
        }
    }

    /// <summary>Paraphrase every input so that we see how brittle a prompt is.</summary>
    public async Task<List<Case>> AugmentAsync(IEnumerable<Case> cases, string style = "typos")
    {
        var list = new List<Case>();
        foreach (var c in cases)
        {
            string ask;
            if (style == "typos")
                ask = /*prompt: local*/ $"Rewrite this chat message like somebody typing fast on a phone, with two or three typos and no capital letters. Keep the meaning. Message: {c.Input}";
            else
                ask = /*prompt: local*/ $"Rewrite this chat message like a very formal elderly person would write it, in one long sentence. Keep the meaning. Message: {c.Input}";
            list.Add(c with { Input = await CompleteAsync(models[0], null, ask) });
        }
        return list;
    }

    public async Task WarmUpAsync()
    {
        // some serverless endpoints need up to 40 seconds for the first token
        foreach (var m in models)
        {
            var stream = await client.CompleteStreamingAsync(new ChatCompletionsOptions
            {
                Model = m,
                Messages = { new ChatRequestUserMessage(/*prompt: call*/ "Say hello in one word, please.") },
            });
            await foreach (var _ in stream) break;
        }
    }
}
