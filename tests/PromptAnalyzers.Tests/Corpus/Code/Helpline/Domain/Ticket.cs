namespace Helpline.Domain;

public enum Priority { Low, Normal, High, Critical }

public class Ticket
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public string Customer { get; init; } = "";
    public Priority Priority { get; private set; } = Priority.Normal;
    public string? Queue { get; private set; }
    public List<(string Author, string Text)> Notes { get; } = [];

    public void Assign(string queue, Priority p)
    {
        if (queue.Length > 20)
            throw new ArgumentException(/*no prompt: validation*/ "A queue name must be a single word with at most 20 letters. Please choose one of the queues in the list.");
        (Queue, Priority) = (queue, p);
        Notes.Add(("system", /*no prompt: ticket note*/ $"Ticket was classified as {p} and moved to {queue}. Answer the customer within the time of the service agreement."));
    }
}

public interface ITicketStore
{
    Task<Ticket?> FindAsync(Guid id);
    Task SaveAsync(Ticket t);
    Task<IReadOnlyList<string>> QueryAsync(string sql, object args);
}
