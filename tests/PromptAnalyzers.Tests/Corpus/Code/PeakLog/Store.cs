using System.Net.Http.Json;
using System.Data.Common;
using System.Text.Json;

namespace PeakLog;

public class Store(DbConnection con)
{
    public async Task InitAsync()
    {
        await using var cmd = con.CreateCommand();
        cmd.CommandText = /*no prompt: sql*/ """
            CREATE TABLE IF NOT EXISTS mission (id INTEGER PRIMARY KEY, day TEXT NOT NULL, header TEXT, narrative TEXT, naca INTEGER);
            CREATE TABLE IF NOT EXISTS entry (mission INTEGER, time TEXT, sender TEXT, text TEXT, tag TEXT, vec BLOB);
            CREATE INDEX IF NOT EXISTS ix_entry ON entry (mission, time);
            """;
        await cmd.ExecuteNonQueryAsync();
    }

    // for "similar missions"
    public static async Task<float[]> EmbedAsync(HttpClient http, string narrative)
    {
        var res = await http.PostAsJsonAsync("v1/embeddings", new { model = "text-embedding-3-small", input = /*no prompt: embedding input*/ "mountain rescue mission report, narrative part without header: " + narrative });
        var json = await res.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("data")[0].GetProperty("embedding").EnumerateArray().Select(x => x.GetSingle()).ToArray();
    }
}
