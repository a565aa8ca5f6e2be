using Azure;
using Azure.AI.Inference;
using Duel;
using Duel.Data;
using Duel.Judges;

var client = new ChatCompletionsClient(
    new Uri(Environment.GetEnvironmentVariable("INFERENCE_ENDPOINT") ?? "https://models.inference.ai.azure.com"),
    new AzureKeyCredential(Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? ""));

var models = args.Length > 0 ? args[0].Split(',') : ["gpt-4.1-mini", "Llama-3.3-70B-Instruct", "Mistral-small-2503"];
var harness = new Harness(client, models, s => File.AppendAllText("fails.log", s + "\n"));
var report = new Report();

Console.WriteLine(/*no prompt: console text*/ "Running all variants. Answer with y if you want to spend money on the big models too:");
if (Console.ReadKey().KeyChar == 'y') models = [.. models, "gpt-4.1"];
await harness.WarmUpAsync();

// 1 ── intents: three variants of the same prompt
const string labels = "card_lost, card_pin, transfer_pending, transfer_wrong, fee_question, loan_info, open_account, close_account, other";
var variants = new[]
{
    new PromptVariant("short", /*task*/ /*prompt: local*/ $"Classify the customer message. Labels: {labels}. Answer with the label only.", "{{input}}"),
    new PromptVariant("polite", "", /*task*/ /*prompt: local*/ "Could you please tell me which of these intents fits best: " + labels + "? Just the name of the intent, thank you.\n\nMessage: {{input}}"),
    new PromptVariant("fewshot", /*examples*/ /*prompt: local*/ """
        Classify the message of a bank customer.

        Message: somebody took my wallet in the tram, what now
        Label: card_lost

        Message: I sent rent to the old landlord by mistake!!
        Label: transfer_wrong

        Message: why is there 4,90 on my statement
        Label: fee_question

        Message: are you a real person
        Label: other

        Use only labels you can also find in the bank's list: card_lost, card_pin, transfer_pending, transfer_wrong, fee_question, loan_info, open_account, close_account, other.
        """, /*prompt: local*/ "Message: {{input}}\nLabel:"),
};
var intents = Sets.FromTsv("data/intents.tsv").Take(100).ToList();
foreach (var v in variants)
    await foreach (var run in harness.RunAsync(v, intents, (a, e) => a.Trim().Equals(e, StringComparison.OrdinalIgnoreCase)))
        report.Add(run);

// 2 ── open questions, scored by two judges
string[] questions =
[
    /*prompt: local*/ "Can I withdraw money abroad with my debit card, and what does it cost me?",
    /*prompt: local*/ "My grandson is 14. Can he have an own account, and who has to sign for it?",
    /*prompt: local*/ "¿Cuánto tarda una transferencia a un banco fuera de la zona euro?",
];
var facts = File.Exists("data/facts.md") ? File.ReadAllText("data/facts.md") : "";
Judge[] judges = [new ToneJudge(client, "gpt-4.1"), new GroundedJudge(client, "gpt-4.1", facts)];
var pairs = new Pairwise(client);
foreach (var q in questions)
{
    var answers = new List<string>();
    foreach (var m in models)
    {
        var a = await harness.CompleteAsync(m, /*prompt: elsewhere*/ Sets.Persona(strict: m.StartsWith("gpt")), q);
        answers.Add(a);
        foreach (var j in judges) report.Score(m, j.GetType().Name, await j.ScoreAsync(q, a));
    }
    report.Pair(models[0], models[1], await pairs.WinnerAsync(q, answers[0], answers[1], facts));
}

// 3 ── German minutes, only the first model, to be read by a human
foreach (var file in Directory.Exists("data/minutes") ? Directory.GetFiles("data/minutes", "*.txt") : [])
    report.Text(file, await harness.CompleteAsync(models[0], /*prompt: elsewhere*/ Sets.SummaryDe, File.ReadAllText(file), maxTokens: 600));

// 4 ── invoices: does it keep to plain JSON?
foreach (var file in Directory.Exists("data/invoices") ? Directory.GetFiles("data/invoices") : [])
{
    var json = await harness.CompleteAsync(models[0], null,
        /*task*/ /*prompt: wrapper*/ "Get the invoice number, the date (yyyy-MM-dd) and the gross total from the text and give it back as JSON with the keys number, date, total. Missing values are null. No code fence.\n---\n" + File.ReadAllText(file));
    report.Text(file, json);
}
report.Save("report.html");
