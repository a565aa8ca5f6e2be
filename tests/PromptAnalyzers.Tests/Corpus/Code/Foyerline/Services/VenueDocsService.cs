using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Foyerline.Services;

public record DocChunk(string Venue, string Title, string Text, ReadOnlyMemory<float> Vector);

public class VenueDocsService
{
    private const string Persona =
        "You answer questions of our production team about the venues we rent: stage size, power, rigging, load-in, curfew, neighbours.\n";

    private const string Grounding = """
        Use only the documents you get. Every statement needs the title of the document in square brackets behind it.
        When two documents contradict each other say so and name both, the newer one is usually right but we want to know.
        When the documents have no answer, write "Not in the documents, ask the house technician." and stop.
        Convert feet to meters. Loads always in kg.

        """;

    private const string Tone = "Write like a colleague on the phone, short sentences, no introduction.";

    private readonly Kernel _kernel;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _embeddings;
    private readonly List<DocChunk> _chunks = [];

    public VenueDocsService(Kernel kernel, IEmbeddingGenerator<string, Embedding<float>> embeddings)
    {
        _kernel = kernel;
        _embeddings = embeddings;
    }

    public async Task WarmUpAsync(CancellationToken ct = default)
    {
        // without this the first real query takes 6-8 seconds
        await _embeddings.GenerateVectorAsync(/*no prompt: embedding input*/ "stage dimensions, power supply, rigging points and curfew of the venue, what has to be announced to the house technician", cancellationToken: ct);
    }

    public async Task<string> AskAsync(string venue, string question, CancellationToken ct = default)
    {
        var vector = await _embeddings.GenerateVectorAsync(question, cancellationToken: ct);
        var hits = _chunks
            .Where(c => c.Venue == venue)
            .OrderByDescending(c => System.Numerics.Tensors.TensorPrimitives.CosineSimilarity(c.Vector.Span, vector.Span))
            .Take(6)
            .Select(c => $"[{c.Title}]\n{c.Text}");
        var context = string.Join("\n---\n", hits);

        var history = new ChatHistory();
        history.AddSystemMessage(/*prompt: member*/ Persona + Grounding + Tone);
        history.AddUserMessage(/*prompt: call*/ $"Documents of {venue}:\n{context}\n\nQuestion: {question}");

        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var reply = await chat.GetChatMessageContentAsync(history, cancellationToken: ct);
        return reply.Content ?? "";
    }

    public async Task<JsonDocument> ReadRiderAsync(string riderText, CancellationToken ct = default)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Prompts", "technical-rider.txt");
        var template = await /*task*//*prompt: file*/ File.ReadAllTextAsync(path, ct);
        var prompt = template.Replace("{rider}", riderText).Replace("{today}", DateTime.Today.ToString("yyyy-MM-dd"));

        var result = await _kernel.InvokePromptAsync(prompt, cancellationToken: ct);
        return JsonDocument.Parse(result.ToString().Replace("```json", "").Replace("```", ""));
    }
}
