using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using SpokeRunner.Llm;

namespace SpokeRunner.Services;

public sealed record ChatTurn(string Role, string Content);

public interface IRiderBoard
{
    Task<string> WhereIsAsync(string rider);
    Task<string> FreeRidersAsync(string district);
}

/// <summary>The chat box on the right side of the dispatch screen.</summary>
public sealed class DispatcherChatService
{
    private readonly ChatClient _client;
    private readonly IRiderBoard _board;
    private readonly AiOptions _options;
    private readonly ILogger<DispatcherChatService> _logger;

    private static readonly ChatTool WhereIs = ChatTool.CreateFunctionTool(
        "where_is",
        /*no prompt: tool description*/ "Returns the last known position of a rider and the age of that position in seconds.",
        BinaryData.FromString("""{"type":"object","properties":{"rider":{"type":"string","description":"first name of the rider or the bike number"}},"required":["rider"]}"""));

    private static readonly ChatTool FreeRiders = ChatTool.CreateFunctionTool(
        "free_riders",
        "Lists the riders without an order in a district of the town, nearest first.",
        BinaryData.FromString("""{"type":"object","properties":{"district":{"type":"string"}},"required":["district"]}"""));

    public DispatcherChatService(ChatClient client, IRiderBoard board, IOptions<AiOptions> options, ILogger<DispatcherChatService> logger)
    {
        _client = client;
        _board = board;
        _options = options.Value;
        _logger = logger;
    }

    public async Task<string> AnswerAsync(string dispatcher, string branch, string? screen, IReadOnlyList<ChatTurn> turns, CancellationToken ct)
    {
        var messages = BuildMessages(dispatcher, branch, screen, turns);
        var options = new ChatCompletionOptions { Temperature = 0.4f, Tools = { WhereIs, FreeRiders } };

        for (var round = 0; round < 5; round++)
        {
            ChatCompletion completion = await _client.CompleteChatAsync(messages, options, ct);
            if (completion.FinishReason != ChatFinishReason.ToolCalls)
                return completion.Content.Count > 0 ? completion.Content[0].Text : "…";

            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
            {
                using var args = JsonDocument.Parse(call.FunctionArguments);
                var result = call.FunctionName switch
                {
                    "where_is" => await _board.WhereIsAsync(args.RootElement.GetProperty("rider").GetString() ?? ""),
                    "free_riders" => await _board.FreeRidersAsync(args.RootElement.GetProperty("district").GetString() ?? ""),
                    _ => "unknown function",
                };
                messages.Add(new ToolChatMessage(call.Id, result));
            }
        }

        _logger.LogWarning("dispatcher chat: gave up after 5 tool rounds");
        return "Sorry, I got lost in the board. Please ask again.";
    }

    public async IAsyncEnumerable<string> CustomerChatAsync(string branch, IReadOnlyList<ChatTurn> turns, [EnumeratorCancellation] CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ $"You answer customers in the chat of a bike courier company on its website. Be helpful and quick, and never promise a time of arrival, you cannot know it. Tone: {_options.CustomerTone}"),
            new SystemChatMessage(/*prompt: elsewhere*/ PromptCatalog.ForBranch(branch)),
            new AssistantChatMessage(/*prompt: call*/ "Hey! Where shall we ride for you today?"),
        };
        messages.AddRange(turns.TakeLast(_options.MaxHistory).Select(t =>
            t.Role == "assistant" ? (ChatMessage)new AssistantChatMessage(t.Content) : new UserChatMessage(t.Content)));

        await foreach (var update in _client.CompleteChatStreamingAsync(messages, cancellationToken: ct))
        {
            foreach (var part in update.ContentUpdate)
            {
                if (!string.IsNullOrEmpty(part.Text))
                    yield return part.Text;
            }
        }
    }

    private List<ChatMessage> BuildMessages(string dispatcher, string branch, string? screen, IReadOnlyList<ChatTurn> turns)
    {
        var list = new List<ChatMessage> { new SystemChatMessage(/*prompt: call*/ $"""
            You are Pim, the assistant on the dispatch desk of SpokeRunner, a bicycle courier company. You talk with {dispatcher},
            who dispatches in {branch} and has usually three phones ringing at the same time.

            About us:
            {PromptCatalog.CompanyFacts}

            How you talk:
            - Short. Two sentences are mostly enough, a list when riders or orders are compared.
            - No small talk unless {dispatcher} begins with it.
            - You may use rider slang (drop, pickup, double, dead mile), everybody here knows it.
            - If you don't know something say so. Do not make up positions of riders, use the functions.

            What you can do:
            - look where a rider is (where_is)
            - look who is free in a district (free_riders)
            - think along about the order of drops. Consider hills, one-way streets do not matter for bikes mostly.

            What you don't do:
            - you never assign an order yourself, you only propose. The click is done by a human.
            - no talk about wages or sick days of riders, send people to the office for this.

            The dispatcher looks at the screen: {screen ?? "map"}. Use it if it helps, don't mention it otherwise.
            """) };
        foreach (var turn in turns.TakeLast(_options.MaxHistory))
        {
            list.Add(turn.Role.ToLowerInvariant() switch
            {
                "assistant" => new AssistantChatMessage(turn.Content),
                "system" => new SystemChatMessage(turn.Content),
                _ => new UserChatMessage(turn.Content),
            });
        }
        return list;
    }
}
