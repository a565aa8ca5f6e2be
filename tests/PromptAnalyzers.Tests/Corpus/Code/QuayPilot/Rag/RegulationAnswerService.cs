using System.Numerics.Tensors;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace QuayPilot.Rag;

public record Passage(string Source, string Text, double Score);

public interface IRegulationIndex
{
    Task<IReadOnlyList<Passage>> SearchAsync(string query, int top, CancellationToken ct);
}

public class RegulationAnswerService
{
    private const string RagTemplate = /*prompt: member*/ @"
You answer questions about the port regulations of Norrhamn. Use ONLY the passages below.
- Cite the paragraph after every statement, like [§ 12.3].
- If the passages do not contain the answer say that you could not find it and give the phone number of the harbour office (+46 555 0199).
- If two passages contradict each other, mention both, the newer one wins.
- Dont mention the word 'passage' or 'context' to the user.

Passages:
{{$context}}

Question: {{$question}}
Answer:";

    private readonly Kernel _kernel;
    private readonly IChatCompletionService _chat;
    private readonly IRegulationIndex _index;

    public RegulationAnswerService(Kernel kernel, IRegulationIndex index)
    {
        _kernel = kernel;
        _chat = kernel.GetRequiredService<IChatCompletionService>("chat");
        _index = index;
    }

    public async Task<string> AnswerAsync(string question, CancellationToken ct)
    {
        var hypothetical = await HypotheticalParagraphAsync(question, ct);
        var hits = (await _index.SearchAsync(hypothetical, 12, ct)).ToList();
        hits.AddRange(await _index.SearchAsync(question, 6, ct));
        if (hits.Count == 0)
            return "I could not find anything about this in the regulations. Please contact the harbour office.";

        var best = await RerankAsync(question, hits.DistinctBy(h => h.Text).ToList(), ct);
        var context = string.Join("\n---\n", best.Select(b => $"[{b.Source}] {b.Text}"));

        var result = await _kernel.InvokePromptAsync(RagTemplate, new KernelArguments
        {
            ["context"] = context,
            ["question"] = question
        }, cancellationToken: ct);
        return result.ToString();
    }

    // HyDE, works much better than the bare question because the regulations are full of legal german
    private async Task<string> HypotheticalParagraphAsync(string question, CancellationToken ct)
    {
        string prompt = /*prompt: local*/ $@"Du kennst den Stil von Hafenordnungen sehr gut.
Schreibe einen kurzen Absatz (höchstens 80 Wörter), wie er in einer Hafenordnung stehen könnte und der die folgende Frage beantwortet.
Erfinde ruhig Werte, der Text wird nur für die Suche benutzt und keinem Nutzer gezeigt.

Frage: {question}";
        var history = new ChatHistory();
        history.AddUserMessage(prompt);
        var answer = await _chat.GetChatMessageContentAsync(history, cancellationToken: ct);
        return answer.Content ?? question;
    }

    private async Task<List<Passage>> RerankAsync(string question, List<Passage> hits, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*//*prompt: builder*/ "Rate how useful each passage is for answering the question.");
        sb.AppendLine("Use a whole number from 0 (useless) to 10 (contains the answer).");
        sb.AppendLine("Return a JSON array with objects of the two fields id and score and nothing else. Every id must appear once.");
        sb.AppendLine();
        sb.AppendLine($"QUESTION: {question}");
        for (var i = 0; i < hits.Count; i++)
        {
            sb.AppendLine($"PASSAGE {i}: {hits[i].Text}");
        }

        var history = new ChatHistory();
        history.AddUserMessage(sb.ToString());
        var answer = await _chat.GetChatMessageContentAsync(history, cancellationToken: ct);
        try
        {
            var scores = JsonSerializer.Deserialize<List<RerankScore>>(answer.Content ?? "[]", new JsonSerializerOptions { PropertyNameCaseInsensitive = true })!;
            return scores.Where(s => s.Score >= 5 && s.Id < hits.Count)
                .OrderByDescending(s => s.Score).Take(4).Select(s => hits[s.Id]).ToList();
        }
        catch (JsonException)
        {
            return hits.OrderByDescending(h => h.Score).Take(4).ToList();
        }
    }

    private record RerankScore(int Id, int Score);
}

/// <summary>Small index, some hundred paragraphs, no need for a vector database yet.</summary>
public class InMemoryRegulationIndex : IRegulationIndex
{
    private const string LoadSql = /*no prompt: sql*/ """
        SELECT p.paragraph_no, p.body, d.short_title
        FROM regulation_paragraph p
        JOIN regulation_document d ON d.id = p.document_id
        WHERE d.valid_from <= CURRENT_DATE AND (d.valid_to IS NULL OR d.valid_to > CURRENT_DATE)
        ORDER BY d.short_title, p.sort_order
        """;

    private readonly IEmbeddingGenerator<string, Embedding<float>>? _embedder;
    private readonly List<(string Source, string Text, ReadOnlyMemory<float> Vector)> _rows = new();

    public InMemoryRegulationIndex(IServiceProvider services)
    {
        _embedder = services.GetService<IEmbeddingGenerator<string, Embedding<float>>>();
    }

    public string Query => LoadSql;

    public async Task WarmUpAsync(CancellationToken ct)
    {
        if (_embedder is null)
            throw new InvalidOperationException(/*no prompt: exception*/ "No embedding generator is registered. Add one in Program.cs before you call WarmUpAsync, or switch the regulation search off.");

        var probe = await _embedder.GenerateAsync(new[] { /*no prompt: embedding input*/ "Vessels longer than 120 metres must take a pilot when they enter the inner harbour." }, cancellationToken: ct);
        _rows.Add(("selftest", "", probe[0].Vector));
    }

    public async Task<IReadOnlyList<Passage>> SearchAsync(string query, int top, CancellationToken ct)
    {
        if (_embedder is null || _rows.Count == 0) return Array.Empty<Passage>();
        var vector = (await _embedder.GenerateAsync(new[] { query }, cancellationToken: ct))[0].Vector;
        return _rows
            .Select(r => new Passage(r.Source, r.Text, TensorPrimitives.CosineSimilarity(r.Vector.Span, vector.Span)))
            .OrderByDescending(p => p.Score)
            .Take(top)
            .ToList();
    }
}
