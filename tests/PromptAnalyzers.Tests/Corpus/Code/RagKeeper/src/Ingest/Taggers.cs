using Microsoft.Extensions.AI;
using RagKeeper.Abstractions;

namespace RagKeeper.Ingest;

public sealed class LlmTagger : IChunkTagger
{
    private readonly IChatClient _client;
    private readonly string _system;

    public LlmTagger(IChatClient client, string? promptPath = null)
    {
        _client = client;
        _system = /*task*/ /*prompt: file*/ File.ReadAllText(promptPath ?? "Prompts/tagger.txt");
    }

    public async Task<IReadOnlyList<string>> TagAsync(Chunk chunk, CancellationToken ct = default)
    {
        var r = await _client.GetResponseAsync([new ChatMessage(ChatRole.System, _system), new ChatMessage(ChatRole.User, chunk.Text)], cancellationToken: ct);
        var tags = r.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return tags is ["none"] ? [] : tags;
    }
}

public record DocFacts(string Title, string? Owner, string? ValidFrom, string DocumentType);

public sealed class FactExtractor(IChatClient client)
{
    public async Task<DocFacts> ReadAsync(string firstPage, CancellationToken ct)
    {
        var prompt = /*typed task*/ /*prompt: local*/ "Extract title, owner, start of validity (yyyy-mm-dd) and kind of document from the first page of this company document. Leave a field empty if the page doesn't tell.\n\n" + firstPage;
        var r = await client.GetResponseAsync<DocFacts>(prompt, cancellationToken: ct);
        return r.Result;
    }

    public async Task<string> ContextLineAsync(string document, Chunk chunk, CancellationToken ct)
    {
        var prompt = /*prompt: local*/ $"""
            <document>
            {document}
            </document>
            Here is a chunk of it:
            <chunk>
            {chunk.Text}
            </chunk>
            Write one short sentence that situates the chunk within the whole document, so that it is found better by search. Only the sentence please.
            """;
        return (await client.GetResponseAsync(new ChatMessage(ChatRole.User, prompt), cancellationToken: ct)).Text;
    }
}

public static class DocTools
{
    public static AIFunction OpenPage(Func<string, int, string> open) => AIFunctionFactory.Create(
        (string source, int page) => open(source, page), "open_page",
        /*no prompt: tool description*/ "Opens a page of a source document. Use this if a source was cut off and the rest of the sentence is needed to answer the question.");
}
