using System.ClientModel;
using Azure.AI.OpenAI;
using ContractReview;
using ContractReview.Steps;

if (args.Length == 0)
{
    Console.Error.WriteLine(/*no prompt: console*/ "Usage: contract-review <folder> [--deployment name]");
    return 1;
}

var endpoint = new Uri(Environment.GetEnvironmentVariable("AZURE_OPENAI_ENDPOINT") ?? throw new InvalidOperationException(/*no prompt: exception*/ "Set AZURE_OPENAI_ENDPOINT to the address of your resource."));
var azure = new AzureOpenAIClient(endpoint, new ApiKeyCredential(Environment.GetEnvironmentVariable("AZURE_OPENAI_KEY")!));
var chat = azure.GetChatClient(args.SkipWhile(a => a != "--deployment").Skip(1).FirstOrDefault() ?? "gpt-4o");

IReviewStep[] steps = [new PartyStep(chat), new RiskStep(chat), new DeadlineStep(chat), new PlainLanguageStep(chat)];
var runner = new BatchRunner(steps);
foreach (var file in Directory.EnumerateFiles(args[0], "*.txt"))
{
    Console.WriteLine(/*no prompt: console*/ $"Reviewing {Path.GetFileName(file)} …");
    var report = await runner.RunAsync(await File.ReadAllTextAsync(file));
    await File.WriteAllTextAsync(Path.ChangeExtension(file, ".review.md"), report);
}

return 0;
