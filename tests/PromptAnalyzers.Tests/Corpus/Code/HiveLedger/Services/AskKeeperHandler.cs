using HiveLedger.Options;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace HiveLedger.Services;

public class AskKeeperHandler
{
    private readonly IChatClient _chat;
    private readonly AssistantOptions _options;
    private readonly GuidanceIndex _index = new();

    public AskKeeperHandler(IChatClient chat, IOptions<AssistantOptions> options)
    {
        _chat = chat;
        _options = options.Value;
    }

    public async Task<AskResponse> HandleAsync(AskRequest request, CancellationToken ct)
    {
        var query = request.Question;
        if (!string.IsNullOrWhiteSpace(request.Previous))
        {
            var rewrite = /*maybe task*//*prompt: elsewhere*/ _options.RewritePrompt
                .Replace("{previous}", request.Previous)
                .Replace("{question}", request.Question);
            query = (await _chat.GetResponseAsync(rewrite, cancellationToken: ct)).Text;
        }

        var chunks = await _index.SearchAsync(/*no prompt: embedding input*/ "search_query: question of a beekeeper about guidance and law: " + query, _options.TopK);
        if (chunks.Count == 0)
            return new AskResponse(/*no prompt: ui text*/ "Dazu steht nichts in den Unterlagen deines Vereins. Lade unter Verein > Dokumente weitere Dateien hoch oder schreib uns.", []);

        var context = string.Join("\n\n---\n\n", chunks.Select(c => $"[{c.Document}]\n{c.Text}"));
        var systemPrompt = /*prompt: elsewhere*/ _options.AskSystemPrompt.Replace("{context}", context);

        var response = await _chat.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, systemPrompt),
            new ChatMessage(ChatRole.User, request.Question)
        ], cancellationToken: ct);

        return new AskResponse(response.Text, chunks.Select(c => c.Document).Distinct().ToArray());
    }
}

public record AskRequest(string Question, string? Previous);
public record AskResponse(string Answer, string[] Documents);
public record GuidanceChunk(string Document, string Text, double Score);

public class GuidanceIndex
{
    public Task<List<GuidanceChunk>> SearchAsync(string text, int topK) => Task.FromResult(new List<GuidanceChunk>());
}
