using OpenAI.Chat;

namespace ContractReview.Steps;

internal sealed class PlainLanguageStep(ChatClient chat) : ReviewStep(chat)
{
    public override string Title => "In plain language";

    protected override string Question => /*prompt: elsewhere*/ ClausePrompts.Explain("a founder without legal training");

    public static async Task<string> ShortenAsync(ChatClient chat, string text, int words)
    {
        var template = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "shorten.txt"));
        var completion = await chat.CompleteChatAsync(template.Replace("{words}", words.ToString()).Replace("{text}", text));
        return completion.Value.Content[0].Text;
    }
}
