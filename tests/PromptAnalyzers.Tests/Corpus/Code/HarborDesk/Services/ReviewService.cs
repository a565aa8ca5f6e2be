using HarborDesk.Data;
using OpenAI.Chat;

namespace HarborDesk.Services;

public class ReviewService
{
    private const string SentimentPrompt = /*examples*//*prompt: member*/
        "Du bewertest Kommentare von Gästen über einen Yachthafen. Gib nur eine Zahl von -2 (sehr unzufrieden) bis 2 (sehr zufrieden) zurück, ohne Text. " +
        "Ironie bitte beachten!\n\n" +
        "Beispiele:\n" +
        "\"Sanitär top, kommen wieder\" -> 2\n" +
        "\"War ok, bisschen laut\" -> 0\n" +
        "\"Na toll, drei Tage ohne Strom. Herzlichen Glückwunsch.\" -> -2\n" +
        "\"Liegeplatz eng, aber netter Hafenmeister\" -> 1";

    private readonly Dictionary<string, string> _aspectPrompts = new()
    {
        ["sanitary"] = /*task*//*prompt: member*/ "Rate how the reviewer judges the toilets, showers and the laundry of the marina, from 1 (awful) to 5 (great). Answer with the digit, or 0 if the review says nothing about it.",
        ["mooring"] = /*examples*//*prompt: member*/ """
            Rate how the reviewer judges the berths: lines, cleats, fingers, swell, depth. 1 (awful) to 5 (great), 0 if not mentioned. Answer with the digit only.
            "Schwell from the ferries all night, no sleep" => 1
            "good long fingers and easy to get in even single handed" => 5
            "nice restaurant" => 0
            """,
    };

    private readonly ILlmGateway _llm;
    private readonly ChatClient _chatClient;
    private readonly BerthRepository _repository;

    public ReviewService(ILlmGateway llm, ChatClient chatClient, BerthRepository repository)
    {
        _llm = llm;
        _chatClient = chatClient;
        _repository = repository;
    }

    public async Task<ReviewScores> ScoreAsync(string review, CancellationToken ct = default)
    {
        var scores = new ReviewScores();
        int.TryParse(await _llm.AskAsync(SentimentPrompt, review, ct: ct), out var sentiment);
        scores.Sentiment = sentiment;

        foreach (var (aspect, prompt) in _aspectPrompts)
        {
            var answer = await _llm.AskAsync(prompt, review, ct: ct);
            scores.Aspects[aspect] = int.TryParse(answer, out var n) ? n : 0;
        }

        scores.Topic = await TagTopicAsync(review, ct);
        await _repository.SaveReviewAsync(review, scores, ct);
        return scores;
    }

    private async Task<string> TagTopicAsync(string review, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*//*prompt: call*/ "Given a review of a marina, output the one topic it is mostly about: staff, sanitary, mooring, price, food, noise, wifi, other. Only output the topic."),
            new UserChatMessage(/*prompt: call*/ "Review: 38 euros for a 9 metre boat?? And showers cost extra"),
            new AssistantChatMessage("price"),
            new UserChatMessage(/*prompt: call*/ $"Review: {review}")
        };

        ChatCompletion completion = await _chatClient.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 5 }, ct);
        return completion.Content[0].Text.Trim().ToLowerInvariant();
    }
}

public class ReviewScores
{
    public int Sentiment { get; set; }
    public string Topic { get; set; } = "other";
    public Dictionary<string, int> Aspects { get; } = new();
}
