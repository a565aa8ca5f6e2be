using System.Text;
using OpenAI.Chat;

namespace HelpDesk.Services;

public sealed class SentimentScorer(ChatClient chat)
{
    private static readonly (string Text, string Label)[] Shots =
    [
        ("Third time I write and nobody answers.", "angry"),
        ("Works now, thanks a lot!", "happy"),
        ("Please send me the invoice again.", "neutral"),
    ];

    public async Task<string> ScoreAsync(string mail)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder*/ "Label the mood of the mail as angry, neutral or happy.");
        prompt.AppendLine();
        foreach (var (text, label) in Shots)
        {
            prompt.Append("Mail: ").AppendLine(text);
            prompt.Append("Mood: ").AppendLine(label);
        }

        prompt.AppendLine($"Mail: {mail}").Append("Mood:");
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(prompt.ToString())], new ChatCompletionOptions { Temperature = 0 });
        return completion.Content[0].Text.Trim();
    }
}
