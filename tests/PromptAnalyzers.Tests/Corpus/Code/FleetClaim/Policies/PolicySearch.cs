using System.Text.Json;
using FleetClaim.Ai;
using FleetClaim.Options;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace FleetClaim.Policies;

public record Excerpt(string Id, string Text);

public interface IExcerptIndex
{
    Task<IReadOnlyList<Excerpt>> NearestAsync(ReadOnlyMemory<float> vector, int count, CancellationToken ct);
}

public class PolicySearch
{
    private readonly ChatClient _small;
    private readonly ChatClient _large;
    private readonly EmbeddingClient _embeddings;
    private readonly IExcerptIndex _index;
    private readonly ILogger<PolicySearch> _logger;

    public PolicySearch(IAzureClientFactory factory, IOptions<ClaimAiOptions> options, IExcerptIndex index, ILogger<PolicySearch> logger)
    {
        _small = factory.CreateChatClient(Size.Small);
        _large = factory.CreateChatClient(Size.Large);
        _embeddings = factory.Client.GetEmbeddingClient(options.Value.EmbeddingDeployment);
        _index = index;
        _logger = logger;
    }

    /// <summary>Writes the paragraph that should exist and searches with that.</summary>
    private async Task<string> HypotheticalAsync(string question, CancellationToken ct)
    {
        var hyde = /*prompt: local*/ """
            You know the general conditions of German and Polish motor insurers and leasing contracts very well.
            Write one paragraph as it could stand in such conditions and that answers the question of the user.
            Legal style, 60 to 100 words, no heading, no introduction.
            """;
        var messages = new List<ChatMessage> { ChatMessage.CreateSystemMessage(hyde), ChatMessage.CreateUserMessage(question) };
        var response = await _small.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0.7f, MaxOutputTokenCount = 250 }, ct);
        return response.Value.Content[0].Text;
    }

    private async Task<List<string>> SplitAsync(string question, CancellationToken ct)
    {
        var split = /*examples*//*prompt: local*/ """
            Split the question of a fleet manager into one to four simple questions that can be looked up independently.
            Return only a JSON array of strings.

            Question: Who pays the deductible and the rental car when my driver had a crash abroad?
            ["Who pays the deductible after an accident?","Is a rental car covered after an accident?","Does the cover apply abroad?"]

            Question: How many kilometers are included?
            ["How many kilometers are included in the contract?"]
            """;
        try
        {
            var response = await _small.CompleteChatAsync([ChatMessage.CreateSystemMessage(split), ChatMessage.CreateUserMessage(question)], cancellationToken: ct);
            return JsonSerializer.Deserialize<List<string>>(response.Value.Content[0].Text) ?? [question];
        }
        catch (JsonException ex)
        {
            _logger.LogWarning(ex, "split failed");
            return [question];
        }
    }

    public async Task<string> AnswerAsync(string question, string customer, CancellationToken ct)
    {
        var found = new Dictionary<string, Excerpt>();
        foreach (var q in await SplitAsync(question, ct))
        {
            var passage = await HypotheticalAsync(q, ct);
            var vector = await _embeddings.GenerateEmbeddingAsync(/*no prompt: embedding*/ $"Conditions for company cars, question: {q} Possible wording: {passage}", cancellationToken: ct);
            foreach (var e in await _index.NearestAsync(vector.Value.ToFloats(), 4, ct))
                found.TryAdd(e.Id, e);
        }

        var context = string.Join("\n\n", found.Values.Select(e => $"[{e.Id}] {e.Text}"));
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: elsewhere*/ PolicyPrompts.Role + "\n" + PolicyPrompts.CitationRules),
            new UserChatMessage(/*prompt: call*/ $"Excerpts:\n{context}\n\nQuestion of {customer}: {question}"),
        };
        ChatCompletion answer = await _large.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0.1f }, ct);
        return answer.Content[0].Text;
    }
}
