using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace LunchLadle.Workers;

public class FeedbackQueue
{
    public Channel<Feedback> Channel { get; } = System.Threading.Channels.Channel.CreateUnbounded<Feedback>();
}

public class FeedbackWorker(FeedbackQueue queue, IChatClient chat, ILogger<FeedbackWorker> log) : BackgroundService
{
    private static readonly List<ChatMessage> Shots =
    [
        new ChatMessage(ChatRole.System, /*examples*//*prompt: call*/ """
            You label feedback notes that pupils throw into the box in the canteen.
            topic: taste | temperature | portion | queue | noise | staff | other
            mood: -1, 0 or 1
            Only JSON.
            """),
        new ChatMessage(ChatRole.User, /*prompt: call*/ "the soup was cold again and i was last in line"),
        new ChatMessage(ChatRole.Assistant, /*prompt: call*/ """{"topic":"temperature","mood":-1}"""),
    ];

    private readonly List<(Feedback Note, FeedbackLabel Label)> _week = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var note in queue.Channel.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                var messages = new List<ChatMessage>(Shots) { new(ChatRole.User, note.Text) };
                var answer = await chat.GetResponseAsync(messages, cancellationToken: stoppingToken);
                var label = JsonSerializer.Deserialize<FeedbackLabel>(answer.Text, JsonSerializerOptions.Web);
                if (label != null) _week.Add((note, label));
            }
            catch (Exception ex)
            {
                log.LogWarning(ex, "note {Id} not labelled", note.Id);
            }

            if (_week.Count >= 50)
            {
                await WriteLetterAsync(stoppingToken);
                _week.Clear();
            }
        }
    }

    private async Task WriteLetterAsync(CancellationToken ct)
    {
        var template = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "weekly_letter.md"), ct);

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Here are the notes of this week:");
        foreach (var g in _week.GroupBy(w => w.Label.Topic))
        {
            sb.AppendLine($"## {g.Key} ({g.Average(x => x.Label.Mood):F1})");
            foreach (var (note, _) in g.Take(8))
                sb.AppendLine($"- {note.Class}: {note.Text}");
        }

        var messages = new[]
        {
            new ChatMessage(ChatRole.System, template),
            new ChatMessage(ChatRole.User, sb.ToString()),
        };
        var letter = await chat.GetResponseAsync(messages, cancellationToken: ct);
        await File.WriteAllTextAsync($"letters/{DateTime.Today:yyyy-MM-dd}.md", letter.Text, ct);
    }
}
