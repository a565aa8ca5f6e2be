using System.Net.Http.Json;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pedalwerk.Services;

public class PartsSearchService
{
    private readonly IHttpClientFactory _factory;
    private readonly IConfiguration _config;
    private readonly ILogger<PartsSearchService> _logger;

    private class Msg
    {
        [JsonPropertyName("role")] public string Role { get; set; } = "user";
        [JsonPropertyName("content")] public string Content { get; set; } = "";
    }

    private class Req
    {
        [JsonPropertyName("model")] public string Model { get; set; } = "meta-llama/llama-3.1-70b-instruct";
        [JsonPropertyName("messages")] public List<Msg> Messages { get; set; } = new();
        [JsonPropertyName("temperature")] public double Temperature { get; set; }
    }

    // the names of suppliers are a mess, so we bring them to one form before we search
    private static readonly string NormalizePrompt = /*examples*//*prompt: member*/ @"Bring the name of a bicycle part from a supplier list into our form:
brand | model | kind | size

Kinds: tyre, tube, chain, cassette, pad, rotor, cable, grip, saddle, light, other
Unknown fields stay empty but the bars stay.

CONTI GRAND PRIX 5000 FALTR. 28-622 SW  =>  Continental | Grand Prix 5000 | tyre | 28-622
Schlauch Schwalbe SV17 40mm               =>  Schwalbe | SV17 | tube | 40 mm
KMC X11EL silver 118gl.                    =>  KMC | X11EL | chain | 118
Griffe schwarz Paar                        =>  | | grip |

One line per input line, same order.";

    const string Reservations = /*no prompt: sql*/ @"
        SELECT r.part_id, SUM(r.quantity) AS reserved, MIN(r.needed_on) AS first_day
        FROM reservation r
        JOIN ticket t ON t.id = r.ticket_id AND t.state IN ('open', 'waiting')
        WHERE r.branch_id = @branch
        GROUP BY r.part_id";

    public PartsSearchService(IHttpClientFactory factory, IConfiguration config, ILogger<PartsSearchService> logger)
    {
        _factory = factory;
        _config = config;
        _logger = logger;
    }

    public async Task<string[]> NormalizeAsync(string[] names)
    {
        var req = new Req { Messages = { new Msg { Role = "system", Content = NormalizePrompt }, new Msg { Content = string.Join("\n", names) } } };
        return (await PostAsync(req)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task<string> AskStockAsync(string question, Func<string, Task<string>> runSql)
    {
        // 1. question to sql
        string sqlPrompt = /*examples*//*prompt: local*/ $@"
You translate questions of the workshop staff into ONE SQLite query. Tables:

part(id, brand, model, kind, size, price)
stock(part_id, branch, quantity, shelf)
sale(part_id, branch, day, quantity)

RULES:
1. Only SELECT. Never change data.
2. branch is one of 'nord','sued','hafen'. If the question says ""here"" use '{_config["Branch"]}'.
3. No markdown, no comment, just the query.
4. If the question has nothing to do with parts return NO_SQL

Question: how many kmc chains have we got in hafen
SELECT SUM(s.quantity) FROM stock s JOIN part p ON p.id=s.part_id WHERE p.kind='chain' AND p.brand='KMC' AND s.branch='hafen'

Question: which pads are empty everywhere?
SELECT p.brand,p.model FROM part p JOIN stock s ON s.part_id=p.id WHERE p.kind='pad' GROUP BY p.id HAVING SUM(s.quantity)=0

Question: {question}
";
        var sql = (await PromptAsync(sqlPrompt)).Replace("```sql", "").Replace("```", "").Trim();
        if (sql == "NO_SQL" || !sql.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
            return /*no prompt: ui text*/ "I can only look up parts, stock and sales. Please ask the office for anything else.";

        var rows = await runSql(sql);
        _logger.LogDebug("{Sql} => {Rows}; {Reservations}", sql, rows.Length, Reservations.Length);

        // 2. rows to text
        string answerPrompt = /*prompt: local*/ $@"
A mechanic asked: ""{question}""
The database says (JSON): {rows}

Answer him in one or two sentences like a collegue at the parts counter would. Say on which shelf it is if the data tells it.
Dont mention the database, JSON or SQL, dont make up numbers.
";
        return await PromptAsync(answerPrompt);
    }

    public async Task<double[]> EmbedAsync(string brand, string model)
    {
        var client = Client();
        var resp = await client.PostAsJsonAsync("embeddings", new { model = "text-embedding-3-small", input = /*no prompt: embedding input*/ $"Bicycle spare part for search in the workshop catalogue: {brand} {model}" });
        using var doc = JsonDocument.Parse(await resp.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("data")[0].GetProperty("embedding").EnumerateArray().Select(e => e.GetDouble()).ToArray();
    }

    private Task<string> PromptAsync(string prompt) => PostAsync(new Req { Messages = [new Msg { Content = prompt }] });

    private async Task<string> PostAsync(Req req)
    {
        using var resp = await Client().PostAsJsonAsync("chat/completions", req);
        resp.EnsureSuccessStatusCode();
        var json = await resp.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }

    private HttpClient Client()
    {
        var client = _factory.CreateClient("openrouter");
        client.BaseAddress = new Uri("https://openrouter.ai/api/v1/");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _config["OpenRouter:Key"]);
        return client;
    }
}
