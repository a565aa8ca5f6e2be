using System.ComponentModel;
using Microsoft.Extensions.AI;
using Shelfie;
using Shelfie.Judges;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException(/*no prompt: exception*/ "Set OPENAI_API_KEY first, then start the evaluator again with the category as first argument.");
IChatClient Make(string model) => new OpenAI.Chat.ChatClient(model, key).AsIChatClient().AsBuilder().UseFunctionInvocation().Build();

var gen = new Generator(Make("gpt-4o-mini"), Console.WriteLine);
var judgeClient = Make("gpt-4o");
var products = await gen.ProductsAsync(args.FirstOrDefault() ?? "garden hoses", 20, new[] { "Gardena", "Kärcher" });
var queries = new List<Query>();
foreach (var p in products.Take(5))
{
    queries.AddRange(await gen.QueriesAsync(p));
    foreach (var s in Shoppers.All) queries.Add(new Query(await gen.AsShopperAsync(s, p), "en"));
}
queries = (await Task.WhenAll(queries.Select(gen.LabelIntentAsync))).ToList();

Product[] Search(string text) => products.OrderByDescending(p => text.Split(' ').Count(w => p.Title.Contains(w, StringComparison.OrdinalIgnoreCase))).Take(5).ToArray();
var embedText = /*no prompt: embedding input*/ $"Represent this product for retrieval of shop search queries: {products[0].Title}";
File.WriteAllText("embed-sample.txt", embedText);

foreach (JudgeBase j in new JudgeBase[] { new RelevanceJudge(judgeClient), new TitleJudge(judgeClient) })
    foreach (var q in queries)
        Console.WriteLine($"{j.Label}\t{q.Text}\t{(await j.GradeAsync(q, Search(q.Text)[0])).Score}");

// let the model use the search itself
var tool = AIFunctionFactory.Create(([Description(/*no prompt: tool description*/ "what a shopper would type, 1 to 6 words")] string query) => Search(query),
    "search_products", /*no prompt: tool description*/ "Searches the synthetic catalogue and returns the five best products. Call it again with other words if the result is poor.");
var hunt = new List<ChatMessage>
{
    new(ChatRole.System, /*prompt: call*/ "You are testing a product search. Use the search tool as often as you like, up to ten times. Try to find queries for which it returns nonsense and tell me for each what you had expected."),
    new(ChatRole.User, string.Join('\n', products.Take(3).Select(p => p.Title))),
};
Console.WriteLine(await judgeClient.GetResponseAsync(hunt, new ChatOptions { Tools = [tool] }));

var hyde = await judgeClient.GetResponseAsync<string[]>(/*typed task*/ /*prompt: call*/ "Split this query into its parts (product, attribute, brand, price limit), keep the original spelling: " + queries[0].Text);
Console.WriteLine(string.Join(" / ", hyde.Result));
foreach (var w in queries.SelectMany(q => q.Text.Split(' ')).Distinct().Take(10))
    Console.WriteLine(w + " = " + string.Join(", ", await gen.SynonymsAsync(w)));
var arena = new Arena(judgeClient);
arena.Message += Console.Error.WriteLine;
var rounds = new List<(string, string)>();
foreach (var q in queries.Take(20)) rounds.Add((q.Text, await arena.FightAsync(q.Text, Search(q.Text).ToList(), products.Take(5).ToList())));
await arena.ExplainAsync(rounds, Console.Out);
