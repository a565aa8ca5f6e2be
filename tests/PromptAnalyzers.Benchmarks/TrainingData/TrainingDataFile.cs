using System.Collections;
using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PromptAnalyzers.Build;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Benchmarks.TrainingData;

/// <summary>A file of chat examples, each another one, and the build task over it.</summary>
internal sealed class TrainingDataFile : IDisposable
{
    private const int Size = 100_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("PromptAnalyzers").FullName;

    /// <summary>Writes 100 MB.</summary>
    /// <param name="answerLength">Characters of each answer: what decides how many examples there are.</param>
    public TrainingDataFile(int answerLength)
    {
        using var writer = new StreamWriter(Path);
        var answer = string.Concat(Enumerable.Repeat("Thank you for your mail. We have looked into it, and \\\"Räder\\\" come on Tuesday.\\n", (answerLength / 80) + 1))[..answerLength].TrimEnd('\\');
        for (var written = 0; written < Size;)
        {
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"messages": [{"role": "system", "content": "Answer in the house style."}, {"role": "user", "content": "Where is order {{written}}?"}, {"role": "assistant", "content": "{{answer}}"}]}""");
            writer.Write(line);
            writer.Write('\n');
            written += line.Length + 1;
        }
    }

    private string Path => System.IO.Path.Combine(_folder, "train.jsonl");

    private string Objects => System.IO.Path.Combine(_folder, "obj");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Forgets what is known of the file.</summary>
    public void Forget()
    {
        if (Directory.Exists(Objects))
        {
            Directory.Delete(Objects, recursive: true);
        }

        Directory.CreateDirectory(Objects);
    }

    /// <summary>Runs the task as a build does; the examples it counted.</summary>
    public long Summarize()
    {
        var summary = System.IO.Path.Combine(Objects, TrainingDataSummary.FileName);
        using var task = new SummarizeTrainingData
        {
            BuildEngine = new SilentEngine(),
            Files = [new TaskItem(Path, new Dictionary<string, string> { ["Role"] = "Training", ["Decision"] = "replies" })],
            SummaryFile = summary,
            DigestDirectory = System.IO.Path.Combine(Objects, "digests"),
        };
        return task.Execute() && TrainingDataSummaryText.Read(File.ReadAllText(summary), out _)?.Files[0] is { Fault: null, MalformedLines: 0 } file
            ? file.Examples
            : throw new InvalidOperationException("The file was not read.");
    }

    private sealed class SilentEngine : IBuildEngine
    {
        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e) => throw new InvalidOperationException(e.Message);

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
        }

        public void LogWarningEvent(BuildWarningEventArgs e)
        {
        }
    }
}
