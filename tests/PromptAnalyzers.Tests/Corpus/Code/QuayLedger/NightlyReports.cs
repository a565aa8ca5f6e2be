using Anthropic.Models.Messages;

namespace QuayLedger;

public enum ReportKind { Harbour, Board, Veterinary }

public class NightlyReports(IServiceProvider services, ILogger<NightlyReports> logger) : BackgroundService
{
    private static readonly Dictionary<ReportKind, string> Instructions = new()
    {
        [ReportKind.Harbour] = /*task*//*prompt: member*/ """
            The harbour master wants to know which berths were blocked. Go through the landings of the day and list every
            vessel that stayed more than 3 hours at the berth, one per line:
            BERTH | VESSEL | MINUTES
            Sort by minutes, longest first. No heading and no summary. Empty output if there was none.
            """,
        [ReportKind.Board] = /*prompt: member*/ """
            You write the morning note for the board of the cooperative. They are business people, no fishermen.
            Turnover against the same weekday of last year, biggest buyer, biggest complaint. One paragraph, then
            one line "Watch:" with the one thing they should have an eye on. No adjectives like "exciting".
            """,
        [ReportKind.Veterinary] = /*task*//*prompt: member*/ """
            From the list of lots and remarks pick those which have to be reported to the veterinary office
            (parasites, temperature above 4 degrees, grade NA, missing catch certificate).
            Output one line for each such lot in the form
            LOT;REASON;KG
            where REASON is one of PARASITE, TEMP, NOTADMITTED, PAPERS. If there is nothing to report output NONE.
            """,
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = DateTime.Today.AddDays(1).AddHours(2);
            await Task.Delay(next - DateTime.Now, stoppingToken);

            using var scope = services.CreateScope();
            var claude = scope.ServiceProvider.GetRequiredService<ClaudeGateway>();
            var repo = scope.ServiceProvider.GetRequiredService<LotRepository>();

            foreach (var kind in Enum.GetValues<ReportKind>())
            {
                try
                {
                    var data = await repo.ExportDayAsync(DateOnly.FromDateTime(DateTime.Today.AddDays(-1)));
                    var message = await claude.Raw.Messages.Create(new MessageCreateParams
                    {
                        Model = claude.Options.Model,
                        MaxTokens = 2000,
                        System = new List<TextBlockParam> { new() { Text = Instructions[kind] } },
                        Messages = [new UserMessageParam(data)],
                    }, cancellationToken: stoppingToken);

                    await repo.SaveReportAsync(kind.ToString(), ClaudeGateway.TextOf(message));
                }
                catch (Exception ex) when (ex is not OperationCanceledException)
                {
                    logger.LogError(ex, "report {Kind} failed", kind);
                }
            }
        }
    }
}
