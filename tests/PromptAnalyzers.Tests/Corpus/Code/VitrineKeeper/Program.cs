using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using VitrineKeeper.Agents;
using VitrineKeeper.Plugins;
using VitrineKeeper.Services;
using VitrineKeeper.Settings;

var options = new GuideOptions { ApiKey = Environment.GetEnvironmentVariable("OPENAI_KEY") ?? "" };

var cards = new List<InventoryCard>
{
    new("1936/014", "Butterfass", "Holz, Fichte, H 92 cm, Gesch. Fam. Raab", "2"),
    new("1951/003", "Schulbank", "zweisitzig, mit Tintenfass, aus der alten Schule", "5"),
};

var builder = Kernel.CreateBuilder();
builder.AddOpenAIChatCompletion(options.Model, options.ApiKey);
builder.AddOpenAIChatCompletion(options.ReasoningModel, options.ApiKey, serviceId: "reasoning");
builder.Plugins.AddFromObject(new CatalogPlugin(cards), "catalog");
var kernel = builder.Build();

if (args.Contains("--help"))
{
    Console.WriteLine(/*no prompt: help text*/ """
        vitrine                 Gespräch am Depotrechner
        vitrine --router        Gespräch mit Auswahl des Sprechers
        vitrine --label <nr>    Schildtext zu einer Inventarnummer schreiben
        Der Schlüssel steht in der Umgebungsvariablen OPENAI_KEY.
        """);
    return;
}

if (args is ["--label", var nr])
{
    var writer = new LabelWriter(kernel);
    var label = await writer.WriteLabelAsync(cards.First(c => c.Number == nr), "Dorfleben um 1900");
    Console.WriteLine(label);
    Console.WriteLine(await writer.SimplifyAsync(label));
    return;
}

var systemPrompt = /*prompt: local*/ $"Du bist der Depothelfer des Heimatmuseums Rodenau und sprichst mit den Ehrenamtlichen im Depot. Heute ist {DateTime.Now:d}.\n";
systemPrompt += "Du hilfst beim Beschreiben von Neuzugängen: frag nacheinander nach Material, Maßen, Herkunft und Zustand.\n";
systemPrompt += "Wenn jemand nach einem Standort fragt, benutze den Katalog.\n";
systemPrompt += "Die meisten sind über siebzig, also keine Abkürzungen und kein Englisch. Duzen ist ok.";

var history = new ChatHistory();
history.AddSystemMessage(systemPrompt);

var chat = kernel.GetRequiredService<IChatCompletionService>();
var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };

history.AddUserMessage(/*prompt: call*/ "Begrüße mich kurz und frag, was ich heute in der Hand habe.");
var hello = await chat.GetChatMessageContentAsync(history, settings, kernel);
Console.WriteLine(hello.Content);
history.Add(hello);

var router = new AgentRouter(kernel, [new HistorianAgent(kernel), new KidsAgent(kernel), new TerminalAgent(kernel, options)]);

while (Console.ReadLine() is { Length: > 0 } line)
{
    history.AddUserMessage(line);
    if (args.Contains("--router"))
    {
        var agent = await router.PickAsync(line);
        Console.WriteLine($"[{agent.Name}] " + await agent.ReplyAsync(history));
        continue;
    }

    var full = "";
    await foreach (var part in chat.GetStreamingChatMessageContentsAsync(history, settings, kernel))
    {
        Console.Write(part.Content);
        full += part.Content;
    }
    Console.WriteLine();
    history.AddAssistantMessage(full);
}

var bye = await kernel.InvokePromptAsync(/*prompt: call*/ "Fasse in zwei Sätzen zusammen, welche Objekte heute besprochen wurden, für das Depotbuch.\n\n{{$log}}",
    new() { ["log"] = string.Join("\n", history.Where(m => m.Role != AuthorRole.System).Select(m => $"{m.Role}: {m.Content}")) });
File.AppendAllText("depotbuch.txt", $"{DateTime.Now:g} {bye}\n");
