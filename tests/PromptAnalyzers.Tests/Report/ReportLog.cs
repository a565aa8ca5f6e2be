using System.Text.Json;
using PromptAnalyzers.Build.Report;

namespace PromptAnalyzers.Tests.Report;

/// <summary>A compiler's log as the compiler writes it, in a folder of its own with the files it names. Deleted at the end.</summary>
internal sealed class ReportLog : IDisposable
{
    private readonly List<object> _results = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("prompt-report ö ").FullName;

    public string LogFile => PathOf("obj/log.sarif");

    public string PathOf(string relative) => Path.Combine(Folder, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Adds a call that sends a prompt.</summary>
    /// <param name="file">Relative to the folder.</param>
    /// <param name="line">Of the call.</param>
    /// <param name="tokens">System, user, example and other tokens.</param>
    /// <param name="more">More properties, or other values; null takes one away.</param>
    public ReportLog Call(string file, int line, int[] tokens, params (string Name, string? Value)[] more)
    {
        var properties = new Dictionary<string, string?>
        {
            ["version"] = "1",
            ["kind"] = "Direct",
            ["api"] = "M:OpenAI.Chat.ChatClient.CompleteChatAsync(OpenAI.Chat.ChatMessage[])",
            ["sdk"] = "OpenAI",
            ["model"] = "gpt-4.1-mini",
            ["complete"] = "true",
            ["structuredOutput"] = "false",
            ["unseen"] = "",
            ["systemTokens"] = $"{tokens[0]}",
            ["userTokens"] = $"{tokens[1]}",
            ["exampleTokens"] = $"{tokens[2]}",
            ["otherTokens"] = $"{tokens[3]}",
            ["atLeast"] = "true",
            ["encoding"] = "o200k_base",
            ["limit"] = "2000",
            ["examples"] = "0",
            ["exampleEvidence"] = "none",
            ["endLine"] = $"{line + 2}",
            ["places"] = "",
        };
        foreach (var (name, value) in more)
        {
            properties[name] = value;
        }

        return Result("PA0001", "note", "Direct call", file, line, 9, properties);
    }

    /// <summary>Adds a call that creates a fine-tuning job.</summary>
    public ReportLog Job(string file, int line, string? decision, params (string Name, string? Value)[] more)
    {
        var properties = new Dictionary<string, string?>
        {
            ["version"] = "1",
            ["kind"] = "Job",
            ["api"] = "M:OpenAI.FineTuning.FineTuningClient.FineTuneAsync(System.String)",
            ["sdk"] = "OpenAI",
            ["model"] = "gpt-4.1-mini-2025-04-14",
            ["decision"] = decision,
            ["minLabelledExamples"] = "2000",
        };
        foreach (var (name, value) in more)
        {
            properties[name] = value;
        }

        return Result("PA0001", "note", "Job call", file, line, 9, properties);
    }

    public ReportLog Finding(string rule, string? file, int line, int column = 9, string level = "warning", string message = "Message", bool suppressed = false) =>
        Result(rule, level, message, file, line, column, [], suppressed);

    /// <summary>Reads the log as the data of one compile.</summary>
    /// <param name="name">Of the project.</param>
    /// <param name="framework">Of the compile.</param>
    /// <param name="additionalFiles">Relative to the folder.</param>
    public ProjectData Read(string name = "Desk", string framework = "net10.0", params string[] additionalFiles)
    {
        Write();
        return ProjectDataReader.Read(
            new ProjectData { Name = name, File = PathOf($"{name}.csproj"), Framework = framework }, LogFile, additionalFiles.Select(PathOf), CancellationToken.None);
    }

    /// <summary>The report of this log alone.</summary>
    public PromptReport Report(params string[] additionalFiles) => ReportMerger.Merge("Desk", Folder, null, [Read(additionalFiles: additionalFiles)], _ => false);

    public ReportLog Write()
    {
        Directory.CreateDirectory(PathOf("obj"));
        File.WriteAllText(LogFile, JsonSerializer.Serialize(new { version = "2.1.0", runs = new[] { new { results = _results, columnKind = "utf16CodeUnits" } } }));
        return this;
    }

    public ReportLog WriteFile(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ReportLog Result(string rule, string level, string message, string? file, int line, int column, Dictionary<string, string?> properties, bool suppressed = false)
    {
        var locations = file is null ? [] : new[]
        {
            new { physicalLocation = new { artifactLocation = new { uri = new Uri(PathOf(file)).AbsoluteUri }, region = new { startLine = line, startColumn = column, endLine = line, endColumn = column + 4 } } },
        };
        _results.Add(new
        {
            ruleId = rule,
            level,
            message = new { text = message },
            suppressions = suppressed ? new[] { new { kind = "inSource" } } : [],
            locations,
            properties = new { warningLevel = 1, customProperties = properties },
        });
        return this;
    }
}
