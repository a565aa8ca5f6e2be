using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using ShopAssistant.Search;

namespace ShopAssistant;

public sealed class ProductQuestions(IChatClient chat, ProductSearch search, IConfiguration configuration)
{
    private readonly string _instructions = configuration["Assistant:Instructions"] ?? /*prompt: member*/ "Answer from the passages only. Name the product page. Say when the passages do not hold the answer.";

    public async Task<string> AnswerAsync(string question, CancellationToken cancellationToken = default)
    {
        var rewritten = await RewriteAsync(question, cancellationToken);
        var passages = await search.FindAsync(rewritten, top: 4, cancellationToken);
        if (passages.Count == 0)
        {
            return /*no prompt: ui text*/ "Sorry, I found nothing about that in our catalogue.";
        }

        var context = string.Join("\n---\n", passages.Select(p => $"[{p.Page}] {p.Text}"));
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, _instructions),
            new(ChatRole.User, /*prompt: call*/ $$"""
                Passages:
                {{context}}

                Question: {{question}}
                Answer as JSON: {"answer": "...", "pages": ["..."]}
                """),
        };
        return (await chat.GetResponseAsync(messages, cancellationToken: cancellationToken)).Text;
    }

    private async Task<string> RewriteAsync(string question, CancellationToken cancellationToken)
    {
        var prompt = /*prompt: local*/ $"Rewrite the question as a search query of at most six words: {question}";
        var answer = await chat.GetResponseAsync(prompt, cancellationToken: cancellationToken);
        return answer.Text.Trim('"', ' ');
    }
}
