using Contoso.TicketRouter.Services;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;

namespace Contoso.TicketRouter.Infrastructure;

internal sealed class OpenAiGateway(ChatClient chat, ILogger<OpenAiGateway> logger) : ILlmGateway
{
    private const int MaxAttempts = 3;

    public async Task<string> CompleteAsync(string instructions, string input, float temperature = 0f, CancellationToken ct = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var messages = new List<ChatMessage> { new SystemChatMessage(instructions), new UserChatMessage(input) };
                ChatCompletion completion = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = temperature }, ct);
                return completion.Content[0].Text;
            }
            catch (System.ClientModel.ClientResultException ex) when (ex.Status == 429 && attempt < MaxAttempts)
            {
                logger.LogWarning(/*no prompt: log*/ "The model is busy (attempt {Attempt}). Wait a moment and then answer the same question again.", attempt);
                await Task.Delay(TimeSpan.FromSeconds(attempt * 2), ct);
            }
        }
    }
}

internal sealed class InMemoryTicketStore : ITicketStore
{
    private readonly List<(string Id, string Author, string Text)> _comments = [];

    public Task AddCommentAsync(string ticketId, string author, string text)
    {
        _comments.Add((ticketId, author, text));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Ticket>> QueryAsync(string sql, params object[] args) =>
        Task.FromResult<IReadOnlyList<Ticket>>([]);
}

internal sealed class ConsoleNotifier : ICustomerNotifier
{
    public Task SendAsync(UserNotification notification)
    {
        Console.WriteLine($"{notification.To}: {notification.Subject}");
        return Task.CompletedTask;
    }
}
