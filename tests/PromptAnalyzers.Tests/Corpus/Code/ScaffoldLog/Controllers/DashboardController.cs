using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using ScaffoldLog.Jobs;
using ScaffoldLog.Llm;

namespace ScaffoldLog.Controllers;

[ApiController]
[Route("api/[controller]")]
public class DashboardController : ControllerBase
{
    private readonly IHttpClientFactory _httpClientFactory;
    private readonly IConfiguration _config;
    private readonly DiaryStore _store;
    private readonly IMemoryCache _cache;

    public DashboardController(IHttpClientFactory httpClientFactory, IConfiguration config, DiaryStore store, IMemoryCache cache)
    {
        _httpClientFactory = httpClientFactory;
        _config = config;
        _store = store;
        _cache = cache;
    }

    // GET: api/dashboard/insights?days=14
    [HttpGet("insights")]
    public async Task<IActionResult> GetInsights([FromQuery] int days = 14)
    {
        if (days is not (7 or 14 or 30)) days = 14;

        var apiKey = _config["Gemini:ApiKey"];
        if (string.IsNullOrWhiteSpace(apiKey))
            return StatusCode(500, new { message = "Gemini:ApiKey fehlt in den appsettings." });

        var snapshot = await _store.SnapshotAsync(days);

        var systemPrompt = /*prompt: local*/
$@"Du bist der Assistent der Bauleitung eines Gerüstbaubetriebs und kommentierst die Zahlen auf der Startseite.
Das ist KEIN Chat: ein zusammenhängender Absatz, 3 bis 5 Sätze, keine Begrüßung, kein ""Zusammenfassend"".

Nimm nur die Zahlen unten, sie kommen direkt aus der Datenbank. Erfinde NICHTS dazu.
Reihenfolge:
1. das Auffälligste (z. B. eine Baustelle mit viel mehr Mängeln als die anderen). Wenn es unglaubwürdig ist, empfiehl zu prüfen ob doppelt erfasst wurde
2. Trend gegenüber den {days} Tagen davor
3. eine Sache die heute noch jemand machen sollte
Wenn die Daten nicht reichen, sag das einfach.

Kein Markdown, die Kachel kann das nicht anzeigen.

{snapshot}";

        var url = $"https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent?key={apiKey}";

        var payload = new
        {
            systemInstruction = new { parts = new[] { new { text = systemPrompt } } },
            contents = new[]
            {
                new { role = "user", parts = new[] { new { text = /*prompt: call*/ "Kommentiere bitte die aktuelle Lage auf den Baustellen." } } },
            },
        };

        var text = await PostAsync(url, payload);
        return text is null
            ? StatusCode(502, new { message = "KI nicht erreichbar" })
            : Ok(new { summary = text.Trim(), generatedAt = DateTime.Now });
    }

    // GET: api/dashboard/todo
    [HttpGet("todo")]
    public async Task<IActionResult> GetTodo()
    {
        var snapshot = await _store.SnapshotAsync(14);
        var url = $"https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent?key={_config["Gemini:ApiKey"]}";

        var prompt = /*reasoned task*//*prompt: local*/
            "Leite aus den Zahlen eines Gerüstbaubetriebs maximal 5 Aufgaben für heute ab.\n"
            + "Regeln:\n"
            + "- nur was die Zahlen hergeben, sonst leeres Array []\n"
            + "- wichtigstes zuerst\n"
            + "- kein Markdown\n"
            + "Rückgabe: genau ein JSON-Array, jedes Element mit title (höchstens 12 Wörter), detail (1-2 Sätze) und priority (hoch, mittel, niedrig).\n\n"
            + snapshot;

        var payload = new
        {
            contents = new[] { new { parts = new[] { new { text = prompt } } } },
            generationConfig = new { responseMimeType = "application/json", temperature = 0.2 },
        };

        var text = await PostAsync(url, payload) ?? "[]";
        var start = text.IndexOf('[');
        var end = text.LastIndexOf(']');
        return start >= 0 && end > start ? Content(text[start..(end + 1)], "application/json") : Ok(Array.Empty<object>());
    }

    // POST: api/dashboard/chat
    [HttpPost("chat")]
    public async Task<IActionResult> Chat([FromBody] ChatInput input, [FromServices] OpenAiService openAi)
    {
        var history = _cache.GetOrCreate("chat:" + input.SessionId, entry =>
        {
            entry.SlidingExpiration = TimeSpan.FromHours(2);
            return new List<object>
            {
                new { role = "system", content = /*prompt: call*/ "You are 'Rüsti', chat assistant for the foremen of a scaffolding company. Most of them write from a phone with gloves on, "
        + "so expect typos, dialect, Polish and Romanian. Answer in their language, two or three sentences. "
        + "You can explain rules for anchors, ladders, toe boards and inspection tags, but you never release a scaffold: "
        + "only the competent person on site (befähigte Person) does that. If someone reports an accident, tell him to call 112 first." },
                new { role = "assistant", content = /*prompt: call*/ "Moin, hier ist Rüsti. Was liegt an auf der Baustelle?" },
            };
        })!;

        history.Add(new { role = "user", content = input.Message });
        var answer = await openAi.ChatAsync(history);
        history.Add(new { role = "assistant", content = answer });

        return Ok(new { answer });
    }

    private async Task<string?> PostAsync(string url, object payload)
    {
        var client = _httpClientFactory.CreateClient();
        client.Timeout = TimeSpan.FromSeconds(20);

        try
        {
            var response = await client.PostAsync(url, new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json"));
            if (!response.IsSuccessStatusCode)
                return null;

            using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            return doc.RootElement.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString();
        }
        catch
        {
            return null;
        }
    }

    public record ChatInput(string SessionId, string Message);
}
