using Microsoft.Extensions.AI;

namespace SupportDesk.Orders;

/// <summary>The same task, with the answer bound to a type: what comes back parses. Nothing is reported.</summary>
public sealed class BoundOrderNumberReader(IChatClient chat)
{
    public async Task<IReadOnlyList<string>> ReadAsync(string mail)
    {
        var response = await chat.GetResponseAsync<Answer>([new ChatMessage(ChatRole.System, OrderNumberReader.Task), new ChatMessage(ChatRole.User, mail)]);
        return response.Result.Orders;
    }

    private sealed record Answer(IReadOnlyList<string> Orders);
}
