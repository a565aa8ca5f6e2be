namespace RagKeeper.Abstractions;

public record Chunk(string Id, string Source, string Text, float[]? Vector = null, IReadOnlyList<string>? Tags = null);
public record Turn(string Role, string Text);
public record CitedAnswer(string Text, IReadOnlyList<string> ChunkIds);

public interface IQueryRewriter
{
    Task<IReadOnlyList<string>> RewriteAsync(string question, IReadOnlyList<Turn> history, CancellationToken ct = default);
}

public interface IRelevanceGrader
{
    Task<bool> IsRelevantAsync(string question, Chunk chunk, CancellationToken ct = default);
}

public interface IChunkTagger
{
    Task<IReadOnlyList<string>> TagAsync(Chunk chunk, CancellationToken ct = default);
}

public interface IChunkIndex
{
    Task<IReadOnlyList<Chunk>> SearchAsync(string query, int top, CancellationToken ct = default);
}

/// <summary>Templates that operators may replace at startup, {0} {1} are filled by string.Format.</summary>
public static class PromptCatalog
{
    public static string Grade { get; set; } =
        "Question:\n{0}\n\nPassage:\n{1}\n\nDoes the passage contain information that helps to answer the question, even partly? " +
        "A passage that is only about the same topic does not help. Answer yes or no, without explanation.";

    public const string NoAnswer = /*no prompt: ui text*/ "I could not find anything about this in the documents you have access to. Please rephrase your question or ask the document owner.";
}
