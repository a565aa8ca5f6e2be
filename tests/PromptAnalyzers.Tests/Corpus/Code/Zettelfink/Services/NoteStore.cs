using System.Data.Common;

namespace Zettelfink.Services;

public record Note(string Id, string Title, string Body, DateTime Changed);

/// <summary>Markdown files in a folder plus a small sqlite index. The provider is registered by the host.</summary>
public class NoteStore
{
    private readonly string _folder;
    private readonly Dictionary<string, float[]> _vectors = [];

    public NoteStore(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    public IEnumerable<Note> All(bool onlyUntagged = false)
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*.md"))
        {
            var text = File.ReadAllText(file);
            if (onlyUntagged && text.StartsWith("---")) continue;
            yield return new Note(file, Path.GetFileNameWithoutExtension(file), text, File.GetLastWriteTime(file));
        }
    }

    public Note Get(string name)
    {
        var note = All().FirstOrDefault(n => n.Title.Equals(name, StringComparison.OrdinalIgnoreCase));
        return note ?? throw new FileNotFoundException(/*no prompt: exception*/ $"There is no note with the name '{name}' in {_folder}. Write the name without the extension, and check if the folder in the settings is right.");
    }

    public Task AddAsync(string name, string body) =>
        File.WriteAllTextAsync(Path.Combine(_folder, Path.GetFileNameWithoutExtension(name) + ".md"), body);

    public void SetTags(string id, List<string> tags) =>
        File.WriteAllText(id, $"---\ntags: [{string.Join(", ", tags)}]\n---\n{File.ReadAllText(id)}");

    public void Rename(string id, string newName)
    {
        var target = Path.Combine(_folder, newName + ".md");
        if (!File.Exists(target)) File.Move(id, target);
    }

    public void SaveVersion(string id, string body)
    {
        File.Copy(id, id + "." + DateTime.Now.ToString("yyyyMMddHHmmss") + ".bak");
        File.WriteAllText(id, body);
    }

    public IEnumerable<Note> FindWords(string[] words) =>
        All().Where(n => words.Any(w => n.Body.Contains(w, StringComparison.OrdinalIgnoreCase)));

    public IEnumerable<Note> Nearest(float[] vector, int count) =>
        _vectors.OrderByDescending(v => Dot(v.Value, vector)).Take(count).Select(v => Get(Path.GetFileNameWithoutExtension(v.Key)));

    public async Task BuildIndexAsync(DbConnection con)
    {
        await using var cmd = con.CreateCommand();
        cmd.CommandText = /*no prompt: sql*/ """
            CREATE TABLE IF NOT EXISTS note_index (path TEXT PRIMARY KEY, title TEXT NOT NULL, changed TEXT, words INTEGER);
            DELETE FROM note_index WHERE path NOT IN (SELECT path FROM current_files);
            INSERT OR REPLACE INTO note_index (path, title, changed, words)
            SELECT path, title, changed, length(body) - length(replace(body, ' ', '')) + 1 FROM current_files ORDER BY changed DESC;
            """;
        await cmd.ExecuteNonQueryAsync();
    }

    private static float Dot(float[] a, float[] b)
    {
        float sum = 0;
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++) sum += a[i] * b[i];
        return sum;
    }
}
