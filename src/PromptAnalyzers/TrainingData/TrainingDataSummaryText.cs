using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PromptAnalyzers.TrainingData;

/// <summary>
/// The text form of a <see cref="TrainingDataSummary"/>: one fact a line, cells separated by tabs. The same summary gives the same text on every machine and day.
/// </summary>
internal static class TrainingDataSummaryText
{
    private const string Header = "training-data\t1";

    /// <summary>Writes a summary.</summary>
    public static string Write(TrainingDataSummary summary)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var file in summary.Files)
        {
            Append(text, "file", file.Path, file.RoleText, file.Decision);
            if (file.Fault is { } fault)
            {
                Append(text, "fault", fault.ToString());
            }

            Append(text, "counts", file.Lines, file.Examples, file.MalformedLines);
            if (file.HasByteOrderMark)
            {
                Append(text, "byte-order-mark");
            }

            foreach (var problem in file.Problems)
            {
                Append(text, "malformed", problem.Line, problem.Column, problem.EndColumn, problem.Message);
            }

            AppendRecurrence(text, "repeats", file.Repeats);
            AppendRecurrence(text, "conflicts", file.Conflicts);
            AppendRecurrence(text, "leaks", file.Leaks);
            if (file.Labels is { } labels)
            {
                Append(text, "labels", labels.Count, labels.Examples, labels.Rarest, labels.RarestLine);
            }

            if (file.TooLong is { } tooLong)
            {
                Append(text, "too-long", tooLong.Count, tooLong.Line, tooLong.Tokens, tooLong.Limit, tooLong.Model);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads a summary; null, and the number of the first line that is wrong, when it cannot be read. Never throws.</summary>
    public static TrainingDataSummary? Read(string text, out int wrongLine)
    {
        var files = ImmutableArray.CreateBuilder<DataFileSummary>();
        var lines = text.Replace("\r", "").Split('\n');
        DataFileSummary? file = null;
        wrongLine = 1;
        if (lines[0] != Header)
        {
            return null;
        }

        for (var i = 1; i < lines.Length; i++)
        {
            wrongLine = i + 1;
            if (lines[i].Length == 0)
            {
                continue;
            }

            var cells = lines[i].Split('\t').Select(Unescape).ToArray();
            if (cells[0] == "file" && cells.Length == 4)
            {
                AddTo(files, file);
                file = new DataFileSummary { Path = cells[1], RoleText = cells[2], Decision = cells[3] };
            }
            else if ((file = file is null ? null : With(file, cells)) is null)
            {
                return null;
            }
        }

        AddTo(files, file);
        return new TrainingDataSummary(files.ToImmutable());
    }

    private static void AddTo(ImmutableArray<DataFileSummary>.Builder files, DataFileSummary? file)
    {
        if (file is not null)
        {
            files.Add(file);
        }
    }

    /// <summary>The file with one more fact; null when the line is none.</summary>
    private static DataFileSummary? With(DataFileSummary file, string[] cells) => (cells[0], cells.Length) switch
    {
        ("fault", 2) when Enum.TryParse(cells[1], out FileFault fault) && Enum.IsDefined(typeof(FileFault), fault) => file with { Fault = fault },
        ("counts", 4) when Numbers(cells, 1, 3) is { } n => file with { Lines = n[0], Examples = n[1], MalformedLines = n[2] },
        ("byte-order-mark", 1) => file with { HasByteOrderMark = true },
        ("malformed", 5) when Places(cells, 1, 3) is { } n => file with { Problems = file.Problems.Add(new LineProblem(n[0], n[1], Math.Max(n[1], n[2]), cells[4])) },
        ("repeats", 5) when ReadRecurrence(cells) is { } found => file with { Repeats = found },
        ("conflicts", 5) when ReadRecurrence(cells) is { } found => file with { Conflicts = found },
        ("leaks", 5) when ReadRecurrence(cells) is { } found => file with { Leaks = found },
        ("labels", 5) when Numbers(cells, 1, 4) is { } n && Places(cells, 1, 1) is { } count && Places(cells, 4, 1) is { } line =>
            file with { Labels = new LabelCounts(count[0], n[1], n[2], line[0]) },
        ("too-long", 6) when Numbers(cells, 1, 1) is { } n && Places(cells, 2, 3) is { } p => file with { TooLong = new LongExamples(n[0], p[0], p[1], p[2], cells[5]) },
        _ => null,
    };

    private static void AppendRecurrence(StringBuilder text, string kind, Recurrence? found)
    {
        if (found is not null)
        {
            Append(text, kind, found.Count, string.Join(",", found.Lines.Select(static l => l.ToString(CultureInfo.InvariantCulture))), found.EarlierPath, found.EarlierLine);
        }
    }

    private static Recurrence? ReadRecurrence(string[] cells)
    {
        var lines = cells[2].Split(',');
        return Numbers(cells, 1, 1) is { } count && Places(lines, 0, lines.Length) is { Length: <= Recurrence.MaxLines } first && Places(cells, 4, 1) is { } earlier
            ? new Recurrence(count[0], first.ToImmutableArray(), cells[3], earlier[0])
            : null;
    }

    private static long[]? Numbers(string[] cells, int start, int count)
    {
        var numbers = new long[count];
        for (var i = 0; i < count; i++)
        {
            if (!long.TryParse(cells[start + i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }

    /// <summary>Numbers of lines and columns, which start at 1.</summary>
    private static int[]? Places(string[] cells, int start, int count) =>
        Numbers(cells, start, count) is { } numbers && numbers.All(static n => n is >= 1 and < int.MaxValue) ? Array.ConvertAll(numbers, static n => (int)n) : null;

    private static void Append(StringBuilder text, params object[] cells) =>
        text.Append(string.Join("\t", cells.Select(static c => Escape(Convert.ToString(c, CultureInfo.InvariantCulture)!)))).Append('\n');

    private static string Escape(string cell) => cell.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r");

    private static string Unescape(string cell)
    {
        if (cell.IndexOf('\\') < 0)
        {
            return cell;
        }

        var text = new StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            var c = cell[i];
            if (c == '\\' && i + 1 < cell.Length)
            {
                i++;
                c = cell[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other };
            }

            text.Append(c);
        }

        return text.ToString();
    }
}
