using Microsoft.Extensions.AI;

namespace QuayKeeper.Pipeline;

public static class HistoryFolder
{
    const int Keep = 8;

    // folds old turns into one message; returns false if there was nothing to do
    public static async Task<bool> FoldAsync(List<ChatMessage> messages, IChatClient client, int limitChars = 24_000, CancellationToken ct = default)
    {
        if (messages.Sum(m => m.Text?.Length ?? 0) < limitChars) return false;

        var head = messages.TakeWhile(m => m.Role == ChatRole.System).Count();
        var count = messages.Count - head - Keep;
        if (count < 2) return false;

        var old = messages.GetRange(head, count);
        var text = string.Join("\n\n", old.Select(m => $"{m.Role}: {m.Text}"));

        var response = await client.GetResponseAsync(new List<ChatMessage>
        {
            new(ChatRole.System, /*prompt: call*/ "Summarise the talk between a guest and the harbour office. Keep boat name, length, draft, dates, the berth if one was promised, and every open question. Leave out greetings and small talk. Write in the language of the guest."),
            new(ChatRole.User, text)
        }, cancellationToken: ct);

        messages.RemoveRange(head, count);
        messages.Insert(head, new(ChatRole.System, /*prompt: call*/ $"Earlier in this conversation, in short:\n{response.Text}"));
        return true;
    }
}
