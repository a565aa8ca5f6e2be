using System.Text;
using System.Text.Json;
using Azure.AI.OpenAI;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace PropCellar.Services;

public record ChatRequest(List<ChatTurn> History, string Question, RequestOverrides? Overrides);
public record RequestOverrides(int? Top, bool? SuggestFollowUps, string? Audience);
public record ChatAnswer(string Answer, string? Thoughts, IReadOnlyList<SupportingContent> Sources, string[] FollowUps);
public record SupportingContent(string Title, string Content);

public interface ICatalogSearch
{
    Task<IReadOnlyList<SupportingContent>> QueryAsync(string? query, float[]? vector, int top, CancellationToken ct);
}

public class ReadRetrieveReadService
{
    private readonly QueryRewriter _rewriter;
    private readonly ICatalogSearch _search;
    private readonly RagOptions _options;
    private readonly ChatClient _chat;
    private readonly EmbeddingClient _embeddings;
    private readonly ILogger<ReadRetrieveReadService> _logger;

    public ReadRetrieveReadService(AzureOpenAIClient azure, QueryRewriter rewriter, ICatalogSearch search, IOptions<RagOptions> options, ILogger<ReadRetrieveReadService> logger)
    {
        _rewriter = rewriter;
        _search = search;
        _options = options.Value;
        _chat = azure.GetChatClient(_options.ChatDeployment);
        _embeddings = azure.GetEmbeddingClient(_options.EmbeddingDeployment);
        _logger = logger;
    }

    public async Task<ChatAnswer> ReplyAsync(ChatRequest request, CancellationToken ct = default)
    {
        // step 1: query
        var query = await _rewriter.RewriteAsync(request.History, request.Question, ct);
        if (query is null)
            return new ChatAnswer(/*no prompt: UI text*/ "You're welcome! If you need anything else for your production, just ask. The desk is open Monday to Saturday from 9 to 18.", null, [], []);

        // step 2: documents
        var embedding = await _embeddings.GenerateEmbeddingAsync(/*no prompt: embedding input*/ $"props catalogue entry, theatre rental: {query}", cancellationToken: ct);
        var docs = await _search.QueryAsync(query, embedding.Value.ToFloats().ToArray(), request.Overrides?.Top ?? _options.Top, ct);
        if (docs.Count == 0)
        {
            var imagined = await _rewriter.ImagineEntryAsync(query, ct);
            docs = await _search.QueryAsync(imagined, null, _options.Top, ct);
        }

        var sources = new StringBuilder();
        foreach (var doc in docs)
            sources.AppendLine($"{doc.Title}: {doc.Content.ReplaceLineEndings(" ")}");

        // step 3: answer
        var audience = request.Overrides?.Audience == "school"
            ? /*prompt: local*/ "The user works with a school theatre group. Mention the school discount, warn about fragile or heavy items, avoid jargon like 'practical' or 'breakaway'."
            : /*prompt: local*/ "The user is a professional props master. Use the trade terms and skip explanations.";

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*maybe task*//*prompt: elsewhere*/ _options.AnswerPrompt),
            new SystemChatMessage(audience)
        };
        foreach (var turn in request.History)
        {
            messages.Add(new UserChatMessage(turn.User));
            if (!string.IsNullOrEmpty(turn.Bot))
                messages.Add(new AssistantChatMessage(turn.Bot));
        }
        messages.Add(new UserChatMessage(/*maybe task*//*prompt: call*/ $@"## Sources ##
{(docs.Count == 0 ? "no source available." : sources.ToString())}
## End ##

{request.Question}

Your answer needs to be a json object with the fields answer and thoughts."));

        var completion = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions
        {
            Temperature = 0.3f,
            MaxOutputTokenCount = 1024,
            ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat()
        }, ct);

        var json = JsonSerializer.Deserialize<JsonElement>(completion.Value.Content[0].Text);
        var answer = json.TryGetProperty("answer", out var a) ? a.GetString() ?? "" : throw new InvalidOperationException("Failed to get answer");
        var thoughts = json.TryGetProperty("thoughts", out var t) ? t.GetString() : null;

        // step 4: follow ups
        string[] followUps = [];
        if (request.Overrides?.SuggestFollowUps ?? _options.SuggestFollowUps)
        {
            followUps = await SuggestFollowUpsAsync(answer, ct);
        }

        return new ChatAnswer(answer, thoughts, docs, followUps);
    }

    private async Task<string[]> SuggestFollowUpsAsync(string answer, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ @"You are a helpful clerk in a props store."),
            new UserChatMessage(/*maybe task*//*prompt: call*/ $@"Generate three follow-up questions a customer could ask after the answer you just gave.
# Answer
{answer}

# Format of the response
Return the follow-up questions as a json string list. Don't put your answer between ```json and ```, return the json string directly. {_options.FollowUpHint}.
e.g.
[
    ""Is there a matching chair?"",
    ""Can the lamp be wired?"",
    ""What does a second week cost?""
]")
        };
        var completion = await _chat.CompleteChatAsync(messages, cancellationToken: ct);
        try
        {
            return JsonSerializer.Deserialize<string[]>(completion.Value.Content[0].Text) ?? [];
        }
        catch (JsonException ex)
        {
            _logger.LogWarning(ex, /*no prompt: log*/ "Follow-up questions were no JSON list, the answer is shown without them. Check the deployment if this happens more often.");
            return [];
        }
    }
}
