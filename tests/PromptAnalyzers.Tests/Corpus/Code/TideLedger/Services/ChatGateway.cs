using System.Diagnostics;
using OpenAI.Chat;

namespace TideLedger.Services;

public interface IChatGateway
{
    Task<string> AskAsync(string instructions, string input, float temperature = 0.2f, CancellationToken ct = default);
    Task<string> AskOnceAsync(string text, CancellationToken ct = default);
}

public sealed class ChatGateway(ChatClient chat, ILogger<ChatGateway> log) : IChatGateway
{
    public async Task<string> AskAsync(string instructions, string input, float temperature = 0.2f, CancellationToken ct = default)
    {
        var sw = Stopwatch.StartNew();
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(instructions),
            new UserChatMessage(input),
        };
        try
        {
            ChatCompletion completion = await chat.CompleteChatAsync(messages, new ChatCompletionOptions
            {
                Temperature = temperature,
                MaxOutputTokenCount = 900,
            }, ct);

            log.LogInformation(/*no prompt: log*/ "Model answered in {Elapsed} ms with {Tokens} tokens, finish reason was {Reason}, instructions had {Length} characters",
                sw.ElapsedMilliseconds, completion.Usage?.TotalTokenCount, completion.FinishReason, instructions.Length);

            if (completion.Content.Count == 0)
                throw new InvalidOperationException(/*no prompt: exception*/ "The model returned no content. Check whether the answer was cut by the content filter and try the request again with a shorter text.");

            return completion.Content[0].Text.Trim();
        }
        catch (Exception ex) when (ex is not InvalidOperationException)
        {
            log.LogError(ex, "chat call failed");
            throw;
        }
    }

    public async Task<string> AskOnceAsync(string text, CancellationToken ct = default)
    {
        ChatCompletion c = await chat.CompleteChatAsync([new UserChatMessage(text)], cancellationToken: ct);
        return c.Content.Count > 0 ? c.Content[0].Text : "";
    }
}
