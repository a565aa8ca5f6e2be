using System.Text;

// minimal csv, good enough for our data (no newlines inside cells)
static class Csv
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length < 2) throw new InvalidDataException(/*no prompt: error message*/ $"{path}: expected a header line and at least one example. Provide the text in column 'text' and the gold label in column 'label'.");
        var head = Split(lines[0]);
        return lines.Skip(1).Select(l => Split(l).Zip(head).ToDictionary(t => t.Second, t => t.First)).ToList();
    }

    public static void Write(string path, IEnumerable<string[]> rows) =>
        File.WriteAllLines(path, rows.Select(r => string.Join(",", r.Select(c => '"' + c.Replace("\"", "\"\"") + '"'))));

    static List<string> Split(string line)
    {
        var res = new List<string>(); var cur = new StringBuilder(); var q = false;
        foreach (var ch in line)
        {
            if (ch == '"') q = !q;
            else if (ch == ',' && !q) { res.Add(cur.ToString()); cur.Clear(); }
            else cur.Append(ch);
        }
        res.Add(cur.ToString());
        return res;
    }
}
