using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GleisWiki.Bot;
using GleisWiki.Llm;

namespace GleisWiki.Wiki;

/// <summary>Runs over new edits every ten minutes.</summary>
public class WikiPatrol : BackgroundService
{
    private static readonly HttpClient client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
    private readonly BotSettings _settings;
    private readonly WikiStore _wiki;
    private readonly ModeratorDesk _desk;
    private readonly ILogger<WikiPatrol> _logger;

    public WikiPatrol(BotSettings settings, WikiStore wiki, ModeratorDesk desk, ILogger<WikiPatrol> logger)
    {
        _settings = settings;
        _wiki = wiki;
        _desk = desk;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var article in await _wiki.UntaggedAsync())
            {
                try
                {
                    if (await IsSpamAsync(article.Author, article.Text))
                        await _desk.ReportVandalismAsync(article);
                }
                catch (Exception ex)
                {
                    _logger.LogError(ex, "Patrol failed for {Title}", article.Title);
                }
            }
            await Task.Delay(TimeSpan.FromMinutes(10), stoppingToken);
        }
    }

    private async Task<bool> IsSpamAsync(string author, string text)
    {
        var requestBody = new
        {
            model = "llama-3.1-8b-instant",
            temperature = 0,
            messages = new[]
            {
                new { role = "system", content = /*task*//*prompt: call*/ "You check edits in the wiki of a model railway club. Answer SPAM for advertising, link lists, insults and nonsense, otherwise OK. Sales offers of club members for used models are OK. One word only." },
                new { role = "user", content = /*prompt: call*/ $"Edit made by {author}:\n\n{text}" }
            }
        };

        var answer = await PostAsync("https://api.groq.com/openai/v1/chat/completions", _settings.GroqKey, requestBody);
        return answer.Contains("SPAM", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<bool> IsDuplicateAsync(string titleA, string titleB)
    {
        var prompt = /*examples*//*prompt: local*/ @"Are these two titles of wiki articles about the same thing? Answer ja or nein.

Kehrschleife digital / Kehrschleifenmodul einbauen -> ja
Baureihe 212 / Baureihe 218 -> nein
Landschaft mit Gips / Gipsberge bauen -> ja

" + titleA + " / " + titleB + " ->";

        var body = new { model = "mistralai/mistral-small", messages = new[] { new { role = "user", content = prompt } } };
        var answer = await PostAsync("https://openrouter.ai/api/v1/chat/completions", _settings.OpenRouterKey, body);
        return answer.Trim().StartsWith("ja", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Decoder addresses of all members' locos before a running day.</summary>
    public async Task<string> FindAddressConflictsAsync(string list)
    {
        var content = /*reasoned task*//*prompt: local*/ $"Below is the list of locomotives for the running day, one per line: member, loco, address, starting time, end time. Find all pairs that use the same address at overlapping times. Return a JSON array of objects with the fields address, first, second and overlap_minutes. Empty array if there are none. List:\n{list}";
        var requestBody = new
        {
            model = "deepseek-reasoner",
            messages = new List<object> { new { role = "user", content } },
        };
        return await PostAsync("https://api.deepseek.com/chat/completions", _settings.DeepSeekKey, requestBody);
    }

    private async Task<string> PostAsync(string url, string? key, object body)
    {
        using var req = new HttpRequestMessage(HttpMethod.Post, url);
        req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        req.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        var resp = await client.SendAsync(req);
        resp.EnsureSuccessStatusCode();
        var parsed = await resp.Content.ReadFromJsonAsync<ChatResponseDto>();
        return parsed?.Choices?[0].Message?.Content ?? "";
    }
}
