using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using PromptAnalyzers.Build.TrainingData;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Build;

/// <summary>
/// Streams the files of training and validation data and writes what is wrong with them into one summary, which the analyzer judges. A file that did not change
/// since it was read is not read again. Nothing outside of the folder of intermediate files is written.
/// </summary>
public sealed class SummarizeTrainingData : PromptTask
{
    private const long LargeFile = 50_000_000;

    /// <summary>The FineTuningData items, with metadata Role and Decision.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The additional files. The decision records among them name the base models, which limit the length of examples.</summary>
    public ITaskItem[] AdditionalFiles { get; set; } = [];

    /// <summary>The summary to write.</summary>
    [Required]
    public string SummaryFile { get; set; } = "";

    /// <summary>Where to keep what is known of each file.</summary>
    [Required]
    public string DigestDirectory { get; set; } = "";

    /// <summary>Everything that is kept under <see cref="DigestDirectory"/>.</summary>
    [Output]
    public ITaskItem[] Digests { get; set; } = [];

    /// <inheritdoc />
    protected override bool Execute(CancellationToken cancellation)
    {
        try
        {
            Summarize(cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogError("The summary of the training data cannot be written: {0}", e.Message);
        }

        return true;
    }

    private void Summarize(CancellationToken cancellation)
    {
        var limits = ReadLimits();
        Directory.CreateDirectory(DigestDirectory);
        var files = FilesInOrder().Select(file => (file, Digest(file, limits.Of(file.Decision)?.Limit, cancellation))).ToList();
        var builder = new SummaryBuilder(limits, cancellation);
        var text = TrainingDataSummaryText.Write(builder.Build(files));
        if (builder.IsComparedInPart)
        {
            Log.LogMessage(MessageImportance.High, "Only the first {0} different examples of a decision are compared with the others.", ExampleTable.MaxCount.ToString("N0", CultureInfo.InvariantCulture));
        }

        // A summary that stays the same leaves the compilation up to date.
        if (!File.Exists(SummaryFile) || File.ReadAllText(SummaryFile) != text)
        {
            File.WriteAllText(SummaryFile, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Digests = [.. files.Select(static f => f.file.DigestPath).Where(File.Exists).Distinct(StringComparer.Ordinal).Select(static path => new Microsoft.Build.Utilities.TaskItem(path))];
    }

    private BaseModelLimits ReadLimits()
    {
        var limits = new BaseModelLimits();
        foreach (var record in AdditionalFiles.Where(static file => DecisionRecordReader.IsRecord(file.ItemSpec)))
        {
            try
            {
                limits.Add(File.ReadAllText(record.GetMetadata("FullPath")));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The compiler says so.
                Log.LogMessage(MessageImportance.Low, "{0}: {1}", record.ItemSpec, e.Message);
            }
        }

        return limits;
    }

    /// <summary>Wildcards expand in the order of the file system, which differs between machines.</summary>
    private IEnumerable<DataFile> FilesInOrder() => Files
        .Select(item => new DataFile(
            item.ItemSpec,
            item.GetMetadata("FullPath"),
            item.GetMetadata("Role").Trim(),
            item.GetMetadata("Decision").Trim(),
            Path.Combine(DigestDirectory, XxHash64.Hash(Encoding.UTF8.GetBytes(item.GetMetadata("FullPath"))).ToString("x16", CultureInfo.InvariantCulture) + ".digest")))
        .Distinct()
        .OrderBy(static f => f.Path, StringComparer.Ordinal).ThenBy(static f => f.Role, StringComparer.Ordinal).ThenBy(static f => f.Decision, StringComparer.Ordinal);

    private FileDigest Digest(DataFile file, ExampleLimit? limit, CancellationToken cancellation)
    {
        var info = new FileInfo(file.FullPath);
        if (!info.Exists)
        {
            return new FileDigest { Fault = FileFault.Missing };
        }

        var key = new DigestKey(info.Length, info.LastWriteTimeUtc.Ticks, limit?.Tokens ?? 0, (int)(limit?.Encoding ?? 0));
        if (DigestFile.Read(file.DigestPath, key) is { } known)
        {
            Log.LogMessage(MessageImportance.Low, "{0} did not change since it was read.", file.Path);
            return known;
        }

        if (Open(file.FullPath) is not { } stream)
        {
            return new FileDigest { Fault = FileFault.Unreadable };
        }

        using (stream)
        {
            return Read(file, stream, key, limit, cancellation);
        }
    }

    private FileDigest Read(DataFile file, FileStream stream, DigestKey key, ExampleLimit? limit, CancellationToken cancellation)
    {
        Log.LogMessage(key.Length < LargeFile ? MessageImportance.Normal : MessageImportance.High, "Reading {0} ({1} MB).", file.Path, Megabytes(key.Length));
        var unfinished = file.DigestPath + ".tmp";
        try
        {
            FileDigest digest;
            using (var writer = new BinaryWriter(new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)))
            {
                var nextReport = LargeFile;
                digest = new DataFileScanner(limit, example => DigestFile.Write(writer, example), done => nextReport = Report(file, done, key.Length, nextReport), cancellation).Scan(stream);
                DigestFile.WriteEnd(writer, key, digest);
            }

            File.Delete(file.DigestPath);
            if (digest.Fault != FileFault.Unreadable)
            {
                File.Move(unfinished, file.DigestPath);
            }

            if (digest.UncheckedLines > 0)
            {
                Log.LogMessage(MessageImportance.High, "{0}: {1} lines over {2} MB were counted, not checked.", file.Path, digest.UncheckedLines, DataFileScanner.LongestLine >> 20);
            }

            return digest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private long Report(DataFile file, long done, long length, long next)
    {
        if (done < next)
        {
            return next;
        }

        Log.LogMessage(MessageImportance.High, "{0}: {1} of {2} MB are read.", file.Path, Megabytes(done), Megabytes(length));
        return next + LargeFile;
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
