using Anthropic;
using Anthropic.Models.Messages;

namespace Thriftwing.Ai;

/// <summary>The one and only way to Claude. Don't new up clients elsewhere pls</summary>
public sealed class Claude(AnthropicClient client, ILogger<Claude> log)
{
    public const string Small = "claude-haiku-4-5";
    public const string Big = "claude-sonnet-4-5";

    public async Task<string> Ask(string user, string? system = null, string model = Big, int maxTokens = 1024, CancellationToken ct = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var message = await client.Messages.Create(new MessageCreateParams
                {
                    Model = model,
                    MaxTokens = maxTokens,
                    System = system ?? /*prompt: call*/ "You work behind the scenes of Thriftwing, a marketplace for second-hand clothes.",
                    Messages = [new UserMessageParam { Content = user }],
                }, cancellationToken: ct);
                return message.TextOnly();
            }
            catch (HttpRequestException e) when (attempt < 3)
            {
                log.LogWarning(e, /*no prompt: log*/ "Claude was not in the mood (attempt {Attempt} of 3), trying again in a second", attempt);
                await Task.Delay(1000 * attempt, ct);
            }
        }
    }
}

public static class MessageExtensions
{
    public static string TextOnly(this Message message) =>
        string.Concat(message.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text)).Trim();
}
