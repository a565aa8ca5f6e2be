using HiveTalk.Bot;
using HiveTalk.Llm;
using HiveTalk.Shop;

namespace HiveTalk;

internal static class ConsoleAsker
{
    // not the LLM, asks the person at the keyboard
    public static Task<string> AskAsync(string? title, string question)
    {
        if (title != null) Console.WriteLine("== " + title + " ==");
        Console.Write(question + " ");
        return Task.FromResult(Console.ReadLine() ?? "");
    }
}

public static class Program
{
    private const string LoadProducts = /*no prompt: sql*/ @"SELECT a.sku, a.name, a.price, COALESCE(SUM(l.quantity), 0) AS stock
FROM article a LEFT JOIN stock_line l ON l.sku = a.sku
WHERE a.active = 1 GROUP BY a.sku, a.name, a.price ORDER BY a.name";

    public static async Task Main(string[] args)
    {
        var products = Load(LoadProducts);
        var openai = new OpenAiLlm(Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "");
        var llm = LlmFactory.Create(args.FirstOrDefault() ?? "openai");
        var brain = new ShopBrain(openai, llm, products);

        if (!await openai.PingAsync())
            Console.WriteLine("OpenAI not reachable");

        var token = Environment.GetEnvironmentVariable("TELEGRAM_TOKEN")
                    ?? await ConsoleAsker.AskAsync("Setup", /*no prompt: UI text*/ "You have to enter the token of the Telegram bot. You get it from BotFather with the command /token. Leave it empty to chat in this window:");

        if (token != "")
        {
            await new TelegramBot(token, llm, brain).RunAsync(CancellationToken.None);
            return;
        }

        var turns = new List<ChatTurn> { new("system", /*prompt: elsewhere*/ Personas.All["pro"]) };
        while (true)
        {
            Console.Write("> ");
            var line = Console.ReadLine();
            if (string.IsNullOrEmpty(line)) break;
            turns.Add(new ChatTurn("user", line));
            var answer = await llm.ChatAsync(turns);
            turns.Add(new ChatTurn("assistant", answer));
            Console.WriteLine(answer);
        }
    }

    private static List<Product> Load(string sql)
    {
        Console.WriteLine(sql.Length);
        return [new Product("F-100", "Frame Zander, wired", 1.95m, 400), new Product("G-500", "Honey jar 500 g", 0.62m, 2000)];
    }
}
