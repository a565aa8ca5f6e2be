using HireFlow.Llm;
using HireFlow.Outreach;
using HireFlow.Screening;

var openAiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "";
var openAi = new OpenAiClient(new HttpClient(), openAiKey);
LlmHttpClient main = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") is { } or ? new OpenRouterClient(new HttpClient(), or) : openAi;
var local = new LmStudioClient(new HttpClient { Timeout = TimeSpan.FromMinutes(5) });

if (!await main.PingAsync())
{
    Console.Error.WriteLine(/*no prompt: console output*/ "The language model does not answer. Set OPENAI_API_KEY or OPENROUTER_API_KEY and start again.");
    return 1;
}

var position = new Position("Backend Developer", File.ReadAllText("data/position.txt"), ["C#", "SQL", "Docker"]);
var screener = new ResumeScreener(main, local, Console.WriteLine);
var mails = new MailWriter(new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1/"), DefaultRequestHeaders = { { "Authorization", "Bearer " + openAiKey } } }, "gpt-4o-mini");

foreach (var file in Directory.EnumerateFiles("data/resumes", "*.txt"))
{
    var c = new Candidate(Path.GetFileNameWithoutExtension(file), "candidate@example.com", await File.ReadAllTextAsync(file));
    c = c with { ResumeText = await screener.AnonymiseAsync(c, default) };
    var profile = await screener.ParseAsync(c, default);
    if (profile is null) continue;
    var (score, reason) = await screener.MatchAsync(position, profile, default);
    var level = profile.LastTitle is null ? "?" : await local.GuessSeniorityAsync(profile.LastTitle);
    Console.WriteLine($"{c.Name}: {score} ({level}) {reason}");
    Console.WriteLine(await mails.WriteAsync(score >= 70 ? MailKind.Invite : MailKind.Reject, c, position));
}
return 0;
