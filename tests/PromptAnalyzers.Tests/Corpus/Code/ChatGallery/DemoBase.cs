using OpenAI.Chat;

namespace ChatGallery;

public abstract class DemoBase
{
    protected DemoBase(ChatClient client) => Client = client;

    protected ChatClient Client { get; }

    public abstract string Title { get; }

    public virtual string Description => string.Empty;

    public abstract Task RunAsync();

    /// <summary>System + user in, text out. Used by the demos which don't show the message types.</summary>
    protected async Task<string> AskAsync(string instructions, string input, float temperature = 0f)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(instructions),
            new UserChatMessage(input),
        };
        ChatCompletion completion = await Client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = temperature });
        return completion.Content[0].Text;
    }

    protected static void Show(string text)
    {
        Console.ForegroundColor = ConsoleColor.Cyan;
        Console.WriteLine(text);
        Console.ResetColor();
    }
}
