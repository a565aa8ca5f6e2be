using Microsoft.Extensions.AI;

namespace ShopAssistant.Search;

public sealed record Passage(string Page, string Text, ReadOnlyMemory<float> Vector);

public sealed class ProductSearch(IEmbeddingGenerator<string, Embedding<float>> embeddings)
{
    private readonly List<Passage> _passages = [];

    public async Task IndexAsync(string page, string text)
    {
        var vector = await embeddings.GenerateVectorAsync(/*no prompt: embedding*/ $"passage: {text}");
        _passages.Add(new Passage(page, text, vector));
    }

    public async Task<IReadOnlyList<Passage>> FindAsync(string query, int top, CancellationToken cancellationToken)
    {
        var vectors = await embeddings.GenerateAsync([/*no prompt: embedding*/ "query: " + query], cancellationToken: cancellationToken);
        return _passages.OrderByDescending(p => Dot(p.Vector.Span, vectors[0].Vector.Span)).Take(top).ToList();
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
