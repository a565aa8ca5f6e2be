using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using StageLedger.Agents;
using StageLedger.Tools;

namespace StageLedger.Jobs;

/// <summary>Every ten minutes: read the scanned post, sort it, translate what is foreign, look for double bookings.</summary>
public sealed class MailroomJob(IChatClient chatClient, AgentFactory agents, VendorMatchAgent vendors, ILogger<MailroomJob> logger) : BackgroundService
{
    private readonly string _inbox = Path.Combine(AppContext.BaseDirectory, "inbox");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string sortPrompt = File.Exists("Prompts/mailroom_sort.md") ? /*examples*//*prompt: file*/ File.ReadAllText("Prompts/mailroom_sort.md") : "";
        var sorter = new ChatClientAgent(chatClient, sortPrompt, "MailroomSorter");
        var auditor = agents.CreateExpenseAuditor();

        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var file in Directory.EnumerateFiles(_inbox, "*.txt"))
            {
                try
                {
                    var text = await File.ReadAllTextAsync(file, stoppingToken);
                    if (!await IsGermanAsync(text, stoppingToken))
                    {
                        text = await TranslateAsync(text, stoppingToken);
                    }

                    var tray = (await sorter.RunAsync(text, cancellationToken: stoppingToken)).Text.Trim();
                    if (tray == "EXPENSES")
                    {
                        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                        {
                            var verdict = await auditor.RunAsync(line.Trim(), cancellationToken: stoppingToken);
                            logger.LogInformation("{Line}: {Verdict}", line, verdict.Text);
                        }
                    }
                    else if (tray == "INVOICES")
                    {
                        await vendors.ExecuteAsync(text, stoppingToken);
                    }

                    File.Move(file, Path.Combine(_inbox, tray, Path.GetFileName(file)));
                }
                catch (IOException ex)
                {
                    logger.LogWarning(ex, "Could not move {File}", file);
                }
            }

            await MailNotifier.SendDigestAsync();
        }
    }

    private async Task<bool> IsGermanAsync(string text, CancellationToken ct)
    {
        var agent = agents.CreatePlainAgent("LanguageCheck");
        var response = await agent.RunAsync<bool>(/*typed task*//*prompt: call*/ $"Is this letter written in German? {text[..Math.Min(text.Length, 400)]}", cancellationToken: ct);
        return response.Result;
    }

    private async Task<string> TranslateAsync(string text, CancellationToken ct)
    {
        // no agent needed here
        var response = await chatClient.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, /*maybe task*//*prompt: call, Microsoft.Extensions.AI*/ "Übersetze den Brief ins Deutsche. Behalte Zahlen, Namen und IBAN genau bei. Gib nur die Übersetzung aus."),
                new ChatMessage(ChatRole.User, text)
            ],
            cancellationToken: ct);
        return response.Text;
    }

    public async Task<bool> IsDuplicateAsync(string first, string second, CancellationToken ct)
    {
        var response = await agents.CreateDuplicateChecker().RunAsync(first + "\n" + second, cancellationToken: ct);
        return response.Text.Contains("DUPLICATE", StringComparison.OrdinalIgnoreCase);
    }
}
