using OpenAI.Chat;

namespace Havarie.Services;

public interface ILanguageModelGateway
{
    Task<string> AskAsync(string instructions, string input, float temperature = 0f, CancellationToken ct = default);
}

public sealed class AzureGateway : ILanguageModelGateway
{
    private readonly ChatClient _chat;
    public AzureGateway(ChatClient chat) => _chat = chat;

    public async Task<string> AskAsync(string instructions, string input, float temperature = 0f, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage> { ChatMessage.CreateSystemMessage(instructions), ChatMessage.CreateUserMessage(input) };
        var delay = TimeSpan.FromSeconds(1);
        for (int i = 0; ; i++)
        {
            try
            {
                var result = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = temperature }, ct);
                return result.Value.Content.Count > 0 ? result.Value.Content[0].Text : string.Empty;
            }
            catch (System.ClientModel.ClientResultException ex) when (ex.Status == 429 && i < 4)
            {
                await Task.Delay(delay, ct);
                delay *= 2;
            }
        }
    }
}

public interface IMailer { Task SendAsync(string to, string subject, string body); }

public class ConsoleMailer : IMailer
{
    public Task SendAsync(string to, string subject, string body) { Console.WriteLine($"{to}: {subject}\n{body}"); return Task.CompletedTask; }
}
