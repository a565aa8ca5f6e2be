using System.Net.Http.Json;
using System.Text;
using HavarieDesk.Ai;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace HavarieDesk.Workers;

public interface IMailer
{
    Task SendAsync(string to, string subject, string html, CancellationToken ct = default);
}

public class NightlyDigestWorker(IServiceProvider services, IMailer mailer, IOptions<RouteWatchOptions> routeOptions, IHttpClientFactory httpFactory, ILogger<NightlyDigestWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(24));
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (HttpRequestException ex)
            {
                logger.LogWarning(ex, "Nightly digest skipped because the port feed or the model endpoint was not reachable, it will be tried again tomorrow night");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunOnceAsync(CancellationToken ct)
    {
        using var scope = services.CreateScope();
        var chat = scope.ServiceProvider.GetRequiredService<IChatClient>();
        var gateway = scope.ServiceProvider.GetRequiredService<LlmGateway>();
        var open = await scope.ServiceProvider.GetRequiredService<IClaimStore>().OpenAsync(ct);

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the morning note for the claims team from the list of open claims below.");
        sb.AppendLine("Start with the claims where a deadline comes up or where goods can still perish, then what is new since yesterday.");
        sb.AppendLine("Claims where nothing happened are not mentioned one by one, only how many there are.");
        if (DateTime.Today.DayOfWeek == DayOfWeek.Monday)
            sb.AppendLine("It is monday: add one line with the oldest claim and how long it is open.");
        sb.AppendLine();
        foreach (var c in open)
            sb.AppendLine($"#{c.Id} {c.Insured}: {c.Cargo}, {c.Route}, loss {c.LossDate}, {c.Claimed:N0} EUR, {c.Status}. {c.Notes.LastOrDefault()}");

        var note = await chat.GetResponseAsync(sb.ToString(), new ChatOptions { Temperature = 0.4f, MaxOutputTokens = 700 }, ct);

        var briefing = "";
        if (routeOptions.Value.Enabled)
        {
            var notices = await httpFactory.CreateClient().GetStringAsync(routeOptions.Value.Feed, ct);
            briefing = await gateway.AskAsync(/*prompt: elsewhere*/ routeOptions.Value.BriefingPrompt, notices, 0.3f, ct);
        }

        var subject = await gateway.AskAsync("", /*prompt: wrapper*/ "Schreib eine Betreffzeile (höchstens 60 Zeichen, kein Doppelpunkt) für diese Morgennotiz:\n\n" + note.Text, ct: ct);

        await mailer.SendAsync("claims-team@havariedesk.example", subject, /*no prompt: html*/ $"""
            <html><body style="font-family:Segoe UI,sans-serif">
              <h2>Good morning!</h2>
              <p>{note.Text.Replace("\n", "<br/>")}</p>
              <h3>Routes</h3>
              <p>{briefing}</p>
              <p style="color:#888">You receive this mail because you are a member of the claims team. Do not answer, nobody reads this address.</p>
            </body></html>
            """, ct);
    }
}
