using Anthropic;
using LinguaProof.Checks;
using LinguaProof.Llm;
using LinguaProof.Services;

if (args.Length == 0)
{
    Console.WriteLine(/*no prompt: usage*/ """
        linguaproof <command> [file]
          check   run the segment checks over a bilingual tab separated file, answer with findings only
          score   calculate the LQA score and write a report, classify each error by severity
          domain  print the domain of a text
        You need ANTHROPIC_API_KEY in the environment.
        """);
    return;
}

var config = new ConfigurationBuilder().AddInMemoryCollection().Build();
using var loggers = LoggerFactory.Create(_ => { });
var anthropic = new AnthropicClient();
ILlmClient llm = new ClaudeClient(anthropic, config, loggers.CreateLogger<ClaudeClient>());
var segments = ReadSegments(args[1]);

switch (args[0])
{
    case "check":
        var checks = new SegmentCheck[] { new OmissionCheck(llm), new RegisterCheck(llm), new NumberCheck(llm, args.ElementAtOrDefault(2) ?? "") };
        foreach (var s in segments)
            foreach (var c in checks)
                if (await c.RunAsync(s) is { } finding)
                    Console.WriteLine($"{finding.SegmentNo}\t{finding.Check}\t{finding.Message}");
        break;
    case "score":
        var result = await new LqaScorer(config, loggers.CreateLogger<LqaScorer>()).ScoreAsync(segments, "general");
        if (result != null)
            Console.WriteLine(await new FeedbackWriter(anthropic).WriteAsync(Environment.UserName, result, german: true));
        break;
    case "domain":
        Console.WriteLine(await new ProjectDesk(llm, config).DomainAsync(string.Join(" ", segments.Take(20).Select(s => s.Source))));
        break;
}

static List<Segment> ReadSegments(string path) => File.ReadAllLines(path)
    .Select((line, i) => line.Split('\t') is { Length: >= 4 } c ? new Segment(i + 1, c[0], c[1], c[2], c[3]) : null)
    .OfType<Segment>().ToList();
