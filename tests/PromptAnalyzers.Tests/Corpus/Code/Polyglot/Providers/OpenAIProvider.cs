using OpenAI.Chat;

namespace Polyglot.Providers;

public sealed class OpenAIProvider(string key) : IProvider
{
    private readonly ChatClient _client = new("gpt-4o-mini", key);

    public string Name => "openai";

    public async Task<string> CompleteAsync(string system, string prompt, CancellationToken cancellationToken = default)
    {
        ChatCompletion completion = await _client.CompleteChatAsync([new SystemChatMessage(system), new UserChatMessage(prompt)], cancellationToken: cancellationToken);
        return completion.Content[0].Text;
    }
}
