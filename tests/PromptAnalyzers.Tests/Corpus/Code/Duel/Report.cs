using System.Text;

namespace Duel;

public class Report
{
    private readonly StringBuilder _sb = new();

    public Report() => _sb.AppendLine(/*no prompt: html*/ "<h1>Model duel</h1><p>You see the share of right answers for each prompt. Compare only rows with the same data set, and read ten of the answers yourself before you trust a judge.</p>");

    public void Add(Run run)
    {
        Console.WriteLine(run);
        _sb.AppendLine($"<pre>{run}</pre>");
    }

    public void Score(string model, string judge, double value) => _sb.AppendLine($"<p>{model}: {judge} {value:F2}</p>");

    public void Pair(string a, string b, char w) => _sb.AppendLine(/*no prompt: report line*/ $"<p>Which answer is better, {a} or {b}? The judge says {w}.</p>");

    public void Text(string title, string body) => _sb.AppendLine($"<h3>{title}</h3><blockquote>{body}</blockquote>");

    public void Save(string path)
    {
        var sample = /*no prompt: json sample*/ """{ "number": "R-2024-118", "date": "2024-05-02", "total": 119.00 }""";
        File.WriteAllText(path, _sb + "<h2>Expected format</h2><code>" + sample + "</code>");
    }
}
