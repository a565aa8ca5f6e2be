using Microsoft.Extensions.AI;

namespace MeepleLoan.Services;

public class TableMoodService(IChatClient chatClient)
{
    private static readonly Dictionary<string, string> MoodMeanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fun"] = "the table laughed, wants to play again",
        ["quarrel"] = "somebody argued about rules or cheated",
        ["bored"] = "too long, too much waiting",
        ["lost"] = "did not understand the rules"
    };

    // feedback form after an evening, only the text field
    public async Task<MoodReaction> ReactAsync(string feedback, CancellationToken cancellationToken)
    {
        var moods = string.Join(Environment.NewLine, MoodMeanings.Select(m => $"- \"{m.Key}\": {m.Value}"));
        var response = await chatClient.GetResponseAsync<MoodReaction>(
            new ChatMessage(ChatRole.User, feedback),
            new ChatOptions
            {
                Instructions = /*typed task*/ /*prompt: call*/ $"""
                    You decide how an evening with a rented board game went, from what the customer wrote in the feedback form.

                    mood is exactly one of:
                    {moods}

                    intensity is exactly one of: "low", "medium", "high".

                    Rules:
                    - Pick the one main thing. Complaints about our opening hours say nothing about the evening.
                    - When in doubt, pick "fun" and "low".
                    - reason is one short sentence in English, empty if nothing was said.
                    """,
                Temperature = 0.2f
            },
            cancellationToken: cancellationToken);
        return response.Result;
    }
}
