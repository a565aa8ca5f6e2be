using System.Text.Json;
using KatalogSieb.Core;
using Microsoft.Extensions.Logging.Abstractions;
using OpenAI.Chat;

var settings = new SieveSettings();
if (args.Length < 2)
{
    Console.WriteLine(/*no prompt: help text*/ """
        usage: katalogsieb <command> <file.csv> [options]

          label    category, brand, unit, hazard and target group for every row
          score    rates the descriptions and checks the prices
          write    writes new descriptions (--channel shop|marketplace)
          chat     ask questions about the file

        You need an OpenAI key in OPENAI_API_KEY. The result is written next to the input as <file>.clean.csv
        """);
    return 1;
}

var llm = new CatalogLlm(settings, NullLogger<CatalogLlm>.Instance);
var mapping = await new HeaderMapper(llm).MapAsync(args[1]);
var products = CatalogFile.Read(args[1], mapping);
Console.WriteLine($"{products.Count} products");

switch (args[0])
{
    case "label":
        EnrichStep[] steps = [new CategoryStep(llm), new BrandStep(llm), new UnitStep(llm), new HazardStep(llm), new TargetGroupStep(llm)];
        var cleaner = new TitleCleaner(settings, llm);
        foreach (var p in products) p.Title = await cleaner.CleanAsync(p.Title);
        foreach (var step in steps)
            await step.RunAsync(products, settings.Parallel, new Progress<string>(Console.WriteLine));
        break;

    case "score":
        var scorer = new QualityScorer(llm, settings);
        foreach (var p in products)
        {
            var check = await scorer.CheckAsync(p);
            p.Problems.AddRange(check?.Attributes.Where(a => a.Verdict != "ok").Select(a => $"{a.Name} {a.Verdict}") ?? []);
            p.Labels["score"] = (await scorer.ScoreAsync(p, "de")).ToString("0.0");
        }
        foreach (var l in await scorer.CheckPricesAsync(products)) Console.WriteLine(l);
        break;

    case "write":
        var writer = new CopyWriter(settings, llm);
        var channel = args.Contains("marketplace") ? Channel.Marketplace : Channel.Shop;
        foreach (var p in products.Where(p => p.Description.Length < 40))
            p.Description = await writer.DescribeAsync(p, channel);
        break;

    case "chat":
        await ChatAsync(settings, products);
        return 0;

    default:
        Console.Error.WriteLine("unknown command " + args[0]);
        return 2;
}

CatalogFile.Write(Path.ChangeExtension(args[1], ".clean.csv"), products);
return 0;

static async Task ChatAsync(SieveSettings settings, List<Product> products)
{
    var client = new ChatClient(settings.Model, settings.ApiKey);
    var find = ChatTool.CreateFunctionTool("find_products", /*no prompt: tool description*/ "Searches the loaded catalog by words in the title. Returns at most 20 products with sku, title and price.",
        BinaryData.FromString("""{"type":"object","properties":{"words":{"type":"string"}},"required":["words"]}"""));
    var options = new ChatCompletionOptions { Tools = { find } };

    var systemPrompt = /*prompt: local*/ $"You help the buyers of a hardware shop with a supplier catalog of {products.Count} products that is loaded in this tool. " +
        "Use find_products to look things up, never answer from memory. Prices are purchase prices in EUR. " +
        "If something in the data looks wrong tell them, they are glad about it. Keep it short, this is a terminal.";
    List<ChatMessage> messages = [new SystemChatMessage(systemPrompt)];

    while (true)
    {
        Console.Write("> ");
        var line = Console.ReadLine();
        if (string.IsNullOrWhiteSpace(line)) return;
        messages.Add(new UserChatMessage(line));

        ChatCompletion completion = await client.CompleteChatAsync(messages, options);
        while (completion.FinishReason == ChatFinishReason.ToolCalls)
        {
            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
            {
                using var doc = JsonDocument.Parse(call.FunctionArguments);
                var words = doc.RootElement.GetProperty("words").GetString()!.Split(' ');
                var hits = products.Where(p => words.All(w => p.Title.Contains(w, StringComparison.OrdinalIgnoreCase))).Take(20).Select(p => new { p.Sku, p.Title, p.Price });
                messages.Add(new ToolChatMessage(call.Id, JsonSerializer.Serialize(hits)));
            }
            completion = await client.CompleteChatAsync(messages, options);
        }
        Console.WriteLine(completion.Content[0].Text);
        messages.Add(new AssistantChatMessage(completion));
    }
}
