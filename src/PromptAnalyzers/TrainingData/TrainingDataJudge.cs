using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.TrainingData;

/// <summary>What is wrong with a data file, and where; lines and columns start at 1.</summary>
internal sealed record DataFinding(string Path, int Line, int Column, int EndColumn, string Message);

/// <summary>Judges what the build found in data files. Messages hold figures and lines, never the text of an example.</summary>
internal static class TrainingDataJudge
{
    /// <summary>From here on the same answer in all examples says that something is wrong.</summary>
    private const int FewestOfOneLabel = 10;

    /// <summary>A minority under 1% of the data is extreme imbalance (Google, Machine Learning Crash Course).</summary>
    private const double ExtremeMinority = 0.01;

    /// <summary>With many labels each has few examples: the rarest must be this much below an even share, too.</summary>
    private const double BelowEvenShare = 0.1;

    /// <summary>Platforms whose documentation asks for a byte order mark.</summary>
    private const string AzureOpenAI = "azure-openai";

    /// <summary>The findings of one file, in the order of the file for each kind.</summary>
    /// <param name="file">The file.</param>
    /// <param name="records">The readable records of the project.</param>
    /// <param name="allRecordsAreReadable">False when a record cannot be read, so that its id is not known.</param>
    public static IEnumerable<DataFinding> Findings(DataFileSummary file, IReadOnlyList<DecisionRecord> records, bool allRecordsAreReadable)
    {
        var record = records.FirstOrDefault(r => r.Id?.Value == file.Decision);
        foreach (var message in ItemProblems(file, record, allRecordsAreReadable))
        {
            yield return At(file, 1, message);
        }

        if (file.Fault is { } fault)
        {
            yield return At(file, 1, FaultMessage(fault));
            yield break;
        }

        if (file.HasByteOrderMark && record?.Platform is { } platform && !string.Equals(platform.Value.Trim(), AzureOpenAI, StringComparison.OrdinalIgnoreCase))
        {
            yield return At(file, 1, "it starts with a byte order mark, which JSON does not allow");
        }

        if (file.Lines == 0)
        {
            yield return At(file, 1, "it has no examples");
        }

        foreach (var problem in file.Problems)
        {
            yield return new DataFinding(file.Path, problem.Line, problem.Column, problem.EndColumn, problem.Message);
        }

        if (file.MalformedLines > file.Problems.Length)
        {
            yield return At(file, 1, $"{Figures.Count(file.MalformedLines)} of {Figures.Count(file.Lines)} lines are malformed; the first {Figures.Count(file.Problems.Length)} are told one by one");
        }

        foreach (var finding in ContentFindings(file))
        {
            yield return finding;
        }
    }

    private static IEnumerable<string> ItemProblems(DataFileSummary file, DecisionRecord? record, bool allRecordsAreReadable)
    {
        if (file.Role is null)
        {
            yield return $"its FineTuningData item has {(file.RoleText.Length == 0 ? "no Role" : $"the Role '{file.RoleText}'")}; 'Training' and 'Validation' are allowed";
        }

        if (file.Decision.Length == 0)
        {
            yield return "its FineTuningData item has no Decision: name the id of the decision record";
        }
        else if (record is null && allRecordsAreReadable)
        {
            yield return $"its FineTuningData item names the Decision '{file.Decision}', and no decision record has that id";
        }
    }

    private static IEnumerable<DataFinding> ContentFindings(DataFileSummary file)
    {
        if (file.Repeats is { } repeats)
        {
            yield return At(file, repeats.Lines[0], $"the example repeats {Place(file, repeats)} word for word{Others(repeats)}");
        }

        if (file.Conflicts is { } conflicts)
        {
            yield return At(file, conflicts.Lines[0], $"the example has the input of {Place(file, conflicts)} and another answer{Others(conflicts)}");
        }

        if (file.Leaks is { } leaks)
        {
            yield return At(file, leaks.Lines[0], $"the validation example has the input of the training example at {Place(file, leaks)}{Others(leaks)}");
        }

        if (file.Labels is { } labels)
        {
            if (labels.Count == 1 && labels.Examples >= FewestOfOneLabel)
            {
                yield return At(file, labels.RarestLine, $"all {Figures.Count(labels.Examples)} examples have the same answer");
            }
            else if (IsExtreme(labels))
            {
                yield return At(
                    file,
                    labels.RarestLine,
                    $"the rarest of {Figures.Count(labels.Count)} labels has {Figures.Count(labels.Rarest)} of {Figures.Count(labels.Examples)} examples ({Percent(labels.Rarest, labels.Examples)})");
            }
        }

        if (file.TooLong is { } tooLong)
        {
            yield return At(
                file,
                tooLong.Line,
                $"the example has at least {Figures.Count(tooLong.Tokens)} tokens, over the {Figures.Count(tooLong.Limit)} that {tooLong.Model} is trained with{(tooLong.Count > 1 ? $"; {Figures.Count(tooLong.Count)} examples are too long" : "")}");
        }
    }

    private static bool IsExtreme(LabelCounts labels)
    {
        var share = (double)labels.Rarest / labels.Examples;
        return share < ExtremeMinority && share * labels.Count < BelowEvenShare;
    }

    private static string FaultMessage(FileFault fault) => fault switch
    {
        FileFault.Missing => "the file does not exist",
        FileFault.Unreadable => "the file cannot be read: it is locked, or access is denied",
        FileFault.Binary => "the file is no text: it holds a zero byte",
        _ => "the file is UTF-16; training data is UTF-8",
    };

    private static string Place(DataFileSummary file, Recurrence found) =>
        (found.EarlierPath == file.Path ? "" : found.EarlierPath + " ") + "line " + found.EarlierLine.ToString(CultureInfo.InvariantCulture);

    private static string Others(Recurrence found) =>
        found.Count == 1
            ? ""
            : $"; {Figures.Count(found.Count)} do so, at lines {string.Join(", ", found.Lines.Select(static l => l.ToString(CultureInfo.InvariantCulture)))}{(found.Count > found.Lines.Length ? " …" : "")}";

    private static string Percent(long part, long whole) => ((double)part / whole).ToString("0.0%", CultureInfo.InvariantCulture);

    private static DataFinding At(DataFileSummary file, int line, string message) => new(file.Path, line, 1, 1, message);
}
