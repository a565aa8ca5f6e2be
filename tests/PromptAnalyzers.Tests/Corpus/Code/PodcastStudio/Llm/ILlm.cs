using Microsoft.Extensions.AI;

namespace PodcastStudio.Llm;

/// <summary>Our own view of a model, so that the rest of the code does not know the SDK.</summary>
public interface ILlm
{
    Task<string> AskAsync(string prompt, CancellationToken ct = default);

    Task<T> AskAsync<T>(string instructions, string input, CancellationToken ct = default)
        where T : class;
}

public sealed class ChatClientLlm(IChatClient client) : ILlm
{
    public async Task<string> AskAsync(string prompt, CancellationToken ct = default)
    {
        var response = await client.GetResponseAsync(prompt, cancellationToken: ct);
        return response.Text;
    }

    public async Task<T> AskAsync<T>(string instructions, string input, CancellationToken ct = default)
        where T : class
    {
        List<ChatMessage> messages = [new(ChatRole.System, instructions), new(ChatRole.User, input)];
        var response = await client.GetResponseAsync<T>(messages, cancellationToken: ct);
        if (response.TryGetResult(out var result))
        {
            return result;
        }

        messages.AddRange(response.Messages);
        messages.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ $"That's not what I can parse as {typeof(T).Name}. Try again, JSON only."));
        return (await client.GetResponseAsync<T>(messages, cancellationToken: ct)).Result;
    }
}
