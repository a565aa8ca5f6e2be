using System.Text;
using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Microsoft.Extensions.Options;

namespace Cadastra.Claude;

public sealed record LlmPrompt(string User, string? System = null, int MaxTokens = 1024, bool Cheap = false);

/// <summary>What the rest of the application sees of the model.</summary>
public interface IClaudeClient
{
    Task<string> CompleteAsync(LlmPrompt prompt, CancellationToken ct = default);
    IAsyncEnumerable<string> StreamAsync(LlmPrompt prompt, CancellationToken ct = default);
}

public sealed class ClaudeClient(AnthropicClient client, IOptions<ClaudeOptions> options, ILogger<ClaudeClient> logger) : IClaudeClient
{
    private readonly ClaudeOptions _options = options.Value;

    public async Task<string> CompleteAsync(LlmPrompt prompt, CancellationToken ct = default)
    {
        try
        {
            var response = await client.Messages.Create(Build(prompt), cancellationToken: ct);
            if (response.StopReason == "refusal")
            {
                logger.LogWarning(/*no prompt: log*/ "Claude declined the request. The document stays in the inbox and nobody is notified, please look at it by hand.");
                return "";
            }
            var sb = new StringBuilder();
            foreach (var block in response.Content.Select(b => b.Value).OfType<TextBlock>()) sb.Append(block.Text);
            return sb.ToString().Trim();
        }
        catch (AnthropicException ex)
        {
            logger.LogError(ex, "Claude call failed");
            return "";
        }
    }

    public async IAsyncEnumerable<string> StreamAsync(LlmPrompt prompt, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (RawMessageStreamEvent ev in client.Messages.CreateStreaming(Build(prompt), ct))
        {
            if (ev.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var text))
                yield return text.Text;
        }
    }

    private MessageCreateParams Build(LlmPrompt prompt) => new()
    {
        Model = prompt.Cheap ? _options.CheapModel : _options.Model,
        MaxTokens = prompt.MaxTokens,
        System = prompt.System ?? /*prompt: elsewhere*/ _options.DefaultSystemPrompt,
        Messages = [new UserMessageParam { Content = prompt.User }]
    };
}
