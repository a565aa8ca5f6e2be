using OpenAI.Chat;

namespace FeedbackLens.Stages;

public class ThemeStage
{
    readonly ChatClient _client;
    public ThemeStage(ChatClient client) => _client = client;

    public async Task<Dictionary<int, string>> TagAsync(IReadOnlyList<Feedback> items)
    {
        var result = new Dictionary<int, string>();
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (f, ct) =>
        {
            ChatCompletion done = await _client.CompleteChatAsync(
                [
                    new SystemChatMessage(/*examples*/ /*prompt: call*/ "Give the comment a theme: two or three lower case words, noun first, no punctuation. Reuse wording where you can so that the same problem always gets the same theme."),
                    new UserChatMessage(/*prompt: call*/ "my bananas were black AGAIN, third week in a row"),
                    new AssistantChatMessage(/*prompt: call*/ "fruit not fresh"),
                    new UserChatMessage(f.Text),
                ],
                cancellationToken: ct);
            lock (result) result[f.Id] = done.Content[0].Text.Trim().ToLowerInvariant();
        });
        return result;
    }

    public async Task<string[]> MergeAsync(IEnumerable<string> themes, int max)
    {
        var answer = await _client.CompleteChatAsync(new UserChatMessage(MergeText(themes, max)));
        return answer.Value.Content[0].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    static string MergeText(IEnumerable<string> themes, int max)
    {
        var list = string.Join(Environment.NewLine, themes.Distinct().OrderBy(t => t));
        return /*task*/ /*prompt: method*/ $"""
            Below are theme labels that came out of an automatic tagging. Many mean the same. Merge them to at most {max} groups
            and write every original label in one line as  label => group . Dont invent labels which are not in the list, and keep
            anything about allergies as a group of its own even if there is only one.

            {list}
            """;
    }
}
