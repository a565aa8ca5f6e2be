using Anthropic;
using Anthropic.Models.Messages;

namespace NewsDigest.Writing;

public sealed class ClaudeWriter(AnthropicClient client)
{
    public const string Model = "claude-sonnet-4-5";

    public async Task<string> WriteAsync(string prompt, int maxTokens = 400, CancellationToken cancellationToken = default)
    {
        var message = await client.Messages.Create(
            new MessageCreateParams
            {
                Model = Model,
                MaxTokens = maxTokens,
                System = /*prompt: call*/ "You write for a newspaper. Plain words, short sentences.",
                Messages = [new UserMessageParam { Content = prompt }],
            },
            cancellationToken);
        return TextOf(message);
    }

    internal static string TextOf(Message message) =>
        string.Concat(message.Content.Select(block => block.TryPickText(out var text) ? text.Text : string.Empty));
}
