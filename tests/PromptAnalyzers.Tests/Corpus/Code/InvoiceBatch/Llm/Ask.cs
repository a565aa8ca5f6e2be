using OpenAI.Chat;

namespace InvoiceBatch.Llm;

public delegate Task<string> Ask(string prompt);

public static class Asking
{
    public static Ask With(ChatClient client, ChatCompletionOptions? options = null) => async prompt =>
    {
        var result = await client.CompleteChatAsync([ChatMessage.CreateUserMessage(prompt)], options);
        return string.Concat(result.Value.Content.Select(part => part.Text));
    };

    public static async Task<T> Retry<T>(Func<Task<T>> action, int times = 3)
    {
        while (true)
        {
            try
            {
                return await action();
            }
            catch (System.ClientModel.ClientResultException ex) when (ex.Status == 429 && times-- > 0)
            {
                await Task.Delay(2000);
            }
        }
    }
}
