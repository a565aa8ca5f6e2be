using Microsoft.Agents.AI;

namespace CompasStudio.Agents;

/// <summary>Adds the date and the current notices of the house to every run.</summary>
public sealed class StudioContextProvider : AIContextProvider
{
    private readonly NoticeBoard _notices;

    public StudioContextProvider(NoticeBoard notices) => _notices = notices;

    protected override ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default)
    {
        var current = _notices.Current();
        return new ValueTask<AIContext>(new AIContext
        {
            Instructions = /*prompt: call*/ $"Today is {DateTime.Now:dddd, d MMMM yyyy}. Notices of the house, mention them only if they matter for the question: {string.Join(" | ", current)}"
        });
    }
}

public class NoticeBoard
{
    private readonly List<(DateTime Until, string Text)> _items = new();

    public void Post(DateTime until, string text) => _items.Add((until, text));

    public IReadOnlyList<string> Current() => _items.Where(i => i.Until >= DateTime.Today).Select(i => i.Text).ToList();
}
