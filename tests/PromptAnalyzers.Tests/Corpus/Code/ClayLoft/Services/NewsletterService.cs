using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ClayLoft.Services;

public sealed record NewsItem(string Title, string Notes);

public sealed class NewsletterService(Kernel kernel, IChatCompletionService chat)
{
    private static readonly string PromptDir = Path.Combine(AppContext.BaseDirectory, "Prompts");

    private const string MailFrame = /*no prompt: html mail*/
        "<html><body style='font-family:Georgia'><p>Hello {0},</p>{1}<p>See you at the wheel,<br/>Wren and the studio team</p><p style='font-size:small'>You get this mail because you booked a class with us. Unsubscribe in your account.</p></body></html>";

    public async Task<string> WriteAsync(IReadOnlyList<NewsItem> items, string season)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the newsletter of a pottery studio for " + season + ".");
        sb.AppendLine("Every topic gets a heading and two or three sentences. Start with the one that has a date soonest.");
        sb.AppendLine("The readers are hobby potters and people that came once. Don't explain what a wheel is.");
        sb.AppendLine();
        foreach (var item in items)
        {
            sb.AppendLine($"## {item.Title}");
            sb.AppendLine(item.Notes);
        }

        var history = new ChatHistory();
        history.AddSystemMessage(await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(PromptDir, "newsletter_voice.txt")));
        history.AddUserMessage(sb.ToString());

        var reply = await chat.GetChatMessageContentAsync(history, kernel: kernel);
        return reply.Content ?? string.Empty;
    }

    public async Task<string> CardTextAsync(string description)
    {
        var result = await kernel.InvokeAsync("Writing", "Shorten", new KernelArguments { ["text"] = description, ["words"] = "25" });
        return result.ToString();
    }

    public string Wrap(string name, string html) => string.Format(MailFrame, name, html);
}
