using System.Collections.Immutable;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>A prompt of Corpus/FewShot with its labels; the format is in the readme there.</summary>
internal sealed record LabelledPrompt(string File, int Line, string Demonstrations, string Task, string Language, bool HasExampleWords, ImmutableArray<ConversationMessage> Conversation)
{
    /// <summary>The prompts with and without demonstrations.</summary>
    public static ImmutableArray<LabelledPrompt> All { get; } = ReadFolder("FewShot");

    /// <summary>More prompts without demonstrations, for the question of the task alone.</summary>
    public static ImmutableArray<LabelledPrompt> Tasks { get; } = ReadFolder("Tasks");

    public bool HasDemonstrations => Demonstrations != "0";

    /// <summary>The labelled number: null when it is only known at run time; no value when it is a matter of taste.</summary>
    public (bool IsClear, int? Value) Count => Demonstrations switch { "+" => (false, null), "?" => (true, null), _ => (true, int.Parse(Demonstrations)) };

    public ExampleEvidence Evidence { get; } = ExampleFinder.Find(Conversation);

    public TaskEvidence? FoundTask { get; } = TaskDetector.Detect(Conversation);

    public bool IsFound => Evidence.Strength == ExampleStrength.Strong;

    /// <summary>Whether "no examples" should be reported, as far as the text decides it.</summary>
    public bool ShouldBeReported => Task == "task" && !HasDemonstrations;

    /// <summary>Whether it would be.</summary>
    public bool IsReported => FoundTask is not null && Evidence.Strength == ExampleStrength.None;

    public override string ToString() => $"{File}:{Line}";

    private static ImmutableArray<LabelledPrompt> ReadFolder(string name) =>
        [.. Directory.GetFiles(RepositoryFiles.PathOf("tests/PromptAnalyzers.Tests/Corpus/" + name), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<LabelledPrompt> Read(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("=== ", StringComparison.Ordinal))
            {
                continue;
            }

            var fields = lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var body = lines.Skip(i + 1).TakeWhile(l => !l.StartsWith("=== ", StringComparison.Ordinal));
            yield return new LabelledPrompt(Path.GetFileName(path), i + 1, fields[1], fields[2], fields[3], fields.Length > 4, [.. Messages(body)]);
        }
    }

    private static IEnumerable<ConversationMessage> Messages(IEnumerable<string> lines)
    {
        var role = MessageRole.Unknown;
        var text = new List<string>();
        foreach (var line in lines.Append("@user"))
        {
            if (line is not ("@system" or "@user" or "@assistant" or "@instructions"))
            {
                text.Add(line);
                continue;
            }

            if (text.Any(l => l.Length > 0))
            {
                yield return Examples.Conversation.Message(role, string.Join('\n', text).Trim('\n'));
            }

            role = Enum.Parse<MessageRole>(line[1..], ignoreCase: true);
            text.Clear();
        }
    }
}
