using Anthropic;
using Anthropic.Models.Messages;

namespace NewsDigest.Writing;

/// <summary>A loop with one tool: the model may look into the archive.</summary>
public sealed class FactChecker(AnthropicClient client, Func<string, Task<string>> searchArchive)
{
    public async Task<string> CheckAsync(string claim)
    {
        var turns = new List<MessageParam>();
        turns.Add(new UserMessageParam { Content = /*prompt: call*/ "Check this claim. Ask for an archive search with SEARCH: <words>, or give your verdict with VERDICT: <true|false|unclear>.\n\nClaim: " + claim });
        for (var round = 0; round < 5; round++)
        {
            var answer = ClaudeWriter.TextOf(await client.Messages.Create(new MessageCreateParams
            {
                Model = ClaudeWriter.Model,
                MaxTokens = 800,
                Messages = turns,
            }));
            if (answer.Contains("VERDICT:", StringComparison.Ordinal))
            {
                return answer[(answer.IndexOf("VERDICT:", StringComparison.Ordinal) + 8)..].Trim();
            }

            turns.Add(new AssistantMessageParam { Content = answer });
            turns.Add(new UserMessageParam { Content = /*prompt: call*/ $"Result of the search:\n{await searchArchive(answer)}" });
        }

        return "unclear";
    }
}
