using OllamaSharp;

namespace LocalNotes;

/// <summary>Asks a question each evening; the tone is the user's choice.</summary>
public sealed class Diary
{
    private static readonly IReadOnlyDictionary<string, string> Tones = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["coach"] = "You are a coach. Ask one question that moves the writer forward.",
        ["friend"] = "You are an old friend. Ask about people, not about work.",
    };

    private readonly Chat _chat;

    public Diary(IOllamaApiClient client, string tone)
    {
        var system = /*prompt: local*/ "Talk with the writer of a diary.\n" + Tones[tone];
        _chat = new Chat(client, system);
    }

    public IAsyncEnumerable<string> OpenAsync(DateOnly day)
    {
        var opening = /*prompt: local*/ $"It is {day:dddd}. Ask me about my day.";
        return _chat.SendAsync(opening);
    }

    public IAsyncEnumerable<string> CloseAsync() => _chat.SendAsync(/*prompt: call*/ "Close the day with one kind sentence.");
}
