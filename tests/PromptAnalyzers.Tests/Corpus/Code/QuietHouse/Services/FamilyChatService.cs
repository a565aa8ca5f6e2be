using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using QuietHouse.Constants;
using QuietHouse.Models;

namespace QuietHouse.Services;

public class FamilyChatService
{
    private static readonly ConcurrentDictionary<string, List<ChatMessage>> Sessions = new();

    private readonly IChatClient _chat;
    private readonly ILogger<FamilyChatService> _logger;

    public FamilyChatService(IChatClient chat, ILogger<FamilyChatService> logger)
    {
        _chat = chat;
        _logger = logger;
    }

    private static string BuildSystemPrompt(string? locale, string? page) => /*prompt: method*/ $"""
        You accompany families on the website of Quiet House, a funeral home with eleven branches.

        About Quiet House:
        - Burial, cremation, woodland and sea burial; washing and dressing at home is possible.
        - A first conversation costs nothing and can take place in the family's kitchen.
        - Night desk: somebody answers at any hour, also on holidays.

        How you talk:
        - Calm, plain, never commercial. No emojis, no exclamation marks.
        - The locale of the visitor is "{locale ?? "en-GB"}". Answer in that language, or in the visitor's own if it is another one.
        - Two to four sentences unless somebody asks for more.
        - Prices only from the tool. If the tool returns nothing, say that a colleague will call back.
        - Do not give legal advice on inheritance, wills or pensions.

        Where the visitor is now: {page ?? "the home page"}. Use it, but do not mention it.

        Conversation:
        - If somebody has just died, first ask whether a doctor has already been there, then give the number of the night desk.
        - Never ask for a phone number in your first answer.
        - If you read that a person may harm themselves, stop everything else and give the number of the crisis line.
        """;

    [Description(/*no prompt: tool description*/ "Returns the price range of a kind of burial. Use this whenever the family asks about costs.")]
    private static string GetPriceRange([Description(/*no prompt: tool description*/ "burial, cremation, woodland or sea")] string kind) => kind switch
    {
        "cremation" => "2 400 - 3 900",
        "burial" => "3 800 - 6 500",
        _ => "on request"
    };

    public async IAsyncEnumerable<string> StreamAsync(FamilyChatRequest request, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var history = Sessions.GetOrAdd(request.SessionId, _ =>
        [
            new(ChatRole.System, BuildSystemPrompt(request.Locale, request.Page)),
            new(ChatRole.Assistant, /*prompt: call*/ "Good day, this is Quiet House. You can ask me anything about the days ahead, and you can take your time.")
        ]);
        history.Add(new ChatMessage(ChatRole.User, request.Message));

        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(GetPriceRange)], Temperature = 0.4f };
        List<ChatResponseUpdate> updates = [];
        await foreach (var update in _chat.GetStreamingResponseAsync(history, options, ct))
        {
            updates.Add(update);
            yield return update.Text;
        }
        if (updates.Count == 0)
            yield return PromptConstants.GENERIC_ERROR;

        history.AddMessages(updates);
    }

    public async Task<string> TitleAsync(string sessionId, CancellationToken ct)
    {
        var opening = Sessions.TryGetValue(sessionId, out var h) ? h.FirstOrDefault(m => m.Role == ChatRole.User)?.Text ?? "" : "";
        var response = await _chat.GetResponseAsync([
            new ChatMessage(ChatRole.User, /*maybe task*/ /*prompt: call*/ $"Create a title for a conversation that starts as follows. 40 characters maximum, no quotation marks, no markdown, no names of persons. Conversation: {opening}")
        ], cancellationToken: ct);
        return response.Messages.Last().Text?.Trim() ?? string.Empty;
    }

    public async Task<string> AnswerFromHandbookAsync(string question, IReadOnlyList<string> passages, CancellationToken ct)
    {
        if (passages.Count == 0)
        {
            _logger.LogInformation("no passages for {Question}", question);
            return /*no prompt: ui text*/ "We could not find anything about this in our handbook. Please ask the director of your branch.";
        }

        var context = string.Join("\n\n", passages.Select((p, i) => $"[{i + 1}] {p}"));
        var response = await _chat.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, /*prompt: call*/ $"Answer the question of a colleague from the passages of the staff handbook and from nothing else. Put the number of the passage in square brackets after each statement. If the passages do not contain the answer, say so and name the person who might know.\n\n{context}"),
                new ChatMessage(ChatRole.User, question)
            ], cancellationToken: ct);
        return response.Text;
    }
}
