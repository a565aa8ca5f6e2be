using System.Text;
using NewsWatch.Llm;
using OpenAI.Chat;

namespace NewsWatch.Digest;

// older than the Llm folder, still talks to the ChatClient itself
public class DigestWriter
{
    private readonly ChatClient _client;
    private readonly IEmbedder _embedder;

    public DigestWriter(ChatClient client, IEmbedder embedder) { _client = client; _embedder = embedder; }

    public async Task<string> WriteAsync(Customer customer, IReadOnlyList<Article> articles, CancellationToken ct)
    {
        await _embedder.EmbedAsync(/*no prompt: embedding input*/ $"News about {customer.Name} and its brands {string.Join(", ", customer.Brands)}");

        string system = customer.DigestLanguage switch
        {
            "de" => /*prompt: local*/ "Du bist Redakteur eines täglichen Pressespiegels. Schreibe sachlich, in ganzen Sätzen und ohne Wertungen. Nenne zu jeder Aussage die Quelle in Klammern.",
            _ => /*prompt: local*/ "You edit a daily press review. Write plain, factual sentences without judgement and name the source of each statement in brackets."
        };

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the digest of the day from the articles below. Start with the most important story, then at most four short paragraphs.");
        sb.AppendLine("Leave out stories which appear in only one local paper.");
        if (articles.Count > 20) sb.AppendLine("There are a lot of articles today, so group those about the same event.");
        sb.AppendLine();
        foreach (var a in articles)
            sb.Append("## ").Append(a.Title).Append(" (").Append(a.Source).AppendLine(")").AppendLine(a.Body);

        ChatCompletion result = await _client.CompleteChatAsync(
            new ChatMessage[] { new SystemChatMessage(system), new UserChatMessage(sb.ToString()) }, cancellationToken: ct);
        var digest = result.Content[0].Text;
        return await HeadlineAsync(digest) + "\n\n" + digest;
    }

    private async Task<string> HeadlineAsync(string digest)
    {
        ChatCompletion c = await _client.CompleteChatAsync(
            new SystemChatMessage(/*prompt: call*/ "You write headlines for a press review. Max 9 words, no clickbait, no exclamation marks."),
            new UserChatMessage(digest));
        return c.Content[0].Text;
    }

    public async Task<bool> SameStoryAsync(Article a, Article b)
    {
        var chat = new List<ChatMessage>
        {
            ChatMessage.CreateSystemMessage(/*examples*/ /*prompt: call*/ "Decide if two headlines report the same event. Answer SAME or DIFFERENT."),
            ChatMessage.CreateUserMessage(/*prompt: call*/ "A: Rail strike begins on Monday\nB: Trains to stand still from Monday as drivers walk out"),
            ChatMessage.CreateAssistantMessage(/*prompt: call*/ "SAME"),
            ChatMessage.CreateUserMessage(/*prompt: call*/ "A: Rail strike begins on Monday\nB: Union rejects pay offer of the airline"),
            ChatMessage.CreateAssistantMessage(/*prompt: call*/ "DIFFERENT"),
            ChatMessage.CreateUserMessage(/*prompt: call*/ $"A: {a.Title}\nB: {b.Title}"),
        };
        ChatCompletion c = await _client.CompleteChatAsync(chat);
        return c.Content[0].Text.Contains("SAME");
    }

    public async Task<string> CheckQuotesAsync(Article a, IEnumerable<string> statements)
    {
        var instructions = await /*task*/ /*prompt: file*/ File.ReadAllTextAsync("Prompts/quote_check.txt");
        var input = string.Join("\n---\n", statements.Prepend(a.Body));
        ChatCompletion c = await _client.CompleteChatAsync(new SystemChatMessage(instructions), new UserChatMessage(input));
        return c.Content[0].Text;
    }
}
