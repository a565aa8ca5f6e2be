using System.ComponentModel;
using System.Data.Common;
using Microsoft.Extensions.AI;

namespace ClassLoupe.Data;

public record Pupil(int Id, string FirstName, string Level);
public record Material(string Title, int Page, string Text);

public class MaterialStore(IServiceProvider sp, IEmbeddingGenerator<string, Embedding<float>> embeddings)
{
    public async Task<List<Material>> SearchAsync(string question, int top, CancellationToken ct)
    {
        var vector = await embeddings.GenerateVectorAsync(/*no prompt: embedding input*/ "Question d'un élève de collège, à rapprocher des pages du manuel et des fiches du professeur : " + question, cancellationToken: ct);

        using var con = sp.GetRequiredService<DbConnection>();
        using var cmd = con.CreateCommand();
        cmd.CommandText = /*no prompt: sql*/ """
            SELECT m.title, p.page_no, p.body
            FROM material_page p
            JOIN material m ON m.id = p.material_id
            WHERE m.published = true
            ORDER BY p.embedding <=> @v
            LIMIT @top
            """;
        Add(cmd, "@v", "[" + string.Join(',', vector.ToArray()) + "]");
        Add(cmd, "@top", top);

        var list = new List<Material>();
        using var rd = await cmd.ExecuteReaderAsync(ct);
        while (await rd.ReadAsync(ct)) list.Add(new Material(rd.GetString(0), rd.GetInt32(1), rd.GetString(2)));
        return list;
    }

    public Task<Pupil> GetPupilAsync(int id) => Task.FromResult(new Pupil(id, "Zoé", "5e"));

    [Description("Timetable of the class for a weekday")]
    public string GetTimetable(string day) => day switch
    {
        "monday" => "8h maths, 9h français, 10h SVT",
        _ => "",
    };

    public string RenderReport(Pupil p, IEnumerable<string> lines) => /*no prompt: html*/ $"""
        <html><body>
        <h1>Bilan de la semaine de {p.FirstName}</h1>
        <p>Voici les notions travaillées avec la tutrice. Répondez à ce message si vous avez une question.</p>
        <ul>{string.Concat(lines.Select(l => $"<li>{l}</li>"))}</ul>
        </body></html>
        """;

    private static void Add(DbCommand cmd, string name, object value)
    {
        var p = cmd.CreateParameter();
        p.ParameterName = name;
        p.Value = value;
        cmd.Parameters.Add(p);
    }
}
