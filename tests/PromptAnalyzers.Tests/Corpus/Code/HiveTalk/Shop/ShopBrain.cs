using System.Net;
using System.Text;
using System.Text.Json;
using HiveTalk.Llm;

namespace HiveTalk.Shop;

public record Product(string Sku, string Name, decimal Price, int Stock);

public class ShopBrain
{
    private readonly OpenAiLlm _openai;
    private readonly ILlm _llm;
    private readonly OrderParser _orders;
    private readonly List<Product> _products;

    public long OwnerChat { get; init; } = 4711;

    public ShopBrain(OpenAiLlm openai, ILlm llm, List<Product> products)
    {
        _openai = openai;
        _llm = llm;
        _products = products;
        _orders = new OrderParser(openai);
    }

    /// <summary>null = normal chat</summary>
    public async Task<string?> HandleAsync(string text)
    {
        switch (await _openai.IntentAsync(text))
        {
            case "ORDER":
                var order = await _orders.ParseAsync(text, _products);
                return await _llm.AskAsync(/*prompt: wrapper*/ "Confirm the order of the customer in a friendly way. Repeat every position with quantity and price, the sum at the end. Ask for the address if it is missing. Do not offer anything else.", JsonSerializer.Serialize(order));

            case "SICK_BEES":
                return await TriageAsync(text);

            case "RETURN":
                var claim = await _orders.ParseReturnAsync(text);
                return $"Noted: {claim?.Article}. Please bring it with the bill.";

            case "STOCK":
                return await StockAsync(text);

            case "ADVICE":
                var words4 = /*task*//*prompt: local*/ $"Is the question below about a bee medicine which needs a veterinary prescription in Austria (e.g. formic acid 60%, oxalic acid for trickling is free, antibiotics are forbidden)? Answer yes or no.\n\nQuestion: {text}";
                var rx = await _llm.AskAsync(null, words4);
                return rx.StartsWith("yes", StringComparison.OrdinalIgnoreCase) ? "For this you need your vet, we are not allowed to advise." : null;

            default:
                return null;
        }
    }

    private async Task<string> TriageAsync(string text)
    {
        var level = await _llm.AskAsync(
            /*examples*//*prompt: wrapper*/ @"A beekeeper describes a problem. Assess how urgent it is: GREEN (normal), YELLOW (look at it within a week), RED (notifiable disease possible, bee inspector).

""many bees crawl in front of the hive with crippled wings"" -> YELLOW
""brood smells foul, ropy when I pull a match out"" -> RED
""they throw out the drones"" -> GREEN
""brown stripes on the front wall in march"" -> YELLOW

Only the colour.",
            text);

        return level.Trim() switch
        {
            "RED" => /*no prompt: UI text*/ "That could be a notifiable disease. Please don't move any frames or tools between your hives and call the bee inspector of your district today. We can't give advice about this over the chat.",
            "YELLOW" => await AdviceAsync(text),
            _ => "That sounds normal, no worries."
        };
    }

    private async Task<string> AdviceAsync(string text)
    {
        var system = /*prompt: local*/ $$"""
            Jesteś doświadczonym pszczelarzem i doradzasz klientom sklepu. Klient opisał problem w swoich ulach.
            Zasady:
            - odpowiadaj w języku klienta
            - najpierw jedno pytanie, jeśli brakuje ważnej informacji (pora roku, siła rodziny, ostatnie leczenie)
            - najwyżej trzy kroki, w kolejności
            - polecaj tylko produkty z listy: {{string.Join(", ", _products.Where(p => p.Stock > 0).Select(p => p.Name))}}
            - żadnych antybiotyków, żadnych domowych mieszanek
            """;
        return await _llm.AskAsync(system, text);
    }

    private async Task<string> StockAsync(string text)
    {
        var prompt = /*reasoned task*//*prompt: local*/ "Customer question to a beekeeping shop: \"" + text + "\"\n" +
                     "Which of these articles does the customer mean? Give the article numbers separated by comma, best match first, max 3. '-' if none.\n" +
                     string.Join("\n", _products.Select(p => p.Sku + " " + p.Name));

        var key = Environment.GetEnvironmentVariable("GEMINI_API_KEY");
        var url = "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent?key=" + key;
        var json = JsonSerializer.Serialize(new { contents = new[] { new { parts = new[] { new { text = prompt } } } } });

#pragma warning disable SYSLIB0014 // old but works behind the proxy
        var request = (HttpWebRequest)WebRequest.Create(url);
#pragma warning restore SYSLIB0014
        request.Method = "POST";
        request.ContentType = "application/json";
        using (var s = await request.GetRequestStreamAsync())
            await s.WriteAsync(Encoding.UTF8.GetBytes(json));

        using var response = await request.GetResponseAsync();
        using var doc = await JsonDocument.ParseAsync(response.GetResponseStream());
        var skus = doc.RootElement.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString() ?? "-";

        var found = _products.Where(p => skus.Contains(p.Sku)).ToList();
        return found.Count == 0 ? "We don't have that." : string.Join("\n", found.Select(p => $"{p.Name}: {p.Stock} pcs, {p.Price:0.00} €"));
    }

    public async Task<string> SummaryForOwnerAsync(IReadOnlyList<ChatTurn> turns)
    {
        var p = /*prompt: local*/ "A customer of our beekeeping shop wants to talk to a human. Sum up the chat for the owner: who, what is the problem, what did the bot already say (was it wrong?).";
        if (turns.Count > 12)
            p += " The chat was long, so concentrate on the last third.";
        p += "\nMax. 5 lines.\n\n";
        foreach (var t in turns.Where(t => t.Role != "system"))
            p += t.Role + ": " + t.Content + "\n";
        return await _llm.AskAsync(null, p);
    }
}
