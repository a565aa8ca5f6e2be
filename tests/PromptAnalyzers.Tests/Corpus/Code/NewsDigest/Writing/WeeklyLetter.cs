using System.Reflection;
using System.Text;
using Anthropic;
using Anthropic.Models.Messages;

namespace NewsDigest.Writing;

public sealed class WeeklyLetter(AnthropicClient client)
{
    private static string Load(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"NewsDigest.Prompts.{name}.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public async Task<string> WriteAsync(IEnumerable<Article> articles)
    {
        var body = new StringBuilder(/*prompt: builder*/ "These are the articles of the week. Pick the five that matter most.\n");
        foreach (var article in articles)
        {
            body.Append("* ").Append(article.Title).Append(": ").AppendLine(article.Text);
        }

        var message = await client.Messages.Create(new MessageCreateParams
        {
            Model = "claude-opus-4-1",
            MaxTokens = 3000,
            System = /*prompt: file*/ Load("letter"),
            Messages = [new UserMessageParam { Content = body.ToString() }],
        });
        return ClaudeWriter.TextOf(message);
    }
}
