using Anthropic;
using Anthropic.Models.Messages;

namespace NewsDigest.Writing;

public sealed class HeadlineWriter
{
    private const string HouseStyle = /*prompt: member*/ """
        You write headlines.

        <example>
        Article: The council approved a third cycle bridge after two years of debate.
        Headline: Council approves third cycle bridge
        </example>

        Never use exclamation marks. Never start with a number.
        """;

    private readonly AnthropicClient _client;
    private readonly Dictionary<string, string> _toneByDesk = new()
    {
        ["sport"] = "Lively, present tense.",
        ["politics"] = "Neutral. Attribute every claim.",
        ["culture"] = "Curious and a little playful.",
    };

    public HeadlineWriter(AnthropicClient client) => _client = client;

    public async Task<IReadOnlyList<string>> SuggestAsync(Article article, string desk, int count = 3)
    {
        var tone = _toneByDesk.GetValueOrDefault(desk, "Neutral.");
        MessageCreateParams parameters = new()
        {
            Model = ClaudeWriter.Model,
            MaxTokens = 200,
            System = HouseStyle,
            Messages =
            [
                new UserMessageParam { Content = /*prompt: call*/ $"Write {count} headlines, one a line. Tone: {tone}\n\n{article.Text}" },
            ],
        };
        var answer = await _client.Messages.Create(parameters);
        return ClaudeWriter.TextOf(answer).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
