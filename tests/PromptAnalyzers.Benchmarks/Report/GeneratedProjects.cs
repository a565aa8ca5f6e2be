using PromptAnalyzers.Build.Report;

namespace PromptAnalyzers.Benchmarks.Report;

/// <summary>Data of a large solution, the same on every run: each project with its calls, a finding for every third, and a decision record for every tenth project.</summary>
internal static class GeneratedProjects
{
    private static readonly string[] Sdks = ["OpenAI", "Azure.AI.Inference", "Microsoft.Extensions.AI", "Anthropic"];

    /// <summary>Writes the data as builds of all projects but the last would have left it, with the project files.</summary>
    /// <param name="folder">Of the report.</param>
    /// <param name="projects">How many.</param>
    /// <param name="callsPerProject">How many in each.</param>
    /// <returns>The data of the last, which is not written yet.</returns>
    public static ProjectData Write(ReportFolder folder, int projects, int callsPerProject)
    {
        for (var i = 0; ; i++)
        {
            var file = Path.Combine(folder.Directory, $"src/Company.Product.Feature{i:000}/Company.Product.Feature{i:000}.csproj");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "<Project />");
            var data = Project(file, i, callsPerProject);
            if (i == projects - 1)
            {
                return data;
            }

            folder.Save(data);
        }
    }

    private static ProjectData Project(string file, int number, int calls)
    {
        var source = Path.Combine(Path.GetDirectoryName(file)!, "Prompts.cs");
        File.WriteAllText(source, "");
        return new ProjectData
        {
            Version = ProjectData.CurrentVersion,
            Name = Path.GetFileNameWithoutExtension(file),
            File = file,
            Framework = "net10.0",
            LogTime = DateTime.UtcNow.AddHours(1).Ticks,
            Calls = [.. Enumerable.Range(0, calls).Select(i => Call(source, (number * calls) + i, 10 + (i * 12)))],
            Findings = [.. Enumerable.Range(0, calls).Where(i => i % 3 == 0).Select(i => new FindingData
            {
                Path = source, Line = 11 + (i * 12), Column = 9, Rule = i % 2 == 0 ? "PA2001" : "PA1001", Level = "warning",
                Message = "Task prompt (classify) has no examples: show 3 to 5, and name the failure they cure, before you weigh fine-tuning (X, M)",
            })],
            Decisions = number % 10 == 0 ? [DecisionReading.Read(Path.Combine(Path.GetDirectoryName(file)!, "triage.finetune.json"), Record, 2000)] : [],
        };
    }

    private static CallData Call(string file, int seed, int line)
    {
        var (system, user, example) = (seed * 7919 % 900, seed * 104729 % 120, seed * 1299709 % 400);
        return new CallData
        {
            Path = file,
            Line = line,
            Column = 15,
            EndLine = line + 4,
            Kind = "Direct",
            Sdk = Sdks[seed % Sdks.Length],
            Model = seed % 5 == 0 ? null : "gpt-4.1-mini",
            Api = "M:OpenAI.Chat.ChatClient.CompleteChatAsync(System.Collections.Generic.IEnumerable{OpenAI.Chat.ChatMessage},OpenAI.Chat.ChatCompletionOptions,System.Threading.CancellationToken)",
            Complete = true,
            Limit = 2000,
            Task = seed % 2 == 0 ? "classify" : null,
            Examples = seed % 4,
            ExampleEvidence = seed % 4 == 0 ? "none" : "strong",
            Places = $"{line + 1}:9,{line + 2}:9",
            Tokens = new TokenData { Total = system + user + example, System = system, User = user, Example = example, AtLeast = true, Encoding = "o200k_base" },
        };
    }

    private const string Record =
        """
        {
          "version": 1, "id": "triage", "status": "accepted", "decision": "fine-tune", "date": "2026-11-02", "task": "Route support mails to one of 14 queues",
          "cost": { "training": 60, "labelling": 1800, "hostingPerMonth": 1224, "callsPerMonth": 900000, "promptTokens": 2100, "tunedTokens": 150, "inputPricePerMillion": 1.1 },
          "criteria": { "inferenceCost": { "answer": "yes", "evidence": "see cost" } }
        }
        """;
}
