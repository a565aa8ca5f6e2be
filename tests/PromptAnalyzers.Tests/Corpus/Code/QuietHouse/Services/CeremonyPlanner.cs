using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using QuietHouse.Models;
using QuietHouse.Options;

namespace QuietHouse.Services;

public sealed class CeremonyPlanner
{
    private readonly IChatClient _chat;
    private readonly AiOptions _options;

    public CeremonyPlanner(IChatClient chat, IOptions<AiOptions> options) => (_chat, _options) = (chat, options.Value);

    public async Task<Dictionary<string, string>> AssignAsync(DateOnly day, IEnumerable<Ceremony> ceremonies, IEnumerable<Hall> halls, CancellationToken ct)
    {
        var prompt = /*reasoned task*/ /*prompt: local*/ $"""
            Assign every ceremony of {day:yyyy-MM-dd} to a hall and a start time.

            Halls (name, seats, remarks):
            {string.Join("\n", halls.Select(h => $"{h.Name}, {h.Seats}, {h.Remarks}"))}

            Ceremonies (code, guests, kind, wishes):
            {string.Join("\n", ceremonies.Select(c => $"{c.Code}, {c.Guests}, {c.Kind}, {c.Wishes}"))}

            Start times are full hours from 9 to 16. Between two ceremonies in the same hall there must be at least 90 minutes.
            Two families must not meet at the gate: no two ceremonies start within 30 minutes of each other.

            Output one line per ceremony: code;hall;start. A ceremony that cannot be placed gets the hall NONE.
            """;

        var response = await _chat.GetResponseAsync(prompt, new ChatOptions { ModelId = "o4-mini" }, ct);

        var plan = new Dictionary<string, string>();
        foreach (var line in response.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(';');
            if (parts.Length == 3)
                plan[parts[0]] = $"{parts[1]} {parts[2]}";
        }

        return plan;
    }

    /// <summary>Helps a relative who wants to speak themself.</summary>
    public async Task<string> EulogyOutlineAsync(string memories, CancellationToken ct)
    {
        var system = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "eulogy.md"), ct);
        var response = await _chat.GetResponseAsync(
            new List<ChatMessage> { new(ChatRole.System, system), new(ChatRole.User, memories) },
            new ChatOptions { ModelId = _options.Model, Temperature = 0.7f }, ct);
        return response.Text;
    }
}
