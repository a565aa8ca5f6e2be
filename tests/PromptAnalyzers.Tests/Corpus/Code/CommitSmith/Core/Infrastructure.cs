using System.Diagnostics;
using System.Text.Json;
using OpenAI.Chat;

namespace CommitSmith.Core;

public class Settings
{
    public string Model { get; set; } = "gpt-4o-mini";
    public string? ApiKey { get; set; }
    public string Language { get; set; } = "English";

    // used by CommitCommand and ReviewCommand
    public string TeamRules { get; set; } = "Our team writes subjects in the imperative mood, references Jira keys like ABC-123 when the branch name contains one, and never mentions file names in the subject line.";
    public string ReviewerRole => "You are an experienced C# reviewer. You comment only on things that are worth a discussion: bugs, races, leaks, missing checks, misleading names, tests that test nothing. You don't comment on formatting. You are polite, you explain the reason, and you write in " + Language + ".";

    public static Settings Load()
    {
        var path = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".commitsmith.json");
        var s = File.Exists(path) ? JsonSerializer.Deserialize<Settings>(File.ReadAllText(path))! : new Settings();
        s.ApiKey ??= Environment.GetEnvironmentVariable("OPENAI_API_KEY");
        return s;
    }
}

public static class Git
{
    public static string Run(params string[] args)
    {
        var psi = new ProcessStartInfo("git") { RedirectStandardOutput = true };
        foreach (var a in args) psi.ArgumentList.Add(a);
        using var p = Process.Start(psi)!;
        var text = p.StandardOutput.ReadToEnd();
        p.WaitForExit();
        if (p.ExitCode != 0) throw new InvalidOperationException(/*no prompt: exception*/ $"git {args[0]} failed. Make sure that you run the tool inside of a repository and that the tags exist.");
        return text;
    }

    public static string Clip(this string s, int max = 24000) => s.Length <= max ? s : s[..max] + "…";
}

public static class ChatExtensions
{
    /// <summary>One system text, one user text, one answer. Retries on 429.</summary>
    public static async Task<string> AskAsync(this ChatClient chat, string system, string user, ChatCompletionOptions? options = null)
    {
        for (var wait = 1; ; wait *= 2)
        {
            try
            {
                ChatCompletion c = await chat.CompleteChatAsync(new ChatMessage[] { new SystemChatMessage(system), new UserChatMessage(user) }, options);
                return c.Content[0].Text.Trim();
            }
            catch (System.ClientModel.ClientResultException e) when (e.Status == 429 && wait < 32)
            {
                Console.Error.WriteLine(/*no prompt: log*/ $"Rate limited, trying again in {wait} s");
                await Task.Delay(TimeSpan.FromSeconds(wait));
            }
        }
    }
}
