using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace Flurstein.Chat;

public sealed record Snippet(string File, int Page, string Text, double Score);

public interface IArchiveIndex
{
    Task<IReadOnlyList<Snippet>> SearchAsync(ReadOnlyMemory<float> vector, int top);
    Task<IReadOnlyList<string>> QueryAsync(string sql);
}

public sealed class ArchiveAssistant
{
    private readonly IChatClient _client;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _embeddings;
    private readonly IArchiveIndex _index;
    private readonly List<ChatMessage> _history = new();
    private readonly ChatOptions _options;

    private const string Instructions = /*prompt: member*/ """
        You are the archivist of a land-survey office which exists since 1954. People from the office ask you about old jobs,
        boundary points, neighbours, control points and who measured what.

        - Answer only out of the excerpts you get with the question and out of the results of the tools. If they are not enough say
          "Dazu finde ich nichts im Archiv" and propose which shelf or which authority could know it.
        - Behind every statement put the source in square brackets: [file, page].
        - Old measurements have other reference systems. Always name the system when you name coordinates, if the excerpt tells it.
        - If two documents contradict each other show both, the newer one first. Never decide who is right, that is the job of the surveyor.
        - Names of private persons only when the question is about them.
        - Answer short. Tables are allowed for points.
        """;

    public ArchiveAssistant(IChatClient client, IEmbeddingGenerator<string, Embedding<float>> embeddings, IArchiveIndex index)
    {
        _client = client;
        _embeddings = embeddings;
        _index = index;
        _options = new ChatOptions
        {
            Instructions = Instructions,
            Temperature = 0.1f,
            Tools =
            [
                AIFunctionFactory.Create(JobsOnParcelAsync, "jobs_on_parcel",
                    /*no prompt: tool description*/ "Lists all jobs of the office on one parcel with year, surveyor and file number."),
            ],
        };
        var words2 = /*prompt: local*/ "Grüß Gott, was suchen wir heute im Archiv?";
        _history.Add(new ChatMessage(ChatRole.Assistant, words2));
    }

    [Description("Lists all jobs of the office on one parcel.")]
    private async Task<string> JobsOnParcelAsync([Description("parcel with district, for example 'Oberau 112/4'")] string parcel)
    {
        var rows = await _index.QueryAsync(
            /*no prompt: sql*/ $"SELECT j.year, j.surveyor, j.file_no FROM jobs j JOIN job_parcels p ON p.job_id = j.id WHERE p.parcel = '{parcel.Replace("'", "''")}' ORDER BY j.year DESC LIMIT 30");
        return string.Join("\n", rows);
    }

    public async IAsyncEnumerable<string> AskAsync(string question, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var standalone = _history.Count > 1 ? await RewriteAsync(question, ct) : question;
        var vector = await _embeddings.GenerateVectorAsync(standalone, cancellationToken: ct);
        var snippets = await _index.SearchAsync(vector, 8);

        _history.Add(new ChatMessage(ChatRole.User, BuildQuestion(question, snippets)));

        var answer = new StringBuilder();
        await foreach (var update in _client.GetStreamingResponseAsync(_history, _options, ct))
        {
            answer.Append(update.Text);
            yield return update.Text;
        }
        _history.Add(new ChatMessage(ChatRole.Assistant, answer.ToString()));
    }

    private async Task<string> RewriteAsync(string question, CancellationToken ct)
    {
        var lines = string.Join("\n", _history.TakeLast(4).Select(m => $"{m.Role}: {m.Text}"));
        var prompt = /*maybe task*/ /*prompt: local*/ $"Formulate the last question so that it can be understood without the talk before (replace 'there', 'this point', 'he'). Return only the question.\n\n{lines}\n\nLast question: {question}";
        var response = await _client.GetResponseAsync(prompt, cancellationToken: ct);
        return response.Text.Trim();
    }

    private static string BuildQuestion(string question, IReadOnlyList<Snippet> snippets)
    {
        var builder = new StringBuilder();
        builder.AppendLine(/*prompt: builder*/ "Excerpts from the archive:");
        foreach (var s in snippets.Where(s => s.Score > 0.3))
        {
            builder.AppendLine($"[{s.File}, {s.Page}]");
            builder.AppendLine(s.Text.Trim());
            builder.AppendLine("---");
        }
        if (snippets.Count == 0)
            builder.AppendLine("(nothing found)");
        builder.AppendLine();
        builder.AppendLine("Question: " + question);
        return builder.ToString();
    }

    public Task WarmUpAsync() => _embeddings.GenerateVectorAsync(
        /*no prompt: embedding input*/ "Grenzpunkt 117 wurde am 12. Juni 1968 mit einem Granitstein vermarkt, Anschluss an das Netz der Flurbereinigung Oberau.");
}
