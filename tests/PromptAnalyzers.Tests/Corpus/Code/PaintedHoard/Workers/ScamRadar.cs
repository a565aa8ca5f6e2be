using System.Net.Http.Json;
using System.Net.Http.Headers;
using System.Text.Json;

namespace PaintedHoard.Workers;

/// nightly, runs on a cheap open model via openrouter (raw http, no sdk needed for one call)
public class ScamRadar(IHttpClientFactory http, ListingStore store, IConfiguration cfg, ILogger<ScamRadar> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(24));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var seller in await store.NewSellers())
            {
                var body = new
                {
                    model = "meta-llama/llama-3.1-70b-instruct",
                    temperature = 0,
                    messages = new object[]
                    {
                        new { role = "system", content = /*task*//*prompt: call, raw HTTP*/ "You rate how likely a new seller account of a miniature marketplace is a scam. Signals: many expensive out of production models at once, prices 40% below usual, same text in every listing, account younger than a week, photos described as 'see google'. Give back a number from 0 (fine) to 10 (certain scam) and nothing else." },
                        new { role = "user", content = seller.Profile }
                    }
                };
                using var req = new HttpRequestMessage(HttpMethod.Post, "api/v1/chat/completions") { Content = JsonContent.Create(body) };
                req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", cfg["OpenRouter:Key"]);
                using var res = await http.CreateClient("openrouter").SendAsync(req, stoppingToken);
                if (!res.IsSuccessStatusCode)
                {
                    log.LogWarning("openrouter said {code}", res.StatusCode);
                    continue;
                }
                using var doc = JsonDocument.Parse(await res.Content.ReadAsStringAsync(stoppingToken));
                var txt = doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString();
                if (int.TryParse(txt?.Trim(), out var score) && score >= 7)
                    await store.FlagSeller(seller.Id, score);
            }
        }
    }
}
