using System.Text;
using HiveLedger.Services;
using Microsoft.Extensions.AI;

namespace HiveLedger.Jobs;

public class SwarmForecastJob(IChatClient chat, HiveStore store, ILogger<SwarmForecastJob> log) : BackgroundService
{
    private readonly WeatherStation _weather = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(12));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (DateTime.Today.Month is < 4 or > 7) continue;
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                log.LogError(ex, "Swarm forecast failed");
            }
        }
    }

    private async Task RunOnceAsync(CancellationToken ct)
    {
        var forecast = await _weather.GetResponseAsync(/*no prompt: query of an own weather client*/ "forecast for the next three days at the apiary, hourly, temperature and rain");

        var p = new StringBuilder();
        p.AppendLine(/*task*//*prompt: builder*/ "Rank the colonies below by the risk that they swarm within the next 7 days.");
        p.AppendLine();
        p.AppendLine("Weather: " + forecast);
        p.AppendLine("Colonies:");
        foreach (var h in store.All())
            p.AppendLine($" - {h.Id} | queen {h.QueenYear} | bees {h.FramesOfBees} | brood {h.FramesOfBrood}");
        p.AppendLine();
        p.AppendLine("Old queens and more than 9 frames of bees raise the risk, cold rain lowers it.");
        p.AppendLine("One line per colony, highest risk first, format: id;score 0-100;reason in max 8 words. No header line.");

        var result = await chat.GetResponseAsync(p.ToString(), new ChatOptions { Temperature = 0 }, ct);

        foreach (var line in result.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(3))
        {
            var parts = line.Split(';');
            if (parts.Length < 3 || !int.TryParse(parts[1], out var score) || score < 70) continue;

            var mail = await chat.GetResponseAsync(
                new List<ChatMessage>
                {
                    new(ChatRole.System, /*prompt: call*/ "You write push messages of a bee app. Max 140 characters, friendly, no emoji, tell the keeper what to do today."),
                    new(ChatRole.User, line)
                }, cancellationToken: ct);
            log.LogInformation("Push for hive {Hive}: {Text}", parts[0], mail.Text);
        }
    }
}

public class WeatherStation
{
    public Task<string> GetResponseAsync(string query) => Task.FromResult("dry, 24 °C");
}
