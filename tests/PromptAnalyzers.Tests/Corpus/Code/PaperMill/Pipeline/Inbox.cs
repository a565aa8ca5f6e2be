namespace PaperMill.Pipeline;

public enum DocKind { Invoice, Contract, Email, Unknown }

public record Doc(string FileName, string Text, DateTime Received);

public record Outcome(DocKind Kind, string Json, string? Note = null);

public interface IDocProcessor
{
    DocKind Kind { get; }
    Task<Outcome> ProcessAsync(Doc doc, CancellationToken ct);
}

public class Table
{
    public void Insert(string sql, params object?[] args) => Console.WriteLine(sql + " <- " + string.Join(", ", args));
}

public static class Smtp
{
    public static Task Create(string to, string subject, string body) { Console.WriteLine($"{to} | {subject}\n{body}"); return Task.CompletedTask; }
}
