using System.Data.Common;

namespace PriorArtBench.Data;

public class CaseStore(DbDataSource db)
{
    private const string FamilyQuery = /*no prompt: sql*/ """
        WITH RECURSIVE family AS (
            SELECT pub_no, priority_no FROM publication WHERE pub_no = @pub
            UNION
            SELECT p.pub_no, p.priority_no FROM publication p JOIN family f ON f.priority_no = p.priority_no
        )
        SELECT pub_no FROM family ORDER BY pub_no
        """;

    public async Task<List<string>> FamilyAsync(string pubNo)
    {
        await using var cmd = db.CreateCommand(FamilyQuery);
        var list = new List<string>();
        await using var reader = await cmd.ExecuteReaderAsync();
        while (await reader.ReadAsync()) list.Add(reader.GetString(0));
        return list;
    }
}
