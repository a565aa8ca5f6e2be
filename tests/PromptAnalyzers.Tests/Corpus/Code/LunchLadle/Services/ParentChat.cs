using System.Collections.Concurrent;
using System.ComponentModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace LunchLadle.Services;

public class ParentChat
{
    private readonly IChatClient _client;
    private readonly CanteenAiOptions _options;
    private readonly DishStore _store;
    private readonly ConcurrentDictionary<string, List<ChatMessage>> _sessions = new();

    public ParentChat(IChatClient client, IOptions<CanteenAiOptions> options, DishStore store)
    {
        _client = client;
        _options = options.Value;
        _store = store;
    }

    public async Task<string> SendAsync(string session, string text, CancellationToken ct)
    {
        var history = _sessions.GetOrAdd(session, _ => new List<ChatMessage>
        {
            new(ChatRole.Assistant, /*prompt: call*/ "Hello! I am Ladle from the canteen. Do you want to know what's for lunch or do you have a question about allergies?"),
        });

        history.Add(new ChatMessage(ChatRole.User, text));

        var options = new ChatOptions
        {
            Instructions = /*prompt: elsewhere*/ _options.ParentPersona,
            Tools = [AIFunctionFactory.Create(GetMenu, "get_menu", /*no prompt: tool description*/ "Returns the dish that is served in the canteen on the given day (ISO date). Empty at weekends and in the holidays.")]
        };

        var response = await _client.GetResponseAsync(history, options, ct);
        history.AddRange(response.Messages);

        if (history.Count > _options.KeepTurns)
            await ShrinkAsync(session, history, ct);

        return response.Text;
    }

    private async Task ShrinkAsync(string session, List<ChatMessage> history, CancellationToken ct)
    {
        var old = history.Take(history.Count - 4).ToList();
        old.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ "Sum up our conversation so far for yourself in a few sentences. Keep names of children, classes, allergies and dates, forget the small talk."));
        var summary = await _client.GetResponseAsync(old, cancellationToken: ct);

        var rest = history.TakeLast(4).ToList();
        rest.Insert(0, new ChatMessage(ChatRole.System, summary.Text));
        _sessions[session] = rest;
    }

    [Description("Menu of a day")]
    private string GetMenu([Description("the day, yyyy-MM-dd")] string day)
        => DateOnly.TryParse(day, out var d) ? _store.ByDay(d)?.Name ?? "" : "";
}
