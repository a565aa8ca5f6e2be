using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace QuietHouse.Extensions;

internal static class ChatClientExtensions
{
    internal static async Task<string> AskAsync(this IChatClient client, string systemPrompt, string userPrompt, float temperature = 0f, CancellationToken ct = default)
    {
        List<ChatMessage> messages =
        [
            new ChatMessage(ChatRole.System, systemPrompt),
            new ChatMessage(ChatRole.User, userPrompt),
        ];
        var response = await client.GetResponseAsync(messages, new ChatOptions { Temperature = temperature }, ct);
        return response.Text.Trim();
    }

    internal static async Task<T> GetValidatedAsync<T>(
        this IChatClient client,
        ILogger logger,
        string systemPrompt,
        string userPrompt,
        Func<T, string?>? validate = null,
        CancellationToken ct = default)
        where T : class
    {
        var stopwatch = Stopwatch.StartNew();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var response = await client.GetResponseAsync<T>(
                new List<ChatMessage> { new(ChatRole.System, systemPrompt), new(ChatRole.User, userPrompt) },
                cancellationToken: ct);

            if (!response.TryGetResult(out var result))
            {
                logger.LogWarning(/*no prompt: log*/ "Answer for {Type} could not be read as JSON, attempt {Attempt}, {Ms} ms so far", typeof(T).Name, attempt, stopwatch.ElapsedMilliseconds);
                continue;
            }

            var problem = validate?.Invoke(result);
            if (problem is null)
                return result;

            logger.LogWarning("{Type} rejected: {Problem}", typeof(T).Name, problem);
        }

        throw new InvalidOperationException(/*no prompt: exception*/ $"The model did not return a valid {typeof(T).Name} after three attempts. Please take the call notes over by hand and classify them in the desk application.");
    }
}
