using System;
using System.Collections.Immutable;
using System.Linq;

namespace PromptAnalyzers.TrainingData;

/// <summary>What a data file is for.</summary>
internal enum DataRole
{
    Training,
    Validation,
}

/// <summary>Why a whole file could not be used.</summary>
internal enum FileFault
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It is locked, or access is denied.</summary>
    Unreadable,

    /// <summary>It holds a zero byte, as no text does.</summary>
    Binary,

    /// <summary>It starts with the byte order mark of UTF-16.</summary>
    Utf16,
}

/// <summary>
/// What the build found in the files of training and validation data of a project. Data files are too large for an analyzer, and it may not read them:
/// a build task streams them and hands this over, as an additional file.
/// </summary>
internal sealed record TrainingDataSummary(ImmutableArray<DataFileSummary> Files)
{
    /// <summary>How the name of a summary ends, in the folder of intermediate files.</summary>
    public const string FileName = "PromptAnalyzers.TrainingData.txt";

    /// <summary>Malformed lines that are told one by one; the rest is counted.</summary>
    public const int MaxProblems = 100;

    /// <summary>
    /// The usable examples that a decision has for a role; null when no file of that kind was read to its end, so that nothing is known.
    /// </summary>
    public long? ExamplesOf(string decision, DataRole role)
    {
        var files = Files.Where(f => f.Role == role && f.Decision == decision).ToList();
        return files.Count == 0 || files.Exists(static f => f.Fault is not null) ? null : files.Sum(static f => f.Examples);
    }
}

/// <summary>What is known of one data file.</summary>
internal sealed record DataFileSummary
{
    /// <summary>The path as the project gives it.</summary>
    public string Path { get; init; } = "";

    /// <summary>The role as written; empty when there is none.</summary>
    public string RoleText { get; init; } = "";

    /// <summary>The id of the decision record; empty when none is named.</summary>
    public string Decision { get; init; } = "";

    /// <summary>What the file is for; null when that is not said, or in other words than allowed.</summary>
    public DataRole? Role =>
        string.Equals(RoleText, nameof(DataRole.Training), StringComparison.OrdinalIgnoreCase) ? DataRole.Training
        : string.Equals(RoleText, nameof(DataRole.Validation), StringComparison.OrdinalIgnoreCase) ? DataRole.Validation
        : null;

    /// <summary>Why nothing else is known; null when the file was read to its end.</summary>
    public FileFault? Fault { get; init; }

    /// <summary>Whether it starts with a byte order mark.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Lines, a last one without content not counted.</summary>
    public long Lines { get; init; }

    /// <summary>Lines that are examples without a fault of form.</summary>
    public long Examples { get; init; }

    /// <summary>Lines with a fault of form.</summary>
    public long MalformedLines { get; init; }

    /// <summary>The first malformed lines.</summary>
    public ImmutableArray<LineProblem> Problems { get; init; } = ImmutableArray<LineProblem>.Empty;

    /// <summary>Examples that an earlier one of the same role has word for word.</summary>
    public Recurrence? Repeats { get; init; }

    /// <summary>Examples whose short answer is another one than that of an earlier example with the same input.</summary>
    public Recurrence? Conflicts { get; init; }

    /// <summary>Validation examples whose input is in the training data.</summary>
    public Recurrence? Leaks { get; init; }

    /// <summary>Labels, where all answers of the decision's training data are short; told in the file that holds the rarest.</summary>
    public LabelCounts? Labels { get; init; }

    /// <summary>Examples over the length that the base model is trained with.</summary>
    public LongExamples? TooLong { get; init; }
}

/// <summary>A malformed line. Columns count UTF-16 units; all numbers start at 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">Where the fault begins.</param>
/// <param name="EndColumn">Behind its end.</param>
/// <param name="Message">What is wrong, as a clause; it never holds the text of an example.</param>
internal sealed record LineProblem(int Line, int Column, int EndColumn, string Message);

/// <summary>Examples that meet earlier ones.</summary>
/// <param name="Count">How many.</param>
/// <param name="Lines">The lines of the first of them, one at least.</param>
/// <param name="EarlierPath">The file of the example that the first one meets.</param>
/// <param name="EarlierLine">Its line.</param>
internal sealed record Recurrence(long Count, ImmutableArray<int> Lines, string EarlierPath, int EarlierLine)
{
    /// <summary>Lines that are remembered.</summary>
    public const int MaxLines = 5;
}

/// <summary>How the labels of a classification are spread.</summary>
/// <param name="Count">Different labels.</param>
/// <param name="Examples">Examples of all of them.</param>
/// <param name="Rarest">Examples of the rarest.</param>
/// <param name="RarestLine">The first line with it.</param>
internal sealed record LabelCounts(int Count, long Examples, long Rarest, int RarestLine);

/// <summary>Examples that are too long to train on.</summary>
/// <param name="Count">How many.</param>
/// <param name="Line">The first.</param>
/// <param name="Tokens">Its tokens, without what each message adds.</param>
/// <param name="Limit">The most tokens of one example.</param>
/// <param name="Model">The base model whose limit it is.</param>
internal sealed record LongExamples(long Count, int Line, int Tokens, int Limit, string Model);
