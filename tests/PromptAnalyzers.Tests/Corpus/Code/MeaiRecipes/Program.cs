using MeaiRecipes.Chat;
using MeaiRecipes.Evaluation;
using MeaiRecipes.Pipeline;
using MeaiRecipes.Structured;
using Microsoft.Extensions.AI;

// Usage: dotnet run -- 04
var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY")
    ?? throw new InvalidOperationException(/*no prompt: exception*/ "Set OPENAI_API_KEY before you run a recipe. You can create a key in the dashboard of your provider.");

IChatClient client = new OpenAI.Chat.ChatClient(Environment.GetEnvironmentVariable("OPENAI_MODEL") ?? "gpt-4o-mini", key).AsIChatClient();

var recipes = new (string Id, string Title, Func<IChatClient, Task> Run)[]
{
    ("01", "Hello chat", ChatRecipes.HelloAsync),
    ("02", "Chat with history", ChatRecipes.HistoryAsync),
    ("03", "Streaming", ChatRecipes.StreamingAsync),
    ("04", "Options and instructions", ChatRecipes.OptionsAsync),
    ("05", "Text from a file", ChatRecipes.ReleaseNotesAsync),
    ("06", "Middleware", MiddlewareRecipe.RunAsync),
    ("07", "Function calling", FunctionCallingRecipe.RunAsync),
    ("08", /*no prompt: menu text*/ "Classify the mood of a review and answer with exactly one label (typed and untyped)", StructuredRecipes.SentimentAsync),
    ("09", "Extract an invoice", StructuredRecipes.InvoiceAsync),
    ("10", "Generate SQL", StructuredRecipes.SqlAsync),
    ("11", "Evaluate answers", EvaluationRecipe.RunAsync),
};

var wanted = args.Length > 0 ? args[0] : null;
if (wanted is null)
{
    Console.WriteLine(/*no prompt: console*/ "You are about to pick a recipe. Type the two digits of the recipe and press enter, or just press enter to run all of them one after the other.");
    foreach (var (id, title, _) in recipes) Console.WriteLine($"  {id}  {title}");
    wanted = Console.ReadLine();
}

foreach (var r in recipes.Where(r => string.IsNullOrEmpty(wanted) || r.Id == wanted))
{
    Console.WriteLine($"=== {r.Id} {r.Title}");
    await r.Run(client);
    Console.WriteLine();
}
