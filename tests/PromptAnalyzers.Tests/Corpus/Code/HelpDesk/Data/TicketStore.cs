using Microsoft.Extensions.Logging;

namespace HelpDesk.Data;

public sealed record Ticket(int Id, string Customer, string Subject, string Body, string Language);

public interface IDb
{
    Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null);

    Task<int> ExecuteAsync(string sql, object? parameters = null);
}

public sealed class TicketStore(IDb db, ILogger<TicketStore> logger)
{
    private const string Columns = /*no prompt: sql*/ "id, customer, subject, body, language";

    public async Task<Ticket?> FindAsync(int id)
    {
        var rows = await db.QueryAsync<Ticket>(/*no prompt: sql*/ $"SELECT {Columns} FROM tickets WHERE id = @id", new { id });
        if (rows.Count == 0)
        {
            logger.LogWarning(/*no prompt: log*/ "Ticket {Id} was asked for but does not exist", id);
        }

        return rows.FirstOrDefault();
    }

    public async Task SetQueueAsync(int id, string queue)
    {
        var changed = await db.ExecuteAsync(/*no prompt: sql*/ """
            UPDATE tickets
            SET queue = @queue, changed = now()
            WHERE id = @id AND state <> 'closed'
            """, new { id, queue });
        if (changed != 1)
        {
            throw new InvalidOperationException(/*no prompt: exception*/ $"Ticket {id} could not be moved to {queue}: it is closed or gone.");
        }
    }
}
