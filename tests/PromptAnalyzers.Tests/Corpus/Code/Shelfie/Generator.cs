using System.Text;
using Microsoft.Extensions.AI;

namespace Shelfie;

public class Generator(IChatClient client, Action<string> log)
{
    public async Task<List<Product>> ProductsAsync(string category, int n, IEnumerable<string> bannedBrands)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*examples*/ /*prompt: builder*/ $"Invent {n} products of the category \"{category}\" for the test catalogue of an online shop.");
        sb.AppendLine("Titles look like real shop titles, i.e. a bit too long and stuffed with attributes. About one in five has a typo or a wrong unit.");
        sb.AppendLine("Prices are plausible for Germany, in euro. Two products should be nearly the same and differ in one attribute only.");
        foreach (var b in bannedBrands) sb.Append("Do not use the brand ").Append(b).AppendLine(".");
        sb.AppendLine("Answer with a JSON array. An input of 'cordless drills, 1' would give:");
        sb.AppendLine("""[{"sku":"CD-0091","title":"Brunnhof Akku-Bohrschrauber 18V 2x 2,0Ah Koffer blau","brand":"Brunnhof","price":89.95,"attributes":["18V","2.0Ah"]}]""");

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var list = await client.AskJsonAsync<List<Product>>(sb.ToString(), temperature: 1f);
                log(/*no prompt: log*/ $"Generate products: category {category}, wanted {n}, got {list.Count}. Write them to the catalogue.");
                return list.DistinctBy(p => p.Sku).ToList();
            }
            catch (BadJsonException) when (attempt < 3) { await Task.Delay(500 * attempt); }
        }
    }

    public async Task<List<Query>> QueriesAsync(Product p)
    {
        var langs = new (string Lang, string Ask)[]
        {
            ("en", /*maybe task*/ /*prompt: local*/ "Write five search queries somebody would type to find the product below. From vague to very precise, one per line, no numbering."),
            ("de", /*maybe task*/ /*prompt: local*/ "Schreibe fünf Suchanfragen, mit denen Kunden das folgende Produkt suchen würden. Von ungenau bis sehr genau, eine pro Zeile, ohne Nummern. Mindestens eine mit Tippfehler."),
            ("es", /*maybe task*/ /*prompt: local*/ "Escribe cinco búsquedas con las que un cliente encontraría el producto siguiente, de la más vaga a la más exacta. Una por línea, sin numeración ni comillas."),
            ("zh", /*maybe task*/ /*prompt: local*/ "请为下面的商品写出五条顾客可能输入的搜索词,从模糊到精确,每行一条,不要编号,不要解释。"),
        };
        var all = new List<Query>();
        foreach (var (lang, ask) in langs)
        {
            var r = await client.GetResponseAsync(new[] { new ChatMessage(ChatRole.System, ask), new ChatMessage(ChatRole.User, p.Title + " | " + string.Join(", ", p.Attributes)) });
            all.AddRange(r.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => new Query(t, lang)));
        }
        return all;
    }

    public async Task<string> AsShopperAsync(Shopper s, Product p)
    {
        var opts = new ChatOptions { Temperature = s.Temperature, Instructions = /*prompt: elsewhere, missed: handed on from a list in a third file*/ s.Prompt };
        var answer = await client.GetResponseAsync(/*prompt: call*/ $"You want to buy this: {p.Title}. You have not seen the title of course. What do you type into the search box? Only the query.", opts);
        return answer.Text.Trim('"', ' ');
    }

    public async Task<Query> LabelIntentAsync(Query q)
    {
        var label = await client.AskJsonAsync<Dictionary<string, string>>(/*task*/ /*prompt: wrapper*/ "What is the intent behind the shop search query? Choose navigate (wants a brand or page), explore (wants to look around), buy (wants one exact item) or help (has a problem). Return {\"intent\": \"...\"}.\nQuery: " + q.Text, temperature: 0);
        return q with { Intent = label.GetValueOrDefault("intent") };
    }

    public Task<string[]> SynonymsAsync(string term) =>
        client.AskJsonAsync<string[]>(term, system: /*task*/ /*prompt: wrapper*/ @"You maintain the synonym list of a shop search engine. For the term you get, return a JSON array of strings with up to 8 synonyms shoppers really use.
Include regional words, common misspelings and the plural. Leave out broader terms: 'tool' is no synonym for 'hammer'. An empty array is a good answer for brand names.");
}
