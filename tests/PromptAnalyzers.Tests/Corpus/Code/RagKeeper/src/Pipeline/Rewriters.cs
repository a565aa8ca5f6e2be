using Microsoft.Extensions.AI;
using RagKeeper.Abstractions;

namespace RagKeeper.Pipeline;

public sealed class PassThroughRewriter : IQueryRewriter
{
    public Task<IReadOnlyList<string>> RewriteAsync(string question, IReadOnlyList<Turn> history, CancellationToken ct = default)
        => Task.FromResult<IReadOnlyList<string>>([question]);
}

public sealed class StandaloneRewriter(IChatClient client) : IQueryRewriter
{
    public async Task<IReadOnlyList<string>> RewriteAsync(string question, IReadOnlyList<Turn> history, CancellationToken ct = default)
    {
        if (history.Count == 0) return [question];
        List<ChatMessage> msgs =
        [
            new(ChatRole.System, /*examples*/ /*prompt: call*/ """
                Given a conversation and a follow-up question, rewrite the follow-up so that it can be understood without the conversation.
                Resolve pronouns and ellipses, keep product names and numbers as they are, keep the language of the follow-up.
                If it is already standalone return it unchanged. Never answer it.

                Conversation: What is the notice period in the Berlin office? / Three months to the end of a quarter.
                Follow-up: and during probation?
                Rewritten: What is the notice period during probation in the Berlin office?

                Conversation: Wie beantrage ich Elternzeit? / Mit Formular P-12.
                Follow-up: Bis wann?
                Rewritten: Bis wann muss ich die Elternzeit mit Formular P-12 beantragen?
                """)
        ];
        var convo = string.Join(" / ", history.TakeLast(6).Select(h => h.Text));
        msgs.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ $"Conversation: {convo}\nFollow-up: {question}\nRewritten:"));
        var r = await client.GetResponseAsync(msgs, new ChatOptions { Temperature = 0, MaxOutputTokens = 120 }, ct);
        return [r.Text.Trim()];
    }
}

public sealed class MultiQueryRewriter(IChatClient client, int n = 3) : IQueryRewriter
{
    public async Task<IReadOnlyList<string>> RewriteAsync(string question, IReadOnlyList<Turn> history, CancellationToken ct = default)
    {
        var r = await client.GetResponseAsync(
            /*maybe task*/ /*prompt: call*/ $"Write {n} different search queries which could find documents answering the question below. " +
            "Vary the vocabulary, use the words that a policy author would use. One query per line, no numbering, no quotes.\n\nQuestion: " + question,
            new ChatOptions { Temperature = 0.7f }, ct);
        var lines = r.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Append(question).Distinct().ToList();
    }
}

/// <summary>Hypothetical document embeddings: search with an invented answer instead of the question.</summary>
public sealed class HydeRewriter(IChatClient client) : IQueryRewriter
{
    public async Task<IReadOnlyList<string>> RewriteAsync(string question, IReadOnlyList<Turn> history, CancellationToken ct = default)
    {
        var options = new ChatOptions
        {
            Instructions = /*prompt: call*/ "Write a paragraph of about 80 words as it could stand in an internal company handbook and that answers the question of the user. Invent plausible details, the text is only used for similarity search.",
            Temperature = 0.5f
        };
        var r = await client.GetResponseAsync(question, options, ct);
        return [r.Text];
    }
}
