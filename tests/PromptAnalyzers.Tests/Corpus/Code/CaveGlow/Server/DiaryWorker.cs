using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using CaveGlow.Ai;

namespace CaveGlow.Server;

public record DiaryJob(string PlayerId, string PlayerName, string SessionLog, bool Finished);

/// <summary>Writes the diary of the players in the background after a session has ended.</summary>
public class DiaryWorker : BackgroundService
{
    public static readonly Channel<DiaryJob> Queue = Channel.CreateUnbounded<DiaryJob>();

    private const string InsertSql = /*no prompt: sql*/ "INSERT INTO diary_entry (player_id, created_at, body, tags) VALUES (@player, now(), @body, @tags) ON CONFLICT (player_id, created_at) DO UPDATE SET body = excluded.body";

    private const string EndingPrompt = /*prompt: member*/ "The player {0} has finished the game CaveGlow with {1} rescued villagers. Tell the ending of the story in about 150 words: how the lamp is carried up and what becomes of the village. More than ten rescued means a happy ending, below five a bitter one. Address the player with 'you'. No lists, no headings.";

    private readonly HttpClient _http = new();
    private readonly IConfiguration _config;
    private readonly ILogger<DiaryWorker> _logger;

    public DiaryWorker(IConfiguration config, ILogger<DiaryWorker> logger)
    {
        _config = config;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in Queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                var entry = await WriteEntryAsync(job, stoppingToken);
                if (job.Finished)
                {
                    var rescued = job.SessionLog.Split("rescued").Length - 1;
                    entry += "\n\n" + await LlmClient.Instance.Chat(new List<Msg> { new("user", string.Format(EndingPrompt, job.PlayerName, rescued)) }, 500);
                }

                var tagPrompt = /*examples*//*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "quest_tags.txt"));
                var tags = await LlmClient.Instance.Ask(tagPrompt, entry);
                await SaveAsync(job.PlayerId, entry, tags);
            }
            catch (Exception ex)
            {
                _logger.LogError(ex, /*no prompt: log*/ "The diary entry of player {Player} could not be written, the job is dropped", job.PlayerId);
            }
        }
    }

    // claude writes nicer diaries than the others
    private async Task<string> WriteEntryAsync(DiaryJob job, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages");
        request.Headers.Add("x-api-key", _config["Anthropic:Key"]);
        request.Headers.Add("anthropic-version", "2023-06-01");
        request.Content = JsonContent.Create(new
        {
            model = "claude-3-5-haiku-latest",
            max_tokens = 600,
            system = /*prompt: call*/ "You write the diary of a cave explorer in a game. First person, past tense, a bit clumsy and funny, like somebody who writes by the light of a mushroom. Only use events from the log, the numbers in the log (hp, xp, coordinates) do not belong into a diary.",
            messages = new[]
            {
                new { role = "user", content = /*prompt: call*/ $"Log of today's session of {job.PlayerName}:\n\n{job.SessionLog}\n\nWrite the diary entry for this day." }
            }
        });
        using var response = await _http.SendAsync(request, ct);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken: ct);
        return json.GetProperty("content")[0].GetProperty("text").GetString() ?? "";
    }

    private async Task SaveAsync(string player, string body, string tags)
    {
        // embedding for the search over old entries
        await _http.PostAsJsonAsync("https://api.openai.com/v1/embeddings", new { model = "text-embedding-3-small", input = body });
        _logger.LogDebug("{Sql} {Player} {Tags}", InsertSql, player, tags);
    }
}
