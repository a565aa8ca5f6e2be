using System.Data.Common;

namespace Crm;

public sealed class CustomerRepository(DbConnection connection)
{
    public async Task<int> CountAsync(string country)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = /*no prompt: sql*/ """
            SELECT COUNT(*)
            FROM customers AS c
            JOIN addresses AS a ON a.customer_id = c.id
            WHERE a.country = @country
            """;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@country";
        parameter.Value = country;
        command.Parameters.Add(parameter);
        return Convert.ToInt32(await command.ExecuteScalarAsync());
    }

    public async Task MergeAsync(int from, int into)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = /*no prompt: sql*/ $"UPDATE orders SET customer_id = {into} WHERE customer_id = {from}; DELETE FROM customers WHERE id = {from}";
        if (await command.ExecuteNonQueryAsync() == 0)
        {
            throw new KeyNotFoundException(/*no prompt: exception*/ $"There is no customer {from} that could be merged into {into}.");
        }
    }

    public static string Search(string words) => /*no prompt: query*/ $$"""{ "query": { "bool": { "must": [ { "match": { "content": "{{words}}" } } ] } } }""";
}
