using System.Text;
using OpenAI.Chat;
using ReelBench;
using ReelBench.Batch;
using ReelBench.Experiments;

// usage text, printed if no command is given
const string Usage = /*no prompt: help text*/ """
    reelbench <command> [options]

      genre  <gold.csv> [--model gpt-4o-mini]     run the genre variants and print accuracy per variant
      judge  <answers.csv>                        score the answers of the reading room assistant
      cards  <folder>                             import scanned index cards
      reels  <list.csv>                           label sound reels
      digest <folder>                             write digests of oral history interviews
      rights <list.csv> <out.jsonl>               write a batch file for the rights check
      visitors <n>                                invent test questions of visitors
      speed                                       compare the small models
      ask                                         talk to the archive

    The key is taken from OPENAI_API_KEY. Answers are cached in ./cache, delete the folder to start over.
    """;

if (args.Length == 0)
{
    Console.WriteLine(Usage);
    return 1;
}

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY")
    ?? throw new InvalidOperationException(/*no prompt: exception*/ "OPENAI_API_KEY is not set. Ask Joke for the key of the digitisation project, do not use your own one.");

var model = OptionOrDefault("--model", "gpt-4o-mini");
var client = new ChatClient(model, key);
var runner = new LlmRunner(client, Path.Combine(Environment.CurrentDirectory, "cache"));

switch (args[0])
{
    case "genre":
        await new GenreExperiment(client).RunAsync(args[1]);
        break;
    case "judge":
        await new Judge(client, new ChatClient("o3-mini", key)).RunAsync(args[1]);
        break;
    case "cards":
        await new CardIndexImport(runner, client).ImportFolderAsync(args[1]);
        break;
    case "reels":
        foreach (var line in File.ReadLines(args[1]).Skip(1))
        {
            var cols = line.Split(';');
            Console.WriteLine($"{cols[0]};{await SoundReels.KindAsync(client, cols[2])};{await SoundReels.TagAsync(client, cols[1], cols[2])}");
        }
        break;
    case "digest":
        await new InterviewDigest(runner).RunAsync(args[1], brief: args.Contains("--brief"));
        break;
    case "rights":
        RightsBatchFile.Write(args[1], args[2]);
        break;
    case "visitors":
        await InventVisitorsAsync(int.Parse(args[1]));
        break;
    case "speed":
        CompareSpeed();
        break;
    case "ask":
        await AskLoopAsync();
        break;
    default:
        Console.WriteLine(Usage);
        return 1;
}

return 0;

string OptionOrDefault(string name, string fallback)
{
    var i = Array.IndexOf(args, name);
    return i >= 0 && i + 1 < args.Length ? args[i + 1] : fallback;
}

// which of the small models is fast enough for the reading room?
void CompareSpeed()
{
    foreach (var name in new[] { "gpt-4o-mini", "gpt-4.1-nano", "gpt-4.1-mini" })
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        ChatCompletion answer = new ChatClient(name, key).CompleteChat(/*prompt: call*/ "Explain to a school class in about five sentences why old nitrate film has to be kept cold and why nobody is allowed to smoke near it.");
        Console.WriteLine($"{name,-14} {watch.ElapsedMilliseconds,6} ms {answer.Usage.OutputTokenCount,5} tokens  {answer.Content[0].Text[..Math.Min(60, answer.Content[0].Text.Length)]}");
    }
}

async Task AskLoopAsync()
{
    var history = new List<ChatMessage>
    {
        new SystemChatMessage(/*prompt: call*/ "You are Reintje, the night porter of a film archive by the river. You have seen every reel that ever passed the gate and you " +
            "talk about films and records like about old neighbours. Keep it short, be warm, tell an anecdote now and then, but never invent holdings: " +
            "if somebody asks whether we have something, tell them to ask the reading room (Tuesday to Friday, 10 to 17 h)."),
    };

    while (true)
    {
        Console.Write("you> ");
        var input = Console.ReadLine();
        if (string.IsNullOrEmpty(input) || input == "quit") break;
        history.Add(new UserChatMessage(input));

        var sb = new StringBuilder();
        await foreach (var update in client.CompleteChatStreamingAsync(history))
        {
            foreach (var part in update.ContentUpdate)
            {
                Console.Write(part.Text);
                sb.Append(part.Text);
            }
        }
        Console.WriteLine();
        history.Add(new AssistantChatMessage(sb.ToString()));

        // keep the porter and the last ten turns
        if (history.Count > 21) history.RemoveRange(1, history.Count - 21);
    }
}

async Task InventVisitorsAsync(int count)
{
    string[] people =
    [
        "a retired projectionist who wants to see his first job again",
        "a student of musicology with a deadline tomorrow",
        "a documentary maker looking for cheap footage of trams",
        "a granddaughter who only knows that her grandfather played the accordion on the radio",
    ];

    var prompt = new StringBuilder();
    prompt.AppendLine(/*prompt: builder*/ "We test the assistant of our reading room and need questions as real visitors would type them.");
    prompt.AppendLine($"Invent {count} questions for each of these visitors:");
    foreach (var p in people) prompt.AppendLine("- " + p);
    prompt.AppendLine();
    prompt.AppendLine("Let them make mistakes: wrong years, half remembered titles, spelling errors, more than one question at once.");
    prompt.AppendLine("Some should be rude, some far too long. One in five should be a question that an archive can not answer at all.");
    prompt.AppendLine("No numbering, one question per line, an empty line between the visitors.");

    ChatCompletion result = await client.CompleteChatAsync([new UserChatMessage(prompt.ToString())], new ChatCompletionOptions { Temperature = 1.1f });
    await File.WriteAllTextAsync("visitors.txt", result.Content[0].Text);
    Console.WriteLine(/*no prompt: log*/ $"Wrote the questions of {people.Length} visitors to visitors.txt, please read them before you use them in the judge run.");
}
