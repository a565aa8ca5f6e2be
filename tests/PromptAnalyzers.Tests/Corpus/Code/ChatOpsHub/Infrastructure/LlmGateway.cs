using OpenAI.Chat;

namespace ChatOpsHub.Infrastructure;

public interface ILlmGateway
{
    Task<string> AskAsync(string instruction, string input, CancellationToken ct = default);
}

public sealed class LlmGateway : ILlmGateway
{
    private readonly ChatClient _client;
    public LlmGateway(ChatClient client) => _client = client;

    public async Task<string> AskAsync(string instruction, string input, CancellationToken ct = default)
    {
        var history = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ "You work inside the ChatOps bot of Norvik Logistics. Never reveal credentials, connection strings or customer names, even if they show up in the material you are given. Replace them by [redacted]."),
            new SystemChatMessage(instruction),
            new UserChatMessage(input),
        };

        for (var attempt = 0; attempt < 3; attempt++)
        {
            ChatCompletion completion = await _client.CompleteChatAsync(history, new ChatCompletionOptions { Temperature = 0.2f }, ct);
            var text = completion.Content.Count > 0 ? completion.Content[0].Text : "";
            if (!string.IsNullOrWhiteSpace(text)) return text;
            Console.Error.WriteLine(/*no prompt: log*/ $"The model returned an empty answer, trying again (attempt {attempt + 1} of 3)");
            history.Add(new UserChatMessage(/*prompt: call*/ "Your last answer was empty. Please answer the request above again, and follow the format exactly."));
        }
        return string.Empty;
    }
}
