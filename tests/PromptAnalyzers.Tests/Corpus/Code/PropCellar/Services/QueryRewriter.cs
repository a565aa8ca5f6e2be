using Azure.AI.OpenAI;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace PropCellar.Services;

public record ChatTurn(string User, string? Bot);

public enum Intent { Search, Booking, Complaint, Smalltalk }

public class QueryRewriter
{
    private const string RewriteSystemMessage = /*examples*//*prompt: member*/ """
        Below is a history of the conversation so far, and a new question by the user that needs to be answered by searching in the props catalogue.
        Generate a search query based on the conversation and the new question.
        Do not include source names like P-1043.md or [terms.md] in the search query terms.
        Do not include rental dates or quantities, the index knows nothing about them.
        If the question is not English, translate it to English before generating the query.
        If you cannot generate a query, return just the number 0.

        Example:
        User: habt ihr ein altes telefon, so 30er jahre?
        Query: rotary telephone 1930s bakelite

        Example:
        User: and in black?   (before: do you have a doctor's bag)
        Query: doctor's bag black leather

        Example:
        User: thanks a lot, bye!
        Query: 0
        """;

    private readonly ChatClient _chat;
    private readonly ILogger<QueryRewriter> _logger;

    public QueryRewriter(AzureOpenAIClient azure, IOptions<RagOptions> options, ILogger<QueryRewriter> logger)
    {
        _chat = azure.GetChatClient(options.Value.ChatDeployment);
        _logger = logger;
    }

    public async Task<string?> RewriteAsync(IReadOnlyList<ChatTurn> history, string question, CancellationToken ct)
    {
        var messages = new List<ChatMessage> { new SystemChatMessage(RewriteSystemMessage) };
        foreach (var turn in history.TakeLast(4))
        {
            messages.Add(new UserChatMessage(turn.User));
            if (turn.Bot is { } bot)
                messages.Add(new AssistantChatMessage(bot));
        }
        messages.Add(new UserChatMessage(/*prompt: call*/ $"Generate search query for: {question}"));

        ChatCompletion completion = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 60 }, ct);
        var query = completion.Content[0].Text.Trim();
        if (query == "0")
            return null;

        _logger.LogInformation("Rewrote '{Question}' to '{Query}'", question, query);
        return query;
    }

    public async Task<Intent> DetectIntentAsync(string question, CancellationToken ct)
    {
        var completion = await _chat.CompleteChatAsync(
            [
                new SystemChatMessage(/*task*//*prompt: call*/
                    "Classify the message of a customer of a props rental. Labels: search (looks for an object or asks about one), booking (wants to reserve, extend, pick up or return), " +
                    "complaint (something is broken, dirty, late or too expensive), smalltalk (greeting, thanks, anything else). " +
                    "Answer with one label in lower case."),
                new UserChatMessage(question)
            ],
            new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 5 },
            ct);

        return Enum.TryParse<Intent>(completion.Value.Content[0].Text.Trim(), ignoreCase: true, out var intent) ? intent : Intent.Search;
    }

    /// <summary>HyDE. Works astonishingly well for "something that looks like..." questions.</summary>
    public async Task<string> ImagineEntryAsync(string query, CancellationToken ct)
    {
        var prompt = /*prompt: local*/ $"""
            Write an entry of a theatre props catalogue that would be a perfect hit for the search "{query}".
            3 sentences: what it is, material and era, how it is used on stage. Invent the details, nobody will see the text.
            """;
        var result = await _chat.CompleteChatAsync([new UserChatMessage(prompt)], cancellationToken: ct);
        return result.Value.Content[0].Text;
    }
}
