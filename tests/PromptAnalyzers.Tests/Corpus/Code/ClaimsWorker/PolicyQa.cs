using Anthropic;
using Anthropic.Models.Messages;

namespace ClaimsWorker;

/// <summary>Answers questions of adjusters about a policy. The policy is long, so it is cached.</summary>
public sealed class PolicyQa(AnthropicClient client)
{
    private readonly string _instructions = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "policy-assistant.txt"));

    public async IAsyncEnumerable<string> AskAsync(string policyText, string question, string? language = null)
    {
        List<TextBlockParam> system =
        [
            new() { Text = _instructions },
            new()
            {
                Text = $"<policy>\n{policyText}\n</policy>\nQuote the paragraph you rely on.",
                CacheControl = new CacheControlEphemeral(),
            },
        ];

        if (language == "fr")
        {
            system.Add(new TextBlockParam { Text = PromptLibrary.AnswerInFrench });
        }

        var stream = client.Messages.CreateStreaming(new MessageCreateParams
        {
            Model = Model.ClaudeSonnet4_5,
            MaxTokens = 1500,
            System = system,
            Messages = [new UserMessageParam { Content = question }],
        });

        await foreach (var chunk in stream)
        {
            if (chunk.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var text))
            {
                yield return text.Text;
            }
        }
    }
}
