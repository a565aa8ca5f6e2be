using System.Reflection;
using OpenAI.Chat;

namespace Kwizek.Eval;

[AttributeUsage(AttributeTargets.Method)]
public class CheckAttribute(string name) : Attribute { public string Name => name; }

public class Judge
{
    readonly ChatClient chat; readonly string rubric;
    public Judge(ChatClient chat, string rubric) { this.chat = chat; this.rubric = rubric; }

    public async Task<int> ScoreAsync(string what)
    {
        ChatCompletion c = await chat.CompleteChatAsync(
            new List<ChatMessage> { new SystemChatMessage(rubric), new UserChatMessage(what) },
            new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 5 });
        return int.Parse(c.Content[0].Text.Trim()[..1]);
    }
}

public static class Expect
{
    public static void True(bool ok, string msg) { if (!ok) throw new Exception(msg); }
    public static void Equal(string a, string b) => True(a == b, /*no prompt: assert message*/ $"Expected the answer '{a}' but the model answered '{b}'");
    public static void NotContains(string bad, string text, string msg) => True(!text.Contains(bad), msg);
}

public static class SuiteRunner
{
    public static async Task<int> RunAsync(object suite)
    {
        int failed = 0;
        foreach (var m in suite.GetType().GetMethods().Where(m => m.GetCustomAttribute<CheckAttribute>() != null))
        {
            try { await (Task)m.Invoke(suite, null)!; Console.WriteLine("PASS " + m.Name); }
            catch (Exception e) { failed++; Console.WriteLine($"FAIL {m.Name}: {e.Message}"); }
        }
        return failed;
    }
}
