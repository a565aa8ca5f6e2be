using System.Text;
using CommitSmith.Core;
using OpenAI.Chat;

namespace CommitSmith.Commands;

public class CommitCommand
{
    private readonly ChatClient _chat;
    private readonly Settings _settings;

    private const string Format = "<type>(<scope>): <subject>";

    public CommitCommand(ChatClient chat, Settings settings)
    {
        _chat = chat;
        _settings = settings;
    }

    public async Task<string> WriteAsync(bool emoji)
    {
        var diff = Git.Run("diff", "--cached", "--stat", "--patch").Clip();
        var sb = new StringBuilder();
        sb.AppendLine(/*maybe task*/ /*prompt: builder*/ "You write git commit messages. You are given the output of git diff --cached.");
        sb.Append("The first line has the form ").Append(Format).AppendLine(" and is at most 72 characters long. Allowed types are feat, fix, refactor, perf, test, docs, build, chore.");
        if (emoji) sb.AppendLine("Put a fitting gitmoji before the type.");
        sb.AppendLine("After an empty line say in at most four lines why the change was made, as far as one can tell from the diff. Do not repeat what everybody can see in the diff anyway.");
        sb.AppendLine("Return only the message, without quotes or code fence.");

        ChatCompletion result = await _chat.CompleteChatAsync(new List<ChatMessage>
        {
            new SystemChatMessage(sb.ToString()),
            new SystemChatMessage(/*prompt: elsewhere*/ _settings.TeamRules),
            new UserChatMessage(diff),
        });
        return result.Content[0].Text;
    }

    public Task<string> SplitAsync() => _chat.AskAsync(
        /*task*/ /*prompt: wrapper*/ "Group the changed files into commits that make sense on their own. Print one line per commit: the proposed subject, a TAB, and the file names separated by spaces. Every file must apear exactly once. If one commit is enough, print one line.",
        Git.Run("diff", "--cached").Clip());
}
