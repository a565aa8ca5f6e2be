using System.Net.Http.Json;
using System.Data.Common;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ScaffoldLog.Jobs;

public class DiaryStore(IConfiguration config, IServiceProvider services)
{
    private const string SnapshotSql = /*no prompt: sql*/ @"
SELECT s.name, COUNT(d.id) AS defects, SUM(CASE WHEN d.priority = 'A' THEN 1 ELSE 0 END) AS critical, MAX(d.created_at) AS last_defect
FROM site s LEFT JOIN defect d ON d.site_id = s.id AND d.created_at >= @from
WHERE s.closed_at IS NULL
GROUP BY s.name ORDER BY defects DESC";

    public async Task<string> SnapshotAsync(int days)
    {
        await using var connection = services.GetRequiredService<DbProviderFactory>().CreateConnection()!;
        connection.ConnectionString = config.GetConnectionString("Default");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = SnapshotSql;
        var from = command.CreateParameter();
        from.ParameterName = "from";
        from.Value = DateTime.Today.AddDays(-days);
        command.Parameters.Add(from);

        var sb = new StringBuilder();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            sb.AppendLine($"{reader.GetString(0)}: {reader.GetInt32(1)} ({reader.GetInt32(2)} A)");
        return sb.ToString();
    }

    public Task<List<string>> DiaryOfDayAsync(DateOnly day) => Task.FromResult(new List<string>());
}

/// <summary>Looks over the diaries of the day and posts possible claims for additional work to Teams.</summary>
public class NightlyReviewJob : BackgroundService
{
    private readonly DiaryStore _store;
    private readonly IHttpClientFactory _factory;
    private readonly IConfiguration _config;
    private readonly ILogger<NightlyReviewJob> _logger;

    public NightlyReviewJob(DiaryStore store, IHttpClientFactory factory, IConfiguration config, ILogger<NightlyReviewJob> logger)
    {
        _store = store;
        _factory = factory;
        _config = config;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = DateTime.Today.AddDays(DateTime.Now.Hour < 23 ? 0 : 1).AddHours(23);
            await Task.Delay(next - DateTime.Now, stoppingToken);

            var found = 0;
            foreach (var entry in await _store.DiaryOfDayAsync(DateOnly.FromDateTime(DateTime.Today)))
            {
                try
                {
                    var claim = await ReviewAsync(entry, stoppingToken);
                    if (claim != "NONE")
                        found++;
                    _logger.LogInformation("{Claim}", claim);
                }
                catch (HttpRequestException ex)
                {
                    _logger.LogError(ex, "Review failed");
                }
            }

            if (found > 0)
                await new TeamsClient(_factory.CreateClient(), _config["Teams:Webhook"]!).SendAsync(/*no prompt: notification*/ $"Im Bautagebuch von heute stehen {found} mögliche Nachträge. Bitte morgen früh vor der Besprechung in ScaffoldLog ansehen und bestätigen oder verwerfen.");
        }
    }

    private async Task<string> ReviewAsync(string entry, CancellationToken ct)
    {
        var body = new JsonObject
        {
            ["model"] = "deepseek-reasoner",
            ["messages"] = new JsonArray(
                new JsonObject
                {
                    ["role"] = "system",
                    ["content"] = /*reasoned task*//*prompt: call*/ """
                        You check diary entries of a scaffolding company for additional work which can be charged (Nachtrag).
                        Possible grounds: waiting for other trades, rebuilding on request, longer standing time, missing access,
                        material damaged by third parties, work on sunday or at night.
                        Normal work, own mistakes and bad weather are no ground.

                        Answer with exactly one line: GROUND;HOURS;WHO ORDERED IT
                        or NONE if there is nothing. Hours as decimal number with point, ? if not known.
                        """,
                },
                new JsonObject
                {
                    ["role"] = "user",
                    ["content"] = entry,
                }),
        };

        var client = _factory.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _config["DeepSeek:ApiKey"]);
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("https://api.deepseek.com/chat/completions", content, ct);
        response.EnsureSuccessStatusCode();

        var node = JsonNode.Parse(await response.Content.ReadAsStringAsync(ct));
        return node?["choices"]?[0]?["message"]?["content"]?.GetValue<string>().Trim() ?? "NONE";
    }
}

public class TeamsClient(HttpClient http, string webhook)
{
    public async Task SendAsync(string content)
    {
        var response = await http.PostAsJsonAsync(webhook, new { type = "message", text = content });
        response.EnsureSuccessStatusCode();
    }
}
