using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Havarie.Services;

public interface ITriageService
{
    Task<string> ClassifyAsync(string description);
    Task<int> UrgencyAsync(string description);
    Task<JsonElement> FactsAsync(string description);
}

public class TriageService : ITriageService
{
    private static readonly string[] Lines = { "motor", "household", "liability", "travel", "other" };

    // examples come from the 2023 complaints sample, names changed
    private readonly string _fewShot = /*examples*/ /*prompt: member*/ """
        You sort first notices of loss for an insurance company. Decide how urgent the claim is, from 1 (can wait for weeks) to 5 (somebody must call today).
        Urgent means: people are hurt, a home can not be used, water or fire damage is still going on, or a vehicle blocks traffic.
        The amount of money does not make a claim urgent, and neither does an angry tone.

        Text: "A stone hit my windscreen on the motorway last week, small crack on the left side."
        Urgency: 2

        Text: "The pipe in the kitchen burst and the water is dripping into the flat below, we cant find the valve!!"
        Urgency: 5

        Text: "My neighbours cat broke our vase during the holidays. Value appr. 40 EUR."
        Urgency: 1

        Text: "Rear-end collision this morning, my wife is in hospital with a whiplash, the car was towed."
        Urgency: 4

        Answer only with the number.
        """;

    private readonly ChatClient _chat;
    private readonly ILanguageModelGateway _llm;
    private readonly ClaimSettings _settings;

    public TriageService(ChatClient chat, ILanguageModelGateway llm, IOptions<ClaimSettings> settings)
    {
        _chat = chat;
        _llm = llm;
        _settings = settings.Value;
    }

    public async Task<string> ClassifyAsync(string description)
    {
        var prompt = /*task*/ /*prompt: local*/ "Classify the following claim into exactly one of these lines of business: " + string.Join(", ", Lines) + ". "
                   + "Return the line in lower case without punctuation. If two lines fit, take the one where the damaged thing belongs to the policy holder.\n\nClaim:\n" + description;
        ChatCompletion completion = await _chat.CompleteChatAsync(new[] { ChatMessage.CreateUserMessage(prompt) });
        var answer = completion.Content[0].Text.Trim().TrimEnd('.');
        return Lines.Contains(answer) ? answer : "other";
    }

    public async Task<int> UrgencyAsync(string description)
    {
        ChatCompletion completion = await _chat.CompleteChatAsync(
            new SystemChatMessage(_fewShot),
            new UserChatMessage(/*prompt: call*/ $"Text: \"{description}\"\nUrgency:"));
        return int.TryParse(completion.Content[0].Text, out var n) ? Math.Clamp(n, 1, 5) : 3;
    }

    public async Task<JsonElement> FactsAsync(string description)
    {
        var json = await _llm.AskAsync(/*task*/ /*prompt: elsewhere*/ _settings.FactInstructions.Replace("{today}", DateTime.Today.ToString("yyyy-MM-dd")), description);
        if (!json.TrimStart().StartsWith('{'))
            json = await _llm.AskAsync(/*task*/ /*prompt: wrapper*/ "The text you get should be a JSON object but it is not valid. Repair it: remove code fences and comments, close open brackets, use double quotes. Output nothing but the JSON.", json);
        return JsonDocument.Parse(json).RootElement.Clone();
    }
}
