using HopLog.Bot;
using HopLog.Llm;
using HopLog.Recipes;

var ollama = new OllamaClient(new HttpClient());
var router = new OpenRouter(Environment.GetEnvironmentVariable("OPENROUTER_KEY") ?? "");

if (!await ollama.WarmUp())
    return 1;

switch (args.FirstOrDefault())
{
    case "import":
        var groq = new HttpClient { BaseAddress = new Uri("https://api.groq.com/") };
        groq.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("GROQ_KEY"));
        var importer = new RecipeImporter(ollama, groq);
        var recipe = await importer.FromForumPost(File.ReadAllText(args[1]));
        if (recipe is null)
        {
            Console.WriteLine("no recipe");
            return 2;
        }
        if (recipe.Style == "")
            recipe.Style = await importer.GuessStyle(recipe);
        Console.WriteLine($"{recipe.Name} ({recipe.Style}), {recipe.Malts.Count} malts");
        Console.WriteLine(await ollama.NameForBeerAsync(recipe.Style, "first brew after the move"));
        return 0;

    case "water":
        // city water report, copied from the pdf
        var report = File.ReadAllText("water.txt");
        var prompt = /*prompt: local*/ $"""
            Here is the water report of my town. I want to brew a {args.ElementAtOrDefault(1) ?? "pale ale"}.
            Tell me which salts to add for 30 liters (gypsum, calcium chloride, epsom, baking soda) and if I should boil or dilute.
            Use what you can buy in a normal shop. Explain the ratio sulfate/chloride in one sentence, im not a chemist.

            {report}
            """;
        Console.WriteLine(await ollama.SendPromptAsync(prompt));
        return 0;

    default:
        await new BrewBot(Environment.GetEnvironmentVariable("TG_TOKEN")!, router, ollama).RunAsync(CancellationToken.None);
        return 0;
}
