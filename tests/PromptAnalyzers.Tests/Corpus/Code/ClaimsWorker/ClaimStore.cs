using System.Data.Common;

namespace ClaimsWorker;

public enum Channel
{
    Mail,
    Phone,
    Scan,
}

public record Claim(string Id, string Customer, string CustomerName, string Text, decimal Amount, Channel Channel, string[] Attachments, DateTime Happened, DateTime Received);

public record PastClaim(string Kind, decimal Amount, DateTime Date);

public class ClaimStore(DbDataSource db)
{
    public async Task<List<Claim>> NextAsync(int count)
    {
        await using var command = db.CreateCommand(/*no prompt: sql*/ $"SELECT id, customer, name, body, amount FROM claims WHERE state = 'new' ORDER BY received LIMIT {count}");
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<Claim>();
        while (await reader.ReadAsync())
        {
            list.Add(new Claim(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetDecimal(4), Channel.Mail, [], DateTime.UtcNow, DateTime.UtcNow));
        }

        return list;
    }

    public async Task<List<PastClaim>> HistoryAsync(string customer)
    {
        await using var command = db.CreateCommand(/*no prompt: sql*/ "SELECT kind, amount, happened FROM claims WHERE customer = @customer AND state <> 'new'");
        var parameter = command.CreateParameter();
        parameter.ParameterName = "customer";
        parameter.Value = customer;
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<PastClaim>();
        while (await reader.ReadAsync())
        {
            list.Add(new PastClaim(reader.GetString(0), reader.GetDecimal(1), reader.GetDateTime(2)));
        }

        return list;
    }

    public Task SaveAsync(string id, string department, string summary, string missing) => Task.CompletedTask;

    public Task SaveLetterAsync(string id, string letter) => Task.CompletedTask;
}
