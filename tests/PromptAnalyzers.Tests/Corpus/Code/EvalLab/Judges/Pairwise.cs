using Microsoft.Extensions.AI;

namespace EvalLab.Judges;

internal static class Pairwise
{
    private static (string System, string User) Prompts(string question, string a, string b) => (
        /*prompt: method*/ "You compare two answers. Say A, B or TIE, and nothing else.",
        /*prompt: method*/ $"Question: {question}\nAnswer A: {a}\nAnswer B: {b}");

    public static async Task<string> CompareAsync(IChatClient client, string question, string a, string b)
    {
        var (system, user) = Prompts(question, a, b);
        var response = await client.GetResponseAsync([new(ChatRole.System, system), new(ChatRole.User, user)]);
        return response.Text.Trim();
    }

    public static async Task<string> ExplainAsync(IChatClient client, string winner, string loser)
    {
        const string Template = /*prompt: local*/ """
            Explain in two sentences why the first text is better than the second.
            First: {0}
            Second: {1}
            """;
        var prompt = string.Format(Template, winner, loser);
        return (await client.GetResponseAsync(prompt)).Text;
    }
}
