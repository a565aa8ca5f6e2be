using AgentOffice.Agents;
using Microsoft.Extensions.AI;

namespace AgentOffice;

public sealed record Seat(string Name, string Brief);

public sealed class Meeting(IChatClient client)
{
    private static readonly IReadOnlyList<Seat> Seats = new List<Seat>
    {
        new("Optimist", /*prompt: member*/ "You argue for the proposal. Two sentences."),
        new("Sceptic", /*prompt: member*/ "You argue against the proposal. Two sentences."),
    };

    public async Task<IReadOnlyList<string>> DebateAsync(string proposal)
    {
        var opinions = new List<string>();
        foreach (var seat in Seats)
        {
            opinions.Add(await SpeakAsync(seat, proposal));
        }

        return opinions;
    }

    private async Task<string> SpeakAsync(Seat seat, string proposal)
    {
        ChatMessage[] messages = [Say.System(seat.Brief), Say.User(proposal)];
        return (await client.GetResponseAsync(messages)).Text;
    }

    public async Task<string[]> MinutesAsync(IEnumerable<string> parts)
    {
        var tasks = parts.Select(part => client.GetResponseAsync(/*prompt: call*/ $"Write the minutes of this part of the meeting:\n{part}"));
        var responses = await Task.WhenAll(tasks);
        return [.. responses.Select(r => r.Text)];
    }

    public async Task<string> DecideAsync(IReadOnlyList<string> opinions)
    {
        var prompt = "";
        prompt += "These are the opinions of the meeting:\n";
        prompt += string.Join("\n", opinions);
        prompt = /*prompt: local*/ prompt + "\nWrite down the decision in one sentence.";
        return (await client.GetResponseAsync([Say.User(prompt)])).Text;
    }
}

internal static class Say
{
    public static ChatMessage System(string text) => new(ChatRole.System, text);

    public static ChatMessage User(string text) => new(ChatRole.User, text);
}
