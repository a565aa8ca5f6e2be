using System.Globalization;
using System.Text.RegularExpressions;

namespace PeakLog;

public record LogEntry(DateTime Time, string From, string To, string Text)
{
    public override string ToString() => $"{Time:HH:mm} {From}>{To}: {Text}";
}

public static class LogParser
{
    private static readonly Regex Line = new(@"^(?<t>\d\d:\d\d)\s+(?<f>[\w ]+?)\s*>\s*(?<to>[\w ]+?):\s*(?<x>.+)$");

    public static List<LogEntry> Parse(string file, DateOnly day, TextWriter? log = null)
    {
        var list = new List<LogEntry>();
        foreach (var line in File.ReadLines(file))
        {
            var m = Line.Match(line);
            if (!m.Success)
            {
                log?.WriteLine(/*no prompt: log*/ $"line ignored because it does not look like 'HH:mm sender > receiver: text', please check the export of the radio server: {line}");
                continue;
            }
            var t = TimeOnly.ParseExact(m.Groups["t"].Value, "HH:mm", CultureInfo.InvariantCulture);
            list.Add(new LogEntry(day.ToDateTime(t), m.Groups["f"].Value, m.Groups["to"].Value, m.Groups["x"].Value));
        }
        return list;
    }
}
