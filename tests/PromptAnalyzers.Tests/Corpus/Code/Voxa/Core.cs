using Anthropic.Models.Messages;

namespace Voxa;

public record GameLine(string Id, string Speaker, string Source)
{
    public string Emotion { get; init; } = "neutral";
    public Dictionary<string, string> Targets { get; init; } = new();
    public List<string> Notes { get; init; } = new();
}

public class Pipeline<T>
{
    private readonly List<(string Name, Func<T, Task<T>> Step)> _steps = new();

    public Pipeline<T> Then(string name, Func<T, Task<T>> step)
    {
        _steps.Add((name, step));
        return this;
    }

    public async Task<T> Run(T item)
    {
        foreach (var (name, step) in _steps)
        {
            try { item = await step(item); }
            catch (Exception e)
            {
                Console.Error.WriteLine(/*no prompt: log line*/ $"Step {name} failed, the line is passed on as it is: {e.Message}");
            }
        }
        return item;
    }
}

public static class MessageExtensions
{
    public static string Text(this Message m) =>
        string.Concat(m.Content.Select(b => b.TryPickText(out var t) ? t.Text : ""));
}

// stand-ins for the editor and the art tracker
public static class Ui { public static void Show(string message) => Console.WriteLine(message); }
public static class ImageQueue { public static void Add(string prompt) { } }
public class Ticket
{
    public string System { get; set; } = "";
    public string Content { get; set; } = "";
    public void Create() { }
}
