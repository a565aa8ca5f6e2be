using System.Globalization;

namespace PromptAnalyzers.Build.Report;

/// <summary>From a compiler's log and the decision records beside it to one project's data.</summary>
internal static class ProjectDataReader
{
    /// <summary>The rule that says what was understood of each call; see its page for the properties.</summary>
    public const string InsightRule = "PA0001";

    /// <summary>The version of its properties that is understood.</summary>
    public const string InsightVersion = "1";

    private const string JobKind = "Job";
    private const string RecordSuffix = ".finetune.json";
    private const int DefaultMinLabelledExamples = 2000;
    private const int MaxTextLength = 200;

    /// <summary>Reads a log.</summary>
    /// <param name="project">Name, file, framework and solution; the rest is filled in.</param>
    /// <param name="log">The log.</param>
    /// <param name="additionalFiles">Full paths of the compile's additional files.</param>
    /// <param name="cancellation">Set when the user stops the build.</param>
    /// <exception cref="System.Text.Json.JsonException">The log is no JSON or ends too early.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ProjectData Read(ProjectData project, string log, IEnumerable<string> additionalFiles, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(project.File)!;
        var calls = new List<CallData>();
        var jobs = new List<JobData>();
        var findings = new List<FindingData>();
        var minLabelledExamples = DefaultMinLabelledExamples;
        SarifLog.Read(
            log,
            result =>
            {
                if (!IsRuleId(result.RuleId))
                {
                    return;
                }

                var path = result.Path is null ? null : Path.GetFullPath(Path.Combine(folder, result.Path));
                if (result.RuleId != InsightRule)
                {
                    findings.Add(new FindingData
                    {
                        Path = path,
                        Line = result.Line,
                        Column = result.Column,
                        Rule = result.RuleId,
                        Level = result.Level,
                        Message = result.Message,
                        Suppressed = result.IsSuppressed,
                    });
                }
                else if (Text(result, "version") == InsightVersion)
                {
                    if (Text(result, "kind") == JobKind)
                    {
                        jobs.Add(ReadJob(result, path));
                        minLabelledExamples = Number(result, "minLabelledExamples") ?? minLabelledExamples;
                    }
                    else
                    {
                        calls.Add(ReadCall(result, path));
                    }
                }
            },
            cancellation);

        return project with
        {
            Version = ProjectData.CurrentVersion,
            LogTime = File.GetLastWriteTimeUtc(log).Ticks,
            Calls = calls,
            Jobs = jobs,
            Findings = findings,
            Decisions = [.. additionalFiles
                .Where(static path => path.EndsWith(RecordSuffix, StringComparison.OrdinalIgnoreCase) && File.Exists(path))
                .Select(path => DecisionReading.Read(path, File.ReadAllText(path), minLabelledExamples))],
        };
    }

    /// <summary>Whether an id is one of this package's rules; only such become links and anchors.</summary>
    public static bool IsRuleId(string id) => id.Length == 6 && id.StartsWith("PA", StringComparison.Ordinal) && id.Skip(2).All(static c => c is >= '0' and <= '9');

    private static CallData ReadCall(SarifResult result, string? path) => new()
    {
        Path = path,
        Line = result.Line,
        Column = result.Column,
        EndLine = Math.Max(result.Line, Number(result, "endLine") ?? 0),
        Places = Text(result, "places"),
        Kind = Text(result, "kind") ?? "",
        Sdk = Text(result, "sdk"),
        Api = Text(result, "api") ?? "",
        Model = Text(result, "model"),
        Complete = Text(result, "complete") == "true",
        Unseen = Text(result, "unseen"),
        StructuredOutput = Text(result, "structuredOutput") == "true",
        Tokens = ReadTokens(result),
        Limit = Number(result, "limit") ?? 0,
        Task = Text(result, "task"),
        ExampleEvidence = Text(result, "exampleEvidence") ?? "none",
        Examples = Number(result, "examples"),
        Text = Text(result, "text") is { } text ? Shorten(text) : null,
    };

    private static TokenData ReadTokens(SarifResult result)
    {
        var (system, user, example, other) =
            (Number(result, "systemTokens") ?? 0, Number(result, "userTokens") ?? 0, Number(result, "exampleTokens") ?? 0, Number(result, "otherTokens") ?? 0);
        return new TokenData
        {
            Total = system + user + example + other,
            System = system,
            User = user,
            Example = example,
            Other = other,
            AtLeast = Text(result, "atLeast") == "true",
            Encoding = Text(result, "encoding") ?? "",
        };
    }

    private static JobData ReadJob(SarifResult result, string? path) => new()
    {
        Path = path,
        Line = result.Line,
        Column = result.Column,
        Sdk = Text(result, "sdk"),
        Api = Text(result, "api") ?? "",
        Platform = Text(result, "platform"),
        Model = Text(result, "model"),
        Decision = Text(result, "decision"),
    };

    private static string? Text(SarifResult result, string name) => result.Properties.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private static int? Number(SarifResult result, string name) =>
        int.TryParse(Text(result, name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Shorten(string text)
    {
        if (text.Length <= MaxTextLength)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength;
        return text.Substring(0, length) + "…";
    }
}
