using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>The projects that benchmarks analyze.</summary>
internal static class Workloads
{
    private const int CallsPerFile = 4;

    /// <summary>Ordinary code without any LLM SDK.</summary>
    public static Workload WithoutSdk(int files = 200) => new("no-sdk", Ordinary(files, 0), WithSdk: false, 0, []);

    /// <summary>Ordinary code that refers to LLM SDKs and does not use them.</summary>
    public static Workload WithUnusedSdk(int files = 200) => new("unused-sdk", Ordinary(files, 0), WithSdk: true, 0, []);

    /// <summary>Every tenth file has four LLM calls.</summary>
    public static Workload Project(int files)
    {
        var llmFiles = files / 10;
        return new(
            "project",
            [.. Ordinary(files - llmFiles, 0), .. Enumerable.Range(0, llmFiles).Select(static i => ($"Assistants/Assistant{i}.cs", SourceWriter.WithPrompts(i, CallsPerFile, 24)))],
            WithSdk: true,
            llmFiles * CallsPerFile,
            []);
    }

    /// <summary>One file of 2,000 lines with 50 prompts beside 200 ordinary files; it is the last.</summary>
    public static Workload LargeFile() =>
        new("large-file", [.. Ordinary(200, 0), ("Large.cs", SourceWriter.WithPrompts(0, 50, 40))], WithSdk: true, 50, []);

    /// <summary>One prompt of 10,000 pieces with <c>+</c> between.</summary>
    public static Workload LongConcatenation()
    {
        var text = new StringBuilder("\"Classify the text. \"");
        for (var i = 0; i < 9_999; i++)
        {
            text.Append(i % 50 == 49 ? "\n            + input" : FormattableString.Invariant($" + \"{SourceWriter.Prose(i, 12)} \""));
        }

        return OnePrompt("long-concatenation", text.ToString());
    }

    /// <summary>One prompt that is a literal of 5 million characters.</summary>
    public static Workload LargeLiteral() => OnePrompt("large-literal", "\"" + SourceWriter.Prose(1, 5_000_000) + "\"");

    /// <summary>A hundred decision records, and one fine-tuning job for each.</summary>
    public static Workload DecisionRecords()
    {
        var template = File.ReadAllText(Path.Combine(BuildFacts.Get("RepositoryRoot"), "docs/samples/SupportDesk/house-style-replies.finetune.json"));
        var sources = Enumerable.Range(0, 100).Select(static i => ($"Jobs/Job{i}.cs", string.Create(CultureInfo.InvariantCulture, $$"""
            using System.Threading.Tasks;
            using OpenAI.FineTuning;

            namespace Shop.Jobs;

            public sealed class Job{{i}}(FineTuningClient client)
            {
                public Task StartAsync(string trainingFile) => client.FineTuneAsync("gpt-4.1-mini-2025-04-14", trainingFile, waitUntilCompleted: false);
            }

            """)));
        var records = Enumerable.Range(0, 100).Select(i => (AdditionalText)new MemoryText($"/records/job{i}.finetune.json", template));
        return new("records", [.. sources], WithSdk: true, 100, [.. records]);
    }

    /// <summary>All, by name, for commands.</summary>
    public static Workload ByName(string name, int files) => name switch
    {
        "no-sdk" => WithoutSdk(files),
        "unused-sdk" => WithUnusedSdk(files),
        "project" => Project(files),
        "large-file" => LargeFile(),
        "long-concatenation" => LongConcatenation(),
        "large-literal" => LargeLiteral(),
        "records" => DecisionRecords(),
        _ => throw new ArgumentException($"There is no workload {name}.", nameof(name)),
    };

    private static Workload OnePrompt(string name, string expression) => new(name, [("Prompt.cs", $$"""
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;

        public sealed class Sender(IChatClient chat)
        {
            public async Task<string> SendAsync(string input)
            {
                var response = await chat.GetResponseAsync({{expression}} + input);
                return response.Text;
            }
        }
        """)], WithSdk: true, 1, []);

    private static ImmutableArray<(string, string)> Ordinary(int files, int first) =>
        [.. Enumerable.Range(first, files).Select(static i => ($"Area{i % 20}/File{i}.cs", SourceWriter.Ordinary(i)))];
}
