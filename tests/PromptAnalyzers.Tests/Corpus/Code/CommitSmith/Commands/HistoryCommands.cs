using CommitSmith.Core;
using OpenAI.Chat;

namespace CommitSmith.Commands;

public class HistoryCommands(ChatClient chat)
{
    public async Task<string> ChangeLogAsync(string from, string to)
    {
        var log = Git.Run("log", "--no-merges", "--pretty=format:%h %s", $"{from}..{to}");
        var messages = new List<ChatMessage> { ChatMessage.CreateSystemMessage(/*task*/ /*prompt: call*/ """
            You maintain a CHANGELOG.md in the "Keep a Changelog" style. You receive one commit subject per line.

            Put each commit under one of the headings ### Added, ### Changed, ### Deprecated, ### Removed,
            ### Fixed, ### Security. Headings without entries are omitted. Every entry is one bullet that begins
            with a verb in the past tense and ends with the short hash in parentheses. Merge commits, version bumps,
            and commits that were reverted later in the same list are skipped. Commits that belong
            together are merged into one bullet with all their hashes.

            Output the Markdown only. Do not add a title or a date, the tool does that.
            """), ChatMessage.CreateUserMessage(log) };
        ChatCompletion answer = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 });
        var md = answer.Content[0].Text;

        if (!md.Contains("###"))
        {
            messages.Add(new AssistantChatMessage(md));
            messages.Add(new UserChatMessage(/*prompt: call*/ "There is no heading in your answer. Please sort the entries under the headings from the instructions and send the whole text again."));
            answer = await chat.CompleteChatAsync(messages);
            md = answer.Content[0].Text;
        }
        return /*no prompt: markdown*/ $"## [{to}] - {DateTime.Today:yyyy-MM-dd}\n\n{md}";
    }

    public async Task<string> ReleaseNotesAsync(string version)
    {
        var prs = Git.Run("log", "--merges", "--pretty=format:%s%n%b");
        var prompt = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts/release-notes.txt"))
            + $"\n\nVersion: {version}\nPull requests:\n{prs.Clip()}";
        ChatCompletion notes = await chat.CompleteChatAsync(new UserChatMessage(prompt));

        string headlinePrompt = /*prompt: local*/ $"Suggest a headline of no more than eight words for these release notes, without an exclamation mark:\n{notes.Content[0].Text}";
        ChatCompletion headline = await chat.CompleteChatAsync(headlinePrompt);
        return headline.Content[0].Text + "\n\n" + notes.Content[0].Text;
    }

    public async Task ExplainAsync(string sha)
    {
        var system = Audience(Environment.GetEnvironmentVariable("COMMITSMITH_AUDIENCE"));
        await foreach (var part in chat.CompleteChatStreamingAsync(new ChatMessage[]
        {
            new SystemChatMessage(system),
            new UserChatMessage(/*prompt: call*/ $"What does this commit do, and which parts of the program could it break?\n\n{Git.Run("show", sha).Clip()}"),
        }))
            foreach (var p in part.ContentUpdate) Console.Write(p.Text);
    }

    private static string Audience(string? who) => who switch
    {
        "manager" => /*prompt: method*/ "You explain code changes to a product manager. No code, no class names, only what changes for customers and how risky it is.",
        _ => /*prompt: method*/ "You explain code changes to a colleague who knows C# well but has never seen this repository.",
    };
}
