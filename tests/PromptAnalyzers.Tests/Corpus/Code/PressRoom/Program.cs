using PressRoom;
using PressRoom.Desks;
using PressRoom.Providers;

if (args.Length < 2)
{
    Console.WriteLine(/*no prompt: help text*/ """
        pressroom <tool> <file> [--provider openai|claude|gemini|ollama]

        tools:
          heads     five headlines and a rating of them
          social    posts for the channels
          fix       correct spelling and style, writes <file>.fixed.txt
          quotes    list of all quotes, for the call back
          facts     claims that should be checked
          tags      tags, places, section
          letter    judge a letter to the editor and draft the answer
          teaser    teaser for the home page
          ping      is the provider alive?
        """);
    return 1;
}

var provider = "openai";
for (var i = 0; i < args.Length - 1; i++)
    if (args[i] == "--provider") provider = args[i + 1];

LlmClient llm = provider switch
{
    "claude" => new ClaudeLlm(Env("ANTHROPIC_API_KEY")),
    "gemini" => new GeminiLlm(Env("GEMINI_API_KEY")),
    "ollama" => new OllamaLlm("http://localhost:11434", "qwen2.5:14b"),
    _ => new OpenAiLlm(Env("OPENAI_API_KEY"), "gpt-4o-mini"),
};

var tool = args[0];
var text = tool == "ping" ? "" : await File.ReadAllTextAsync(args[1]);

try
{
    switch (tool)
    {
        case "ping":
            Console.WriteLine(await llm.PingAsync() ? $"{llm.Name}: ok" : $"{llm.Name}: no answer");
            break;
        case "heads":
            var heads = new HeadlineDesk(llm);
            var list = await heads.SuggestAsync(text, "Regio", null);
            foreach (var (head, score) in await heads.RateAsync(list, text))
                Console.WriteLine($"{score,3}  {head}");
            break;
        case "social":
            foreach (var channel in new[] { "instagram", "whatsapp" })
                Console.WriteLine($"--- {channel}\n{await new HeadlineDesk(llm).SocialAsync(channel, text)}\n");
            break;
        case "fix":
            var fixedText = await new CorrectionDesk(llm).CorrectAsync(text);
            await File.WriteAllTextAsync(args[1] + ".fixed.txt", fixedText);
            break;
        case "quotes":
            Console.WriteLine(await new CorrectionDesk(llm).QuotesAsync(text));
            break;
        case "facts" when llm is OpenAiLlm open:
            Console.WriteLine(await open.FindClaimsAsync(text));
            break;
        case "tags":
            var tags = await new TagDesk(llm).RunAsync(text);
            Console.WriteLine(string.Join(", ", tags.Tags) + " | " + tags.Section + " | " + string.Join(", ", tags.Places));
            break;
        case "letter":
            Console.WriteLine(await new LettersDesk(llm).HandleAsync(text, args.Length > 2 ? args[2] : "reader"));
            break;
        case "teaser":
            Console.WriteLine(await llm.TeaserAsync(text));
            break;
        default:
            Console.Error.WriteLine("unknown tool " + tool);
            return 2;
    }
}
catch (LlmException e)
{
    Console.Error.WriteLine(e.Message);
    return 3;
}

return 0;

static string Env(string name) => Environment.GetEnvironmentVariable(name)
    ?? throw new InvalidOperationException(/*no prompt: exception*/ $"The variable {name} is not set. The keys of the newsroom are in the safe of the IT, ask Joost, and please don't put them into the repository again.");
