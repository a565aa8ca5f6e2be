using Anthropic;
using PromptKit;
using PromptKit.Demo;

var client = new AnthropicClient { ApiKey = Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY") ?? "" };
var runner = new ClaudeRunner(client);
runner.Log += m => Console.Error.WriteLine("[promptkit] " + m);

Console.WriteLine(/*no prompt: banner*/ DemoTexts.Banner);

// 1. the shortest thing that works
Console.WriteLine(await runner.AskAsync(/*prompt: wrapper*/ "Explain to a junior developer in three sentences why strings are immutable in C# and when a StringBuilder is worth it."));

// 2. context
var rules = File.ReadAllText(/*no prompt: data file*/ "data/house-rules.md");
foreach (var q in new[] { /*prompt: wrapper*/ "Until what time can I get breakfast on a Sunday?", /*prompt: wrapper*/ "Darf ich meinen Hund mit in den Speisesaal nehmen, und was kostet das pro Nacht?" })
{
    var answer = await runner.SendAsync(Prompt.Create()
        .System(/*prompt: elsewhere*/ DemoTexts.Concierge)
        .Context(rules)
        .Describe(/*no prompt: note*/ "Answer a guest's question with the house rules as context")
        .Input(q));
    Console.WriteLine($"> {q}\n{answer}\n");
}

// 3. shots
async Task<string> Triage(string ticket) => await runner.SendAsync(Prompt.Create()
    .System(/*examples*/ /*prompt: wrapper*/ "You triage support tickets of a bike rental company. Return the queue and the urgency as queue/urgency. Queues: billing, repair, account, other. Urgencies: low, normal, high.")
    .Shot(/*prompt: wrapper*/ "The chain came off and I'm standing in the middle of nowhere with two kids", /*prompt: wrapper*/ "repair/high")
    .Limit(15)
    .Input(ticket));
Console.WriteLine(await Triage(Console.ReadLine() ?? ""));

// 4. JSON
var invoice = await runner.JsonAsync<InvoiceData>(Prompt.Create().System(/*task*/ /*prompt: elsewhere*/ DemoTexts.Invoice).Input(File.ReadAllText("data/invoice.txt")));
Console.WriteLine(invoice);

// 5. pipeline
var letter = await Pipeline.On(runner)
    .Then(/*prompt: wrapper*/ "Summarise the complaint you are given in at most five sentences. Keep all dates, order numbers and sums of money.", "summary")
    .Tap(s => Console.WriteLine("summary: " + s))
    .Then(s => Prompt.Create()
        .Input(/*prompt: wrapper, missed: made by a function that is kept for later*/ $"Write a reply to this complaint for a small furniture shop. Apologize once, not three times. Offer a voucher of 20 EUR if the delivery was late:\n\n{s}"), "reply")
    .RunAsync(File.ReadAllText("data/complaint.txt"));
Console.WriteLine(letter);

// 6. prompt from a file
Console.WriteLine(await runner.AskAsync(/*task*/ /*prompt: file*/ File.ReadAllText("Prompts/minutes.txt") + "\n\nTranscript:\n" + File.ReadAllText("data/standup.txt")));

Console.WriteLine(await runner.ClassifyAsync<Mood>(Console.ReadLine() ?? ""));
await WithoutPromptKit.RunAsync(client);

internal record InvoiceData(string? Supplier, string? InvoiceNumber, string? InvoiceDate, string? Currency, decimal? Net, decimal? Tax, decimal? Total);
internal enum Mood { Unknown, Calm, Annoyed, Furious }
