namespace Paperchute.Functions;

// stand-ins for Microsoft.Azure.Functions.Worker
[AttributeUsage(AttributeTargets.Method)] public sealed class FunctionAttribute(string name) : Attribute { public string Name { get; } = name; }
[AttributeUsage(AttributeTargets.Parameter)] public sealed class QueueTriggerAttribute(string queue) : Attribute { public string Queue { get; } = queue; }
[AttributeUsage(AttributeTargets.Parameter)] public sealed class TimerTriggerAttribute(string cron) : Attribute { public string Cron { get; } = cron; }

public record ScanMessage(string BlobName, string Text, string Language = "en", string? Sender = null);

public interface IDocumentStore
{
    Task SaveAsync(string blob, string kind, string content);
    Task AddCommentAsync(string blob, string comment);
    IAsyncEnumerable<(string Blob, string Content)> SinceAsync(DateTime from);
}

public interface IMailer { Task SendAsync(string to, string subject, string body); }

public class FolderStore : IDocumentStore
{
    public Task SaveAsync(string blob, string kind, string content) => File.WriteAllTextAsync($"{blob}.{kind}", content);
    public Task AddCommentAsync(string blob, string comment) => File.AppendAllTextAsync(blob + ".comments", comment + "\n");
    public async IAsyncEnumerable<(string, string)> SinceAsync(DateTime from)
    {
        foreach (var f in Directory.GetFiles(".", "*.summary").Where(f => File.GetLastWriteTime(f) > from))
            yield return (f, await File.ReadAllTextAsync(f));
    }
}

public class ConsoleMailer : IMailer
{
    public Task SendAsync(string to, string subject, string body) { Console.WriteLine($"{to}: {subject}\n{body}"); return Task.CompletedTask; }
}
