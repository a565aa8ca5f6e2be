using System.Data.Common;
using System.Net;
using System.Text;
using GroovePile.Models;

namespace GroovePile.Data;

public class CollectionStore
{
    private readonly DbConnection _db;

    public CollectionStore(DbConnection db) => _db = db;

    public List<Record> All()
    {
        using var cmd = _db.CreateCommand();
        cmd.CommandText = /*no prompt: sql*/ @"
            SELECT r.id, r.artist, r.title, r.label, r.cat_no, r.year, COUNT(p.id) AS plays
            FROM records r
            LEFT JOIN plays p ON p.record_id = r.id
            WHERE r.deleted = 0
            GROUP BY r.id
            ORDER BY r.artist, r.year";
        var list = new List<Record>();
        using var rd = cmd.ExecuteReader();
        while (rd.Read())
        {
            list.Add(new Record
            {
                Id = rd.GetInt32(0),
                Artist = rd.GetString(1),
                Title = rd.GetString(2),
                Label = rd.IsDBNull(3) ? null : rd.GetString(3),
                CatNo = rd.IsDBNull(4) ? null : rd.GetString(4),
                Year = rd.IsDBNull(5) ? null : rd.GetInt32(5),
                PlayCount = rd.GetInt32(6)
            });
        }
        return list;
    }

    public long LogRequest(string kind, string prompt, string provider)
    {
        using var cmd = _db.CreateCommand();
        cmd.CommandText = "INSERT INTO ai_requests(kind, prompt, provider, state) VALUES(@k, @p, @v, 'queued'); SELECT last_insert_rowid();";
        Add(cmd, "@k", kind);
        Add(cmd, "@p", prompt);
        Add(cmd, "@v", provider);
        return Convert.ToInt64(cmd.ExecuteScalar());
    }

    public void FinishRequest(long id, string state)
    {
        using var cmd = _db.CreateCommand();
        cmd.CommandText = "UPDATE ai_requests SET state = @s, finished = datetime('now') WHERE id = @id";
        Add(cmd, "@s", state);
        Add(cmd, "@id", id);
        cmd.ExecuteNonQuery();
    }

    public string ExportHtml(IEnumerable<Record> records)
    {
        var sb = new StringBuilder();
        sb.Append(/*no prompt: html*/ "<html><head><title>My records</title><style>td { padding: 4px } th { text-align: left }</style></head><body><h1>My records</h1><p>This list was exported from GroovePile. Please ask before you borrow something and bring it back in its inner sleeve.</p><table>");
        foreach (var r in records)
            sb.Append($"<tr><td>{WebUtility.HtmlEncode(r.Artist)}</td><td>{WebUtility.HtmlEncode(r.Title)}</td><td>{r.Year}</td></tr>");
        sb.Append("</table></body></html>");
        return sb.ToString();
    }

    private static void Add(DbCommand cmd, string name, object value)
    {
        var p = cmd.CreateParameter();
        p.ParameterName = name;
        p.Value = value;
        cmd.Parameters.Add(p);
    }
}

/// <summary>Prints the small price labels, nothing to do with the assistant.</summary>
public class LabelPrinter
{
    public Task<string> GenerateAsync(string text) => Task.FromResult("^XA^FO20,20^FD" + text + "^FS^XZ");

    public Task<string> TestPageAsync() =>
        GenerateAsync(/*no prompt: label text*/ "GroovePile test label. If you can read this line completely the paper width is right, otherwise set it to 57 mm and print again.");
}
