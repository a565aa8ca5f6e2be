using Microsoft.Extensions.AI;

namespace Tinker;

public static class Ui
{
    public static void Title(string text)
    {
        Console.ForegroundColor = ConsoleColor.Cyan;
        Console.WriteLine("== " + text + " ==");
        Console.ResetColor();
    }

    public static void Error(string text) => Console.Error.WriteLine(text);

    public static string Ask(string question)
    {
        Console.Write(question + " > ");
        return Console.ReadLine() ?? "";
    }
}

public static class ClientExtensions
{
    /// <summary>One question, one answer, nothing kept.</summary>
    public static async Task<string> AskOnce(this IChatClient client, string system, string user, float temperature = 0.2f)
    {
        var messages = new List<ChatMessage> { new(ChatRole.System, system), new(ChatRole.User, user) };
        var r = await client.GetResponseAsync(messages, new ChatOptions { Temperature = temperature });
        return r.Text;
    }
}

// Prompts that are used by more than one step
public static class WorkshopPrompts
{
    public const string PubQuizHost =
        "You are the host of a friendly pub quiz in Leeds. Ask one question at a time, wait for the answer, " +
        "say if it was right, and keep the score. Be witty but never mean. Topics: music, football, food, rivers. " +
        "After the fifth question tell the final score and say goodbye.";

    public static string Compress(int words) =>
        $"Summarise the conversation so far in at most {words} words. Keep names, numbers and every open question, " +
        "drop small talk. Write in third person.";
}
