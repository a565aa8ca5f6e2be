using System.Text;
using OllamaSharp;

namespace Stammtruhe.Services;

public record ArchiveChunk(string Source, string Text, float[] Vector);

public class ArchiveQuery(IOllamaService ollama)
{
    private readonly List<ArchiveChunk> _chunks = [];

    public const string CreateTables = /*no prompt: sql*/ @"
CREATE TABLE IF NOT EXISTS person (id INTEGER PRIMARY KEY, surname TEXT NOT NULL, given TEXT, born TEXT, died TEXT, note TEXT);
CREATE TABLE IF NOT EXISTS source (id INTEGER PRIMARY KEY, title TEXT, shelf TEXT, scanned INTEGER DEFAULT 0);
CREATE INDEX IF NOT EXISTS ix_person_surname ON person (surname, given);";

    public async Task AddAsync(string source, string text, CancellationToken ct)
    {
        foreach (var part in text.Chunk(700).Select(c => new string(c)))
            _chunks.Add(new ArchiveChunk(source, part, await ollama.EmbedAsync(/*no prompt: embedding input*/ $"search_document: {source}: you find in this part of the archive the following text {part}", ct)));
    }

    public async Task<string> AskAsync(string question, CancellationToken ct)
    {
        var q = await ollama.EmbedAsync("search_query: " + question, ct);
        var hits = _chunks
            .Select(c => (c, score: Dot(c.Vector, q)))
            .Where(x => x.score > 0.35f)
            .OrderByDescending(x => x.score)
            .Take(6)
            .ToList();

        if (hits.Count == 0)
            return /*no prompt: ui text*/ "In deinen Unterlagen steht dazu nichts. Importiere zuerst weitere Abschriften über Datei > Ordner einlesen oder stelle die Frage mit anderen Namen.";

        var context = string.Join("\n---\n", hits.Select(h => $"[{h.c.Source}] {h.c.Text}"));

        var chat = new Chat(ollama.Client, /*prompt: call*/ "Answer questions about the family only from the excerpts the user gives you. Name the source in square brackets after every statement. If the excerpts do not contain the answer say \"not in the archive\". Don't combine two people only because they have the same name.");
        var full = /*prompt: local*/ $"Excerpts:\n{context}\n\nQuestion: {question}";
        var sb = new StringBuilder();
        await foreach (var token in chat.SendAsync(full, ct))
            sb.Append(token);
        return sb.ToString();
    }

    private static float Dot(float[] a, float[] b)
    {
        float s = 0;
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++) s += a[i] * b[i];
        return s;
    }
}
