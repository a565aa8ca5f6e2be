using Microsoft.Extensions.AI;

namespace PodcastStudio.Quality;

public record Score(int Points, string Reason);

public sealed class Judge(IChatClient client)
{
    private static readonly Lazy<Task<string>> Rubric = new(() => /*prompt: file*/ File.ReadAllTextAsync(Path.Combine("Prompts", "judge.txt")));

    public async Task<Score> ScoreAsync(string source, string candidate)
    {
        var messages = new[]
        {
            new ChatMessage(ChatRole.System, await Rubric.Value),
            new ChatMessage(ChatRole.User, /*prompt: call*/ $"""
                <source>
                {source}
                </source>
                <notes>
                {candidate}
                </notes>
                """),
        };
        var response = await client.GetResponseAsync<Score>(messages, new ChatOptions { Temperature = 0, Seed = 42 });
        return response.Result;
    }

    /// <summary>Asks twice with swapped order, because the first text always looks better.</summary>
    public async Task<string?> BetterAsync(string a, string b)
    {
        async Task<char> Vote(string first, string second)
        {
            var question = /*prompt: local*/ "Which of the two texts would make you listen?\n\nText 1:\n" + first + "\n\nText 2:\n" + second + "\n\nAnswer 1 or 2.";
            var r = await client.GetResponseAsync(question, new() { MaxOutputTokens = 1 });
            return r.Text.Trim().FirstOrDefault();
        }

        return (await Vote(a, b), await Vote(b, a)) switch
        {
            ('1', '2') => a,
            ('2', '1') => b,
            _ => null,
        };
    }

}
