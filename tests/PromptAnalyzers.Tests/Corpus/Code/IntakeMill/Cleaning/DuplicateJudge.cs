using System.Globalization;
using Microsoft.Extensions.AI;

namespace IntakeMill.Cleaning;

public class MergeDecision
{
    public string KeepId { get; set; } = "";
    public List<string> FieldsFromOther { get; set; } = [];
    public string? Conflict { get; set; }
}

public class DuplicateJudge
{
    private readonly IChatClient _chat;
    private readonly IEmbeddingGenerator<string, Embedding<float>>? _embeddings;

    public DuplicateJudge(IChatClient chat, IEmbeddingGenerator<string, Embedding<float>>? embeddings = null)
    {
        _chat = chat;
        _embeddings = embeddings;
    }

    public async Task<bool?> SameBusinessAsync(string a, string b, CancellationToken ct = default)
    {
        var pairTemplate = /*task*//*prompt: local*/ "Here are two customer records of a wholesale dealer.\n\nA: {0}\nB: {1}\n\n" +
        "Do both records mean the same business? A new owner at the same place is NOT the same business, another spelling or legal form is. " +
        "Branches in different towns are different.\n" +
        "Answer with YES, NO or UNSURE.";
        var text = string.Format(CultureInfo.InvariantCulture, pairTemplate, a, b);
        var response = await _chat.GetResponseAsync(text, new ChatOptions { MaxOutputTokens = 4, Temperature = 0 }, ct);
        return response.Text.Trim().ToUpperInvariant() switch
        {
            "YES" => true,
            "NO" => false,
            _ => null
        };
    }

    public async Task<MergeDecision> DecideMergeAsync(string idA, string a, string idB, string b, CancellationToken ct = default)
    {
        var prompt = /*typed task*//*prompt: local*/ $"""
            Decide how two duplicate customer records are merged.

            {idA}: {a}
            {idB}: {b}

            Rules:
            - Keep the record with the younger last order. If both have none, keep the one with more filled fields.
            - List the fields which are better in the other record (more complete, younger, plausible).
            - Bank details are never taken over automatically. If they differ describe it in conflict, in one sentence.
            """;

        var response = await _chat.GetResponseAsync<MergeDecision>(prompt, cancellationToken: ct);
        return response.Result;
    }

    public async Task<float[]?> VectorAsync(string company, string city)
    {
        if (_embeddings is null) return null;
        var v = await _embeddings.GenerateVectorAsync(/*no prompt: embedding input*/ $"Company: {company}. City: {city}. Wholesale customer, retail or gastronomy, used for the search of similar records.");
        return v.ToArray();
    }
}
