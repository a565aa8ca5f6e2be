using OpenAI.Chat;
using TicketPilot.Services;

namespace TicketPilot.Bus;

public abstract class AiConsumer<T>(ChatClient chat, TicketStore store) : IConsumer<T>
{
    protected ChatClient Chat { get; } = chat;
    protected TicketStore Store { get; } = store;

    public abstract Task Consume(ConsumeContext<T> context);

    protected async Task<string> AskAsync(string instruction, string input, CancellationToken ct, float temperature = 0f)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                ChatCompletion c = await Chat.CompleteChatAsync(
                    new ChatMessage[] { new SystemChatMessage(instruction), new UserChatMessage(input) },
                    new ChatCompletionOptions { Temperature = temperature, MaxOutputTokenCount = 600 }, ct);
                return c.Content.Count > 0 ? c.Content[0].Text.Trim() : "";
            }
            catch (System.ClientModel.ClientResultException ex) when (ex.Status == 429 && attempt < 4)
            {
                await Task.Delay(TimeSpan.FromSeconds(2 * attempt), ct);
            }
        }
    }
}
