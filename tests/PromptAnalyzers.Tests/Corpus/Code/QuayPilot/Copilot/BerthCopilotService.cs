using System.Collections.Concurrent;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using QuayPilot.Rag;

namespace QuayPilot.Copilot;

public record CopilotAnswer(string Text, string? Title, string Intent);

public class BerthCopilotService
{
    private const string SystemPrompt = /*prompt: member*/ @"You are QuayPilot, the copilot of the harbour authority of Norrhamn.
You help ship agents, pilots and terminal planners with questions about berths, arrivals, tides and port services.

Rules:
1. Use the functions of the Harbour plugin for everything that changes (berth occupancy, tide, weather). Never guess such values.
2. Always give times in local time and add UTC in brackets.
3. If a user asks for a berth booking, collect vessel name, IMO number, length, draught and ETA first. Ask for missing ones one after the other, not all at once.
4. Do not give legal advice. For questions about regulations point to the regulation search.
5. You are not allowed to confirm a booking yourself, only the port captain can do this. You may say that the request was forwarded.
6. Stay polite and short, most users read your answer on a phone on a windy deck.
7. Answer in the language of the user.

If somebody reports an emergency, tell them to call VHF channel 16 immediately and stop everything else.";

    private static readonly ConcurrentDictionary<string, ChatHistory> Sessions = new();

    private readonly Kernel _kernel;
    private readonly RegulationAnswerService _rag;
    private readonly ILogger<BerthCopilotService> _logger;

    public BerthCopilotService(Kernel kernel, RegulationAnswerService rag, ILogger<BerthCopilotService> logger)
    {
        _kernel = kernel;
        _rag = rag;
        _logger = logger;
    }

    public async Task<CopilotAnswer> ChatAsync(string sessionId, string user, string text, CancellationToken ct)
    {
        var intent = await DetectIntentAsync(text, ct);
        _logger.LogInformation(/*no prompt: log*/ "Session {Session}: user {User} asked a question, the router decided for intent {Intent}", sessionId, user, intent);

        if (intent == "REGULATION")
        {
            var answer = await _rag.AnswerAsync(text, ct);
            return new CopilotAnswer(answer, null, intent);
        }

        var history = Sessions.GetOrAdd(sessionId, _ => CreateHistory(user));
        history.AddUserMessage(text);

        var settings = new OpenAIPromptExecutionSettings
        {
            ServiceId = "chat",
            Temperature = 0.3,
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto()
        };

        var chat = _kernel.GetRequiredService<IChatCompletionService>("chat");
        var reply = "";
        await foreach (var part in chat.GetStreamingChatMessageContentsAsync(history, settings, _kernel, ct))
        {
            reply += part.Content;
        }
        history.AddAssistantMessage(reply);

        string? title = null;
        if (history.Count <= 5)
            title = await MakeTitleAsync(chat, text, reply, ct);

        return new CopilotAnswer(reply, title, intent);
    }

    private static ChatHistory CreateHistory(string user)
    {
        var history = new ChatHistory(SystemPrompt);
        var about = /*prompt: local*/ $"The signed in user is {user}. Today is {DateTime.Now:dddd, dd MMMM yyyy}. Adress the user with the name if there is one, guests have none.";
        history.AddSystemMessage(about);
        var greeting = /*prompt: local*/ "Good watch! I am QuayPilot. Which vessel or berth can I help you with today?";
        history.AddAssistantMessage(greeting);
        return history;
    }

    private async Task<string> DetectIntentAsync(string text, CancellationToken ct)
    {
        var result = await _kernel.InvokePromptAsync(
            /*examples*//*prompt: call*/ """
            Decide what the user of the port copilot wants. Possible intents: BERTH, TARIFF, REGULATION, SMALLTALK, OTHER.
            Return only the intent in capital letters.

            User: is quay 7 free on thursday for 140 m?
            Intent: BERTH
            User: how much are the port dues for a ro-ro of 22.000 GT
            Intent: TARIFF
            User: may we bunker during cargo operations?
            Intent: REGULATION
            User: thanks mate
            Intent: SMALLTALK

            User: {{$input}}
            Intent:
            """,
            new KernelArguments(new OpenAIPromptExecutionSettings { MaxTokens = 5, Temperature = 0 }) { ["input"] = text },
            cancellationToken: ct);

        return result.GetValue<string>()?.Trim().ToUpperInvariant() ?? "OTHER";
    }

    private static async Task<string> MakeTitleAsync(IChatCompletionService chat, string question, string answer, CancellationToken ct)
    {
        var titlePrompt = /*maybe task*//*prompt: local*/ $"Find a title for this conversation, at most six words, without quotes and without a full stop at the end.\n\nUser: {question}\nAssistant: {answer}";
        var title = await chat.GetChatMessageContentAsync(titlePrompt, cancellationToken: ct);
        return title.Content?.Trim('"', ' ') ?? "New conversation about the harbour";
    }
}
