using Azure.AI.OpenAI;
using LegalLens;
using LegalLens.Pipeline;
using LegalLens.Schritte;
using OpenAI.Chat;
using System.ClientModel;

var endpoint = new Uri(Environment.GetEnvironmentVariable("AZURE_OPENAI_ENDPOINT") ?? "https://legal-lens.openai.azure.com/");
var azure = new AzureOpenAIClient(endpoint, new ApiKeyCredential(Environment.GetEnvironmentVariable("AZURE_OPENAI_KEY") ?? "-"));
ChatClient gpt = azure.GetChatClient("gpt-4o");
ChatClient mini = azure.GetChatClient("gpt-4o-mini");

if (args.Length == 0)
{
    Console.WriteLine(/*no prompt: usage*/ "Bitte geben Sie den Pfad des Vertrags an. Danach können Sie Fragen zum Dokument stellen, z. B. \"Wie lange ist die Kündigungsfrist?\"");
    return;
}

var ctx = new DocumentContext { FileName = Path.GetFileName(args[0]), Text = File.ReadAllText(args[0]) };

// Sprache vorab bestimmen, das kleine Modell reicht dafuer
var lang = await mini.CompleteChatAsync(new ChatMessage[] { new SystemChatMessage(/*task*/ /*prompt: elsewhere*/ Texte.Sprache), new UserChatMessage(ctx.Text) });
ctx.Sprache = lang.Value.Content[0].Text.Trim();

var pipeline = new AnalysisPipeline()
    .Add(new ClassifyStep(mini))
    .Add(new PartiesStep(gpt))
    .Add(new ClauseStep(gpt, Console.WriteLine))
    .Add(new DeadlineStep(gpt))
    .Add(new RiskStep(gpt))
    .Add(new MemoStep(gpt))
    .Add(new ExportStep());
pipeline.Progress += Console.WriteLine;
await pipeline.RunAsync(ctx);

// Standardfragen aus dem Fragebogen des Kunden
string[] standardfragen =
{
    /*prompt: local*/ "Darf der Vertrag ohne unsere Zustimmung auf einen Dritten übertragen werden?",
    /*prompt: local*/ "Gibt es eine Haftungsobergrenze, und gilt sie auch bei grober Fahrlässigkeit?",
    /*prompt: local*/ "Which law governs the contract, and where is the place of jurisdiction?",
};

foreach (var f in standardfragen)
{
    ChatCompletion a = await gpt.CompleteChatAsync(new SystemChatMessage(/*prompt: call*/ $"Du beantwortest Fragen zu diesem Vertrag kurz und mit Fundstelle:\n{ctx.Text}"), new UserChatMessage(f));
    Console.WriteLine($"{f}\n  -> {a.Content[0].Text}");
}

while (Console.ReadLine() is { Length: > 0 } frage)
{
    ChatCompletion a = await gpt.CompleteChatAsync(new UserChatMessage(/*prompt: elsewhere*/ Texte.Frage(frage)), new UserChatMessage(ctx.Text));
    Console.WriteLine(a.Content[0].Text);
}
