using System.ClientModel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace FeedbackLens.Llm;

public interface ICompletionGateway
{
    Task<string> AskAsync(string instructions, string payload, ChatCompletionOptions? options = null, CancellationToken ct = default);
    Task<T> AskParsedAsync<T>(string instructions, string payload, Func<string, T?> parse, CancellationToken ct = default) where T : class;
}

public sealed class CompletionGateway(ChatClient chat, IOptions<FeedbackOptions> options, ILogger<CompletionGateway> log) : ICompletionGateway
{
    private readonly FeedbackOptions _cfg = options.Value;

    public Task<string> AskAsync(string instructions, string payload, ChatCompletionOptions? o = null, CancellationToken ct = default)
    {
        List<ChatMessage> messages = [new SystemChatMessage(instructions), new UserChatMessage(payload)];
        return WithRetry(() => Send(messages, o, ct), ct);
    }

    public async Task<T> AskParsedAsync<T>(string instructions, string payload, Func<string, T?> parse, CancellationToken ct = default)
        where T : class
    {
        List<ChatMessage> messages = [new SystemChatMessage(instructions), new UserChatMessage(payload)];
        for (var round = 0; round < 2; round++)
        {
            var raw = await WithRetry(() => Send(messages, null, ct), ct);
            if (parse(raw) is { } ok) return ok;

            log.LogWarning(/*no prompt: log*/ "The answer was not valid. Asking the model again to return only the JSON array (round {Round})", round);
            messages.Add(new AssistantChatMessage(raw));
            messages.Add(new UserChatMessage(
                /*prompt: call*/ "I could not parse that. Send the same result again as a bare JSON array, without code fences and without any explanation, and make sure every id of the input is in it."));
        }
        throw new FormatException(/*no prompt: exception*/ "The model did not return a JSON array after two rounds. Check the instructions and try it again with a smaller batch.");
    }

    private async Task<string> Send(IEnumerable<ChatMessage> messages, ChatCompletionOptions? o, CancellationToken ct)
    {
        ClientResult<ChatCompletion> r = await chat.CompleteChatAsync(messages, o, ct);
        return r.Value.Content.Count > 0 ? r.Value.Content[0].Text.Trim() : "";
    }

    private async Task<string> WithRetry(Func<Task<string>> action, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try { return await action(); }
            catch (ClientResultException e) when (e.Status is 429 or >= 500 && attempt < _cfg.MaxAttempts)
            {
                var wait = _cfg.BaseDelay * Math.Pow(2, attempt - 1);
                log.LogInformation("{Status} from API, waiting {Wait}", e.Status, wait);
                await Task.Delay(wait, ct);
            }
        }
    }
}
