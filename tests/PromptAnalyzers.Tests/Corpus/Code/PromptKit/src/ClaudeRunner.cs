using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;

namespace PromptKit;

public class ClaudeRunner
{
    public const string DefaultSystem = /*prompt: member*/ "You are a text component inside a .NET application. Never add a preamble, never talk about yourself, and stay in the language of the input unless you are told otherwise.";

    private readonly AnthropicClient _client;
    private readonly string _model;
    public event Action<string>? Log;

    public ClaudeRunner(AnthropicClient client, string model = "claude-sonnet-4-5") => (_client, _model) = (client, model);

    public Task<string> AskAsync(string question, CancellationToken ct = default)
        => SendAsync(Prompt.Create().Input(question), ct);

    public Task<string> SendAsync(Prompt p, CancellationToken ct = default)
        => RawAsync(p.ToMessages(), p.SystemText ?? DefaultSystem, p.MaxTokens, ct);

    /// <summary>Asks until the reply deserializes, at most <paramref name="attempts"/> times.</summary>
    public async Task<T> JsonAsync<T>(Prompt p, int attempts = 3)
    {
        var history = p.ToMessages();
        Exception? last = null;
        for (var n = 1; n <= attempts; n++)
        {
            var reply = await RawAsync(history, p.SystemText ?? DefaultSystem, p.MaxTokens, default);
            try
            {
                return JsonSerializer.Deserialize<T>(reply.Trim('`', '\n', ' '), JsonSerializerOptions.Web)!;
            }
            catch (JsonException e)
            {
                last = e;
                Log?.Invoke(/*no prompt: log*/ $"Attempt {n}: the model did not return valid JSON, asking it to repair the answer ({e.Message})");
                history.Add(new AssistantMessageParam { Content = reply });
                history.Add(new UserMessageParam { Content = /*maybe task*/ /*prompt: call*/ $"I could not parse that: {e.Message} Send the same data once more as a single valid JSON value. No code fences, no comments, no trailing commas." });
            }
        }
        throw new FormatException(/*no prompt: exception*/ "Please give the model a smaller input or a clearer JSON description; it did not answer with JSON.", last);
    }

    public async Task<TEnum> ClassifyAsync<TEnum>(string text, string? hint = null) where TEnum : struct, Enum
    {
        var names = string.Join(", ", Enum.GetNames<TEnum>());
        var ask = /*task*/ /*prompt: local*/ $"Decide which one of these labels describes the text best: {names}.\n"
            + (hint is null ? "" : $"Hint: {hint}\n")
            + "Answer with the label exactly as written above and nothing else.\n\nText:\n" + text;
        var reply = await RawAsync(new List<MessageParam> { new UserMessageParam { Content = ask } }, DefaultSystem, 20, default);
        return Enum.TryParse<TEnum>(reply.Trim().TrimEnd('.'), true, out var v) ? v : default;
    }

    private async Task<string> RawAsync(List<MessageParam> messages, string system, int max, CancellationToken ct)
    {
        var msg = await _client.Messages.Create(new MessageCreateParams
        {
            Model = _model,
            MaxTokens = max,
            System = system,
            Messages = messages,
        }, ct);
        return string.Concat(msg.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text));
    }
}
