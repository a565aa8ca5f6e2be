using System.Text;
using Thriftwing.Ai;

namespace Thriftwing.Jobs;

public class MondayMail(Claude claude, Db db) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (DateTime.UtcNow is not { DayOfWeek: DayOfWeek.Monday, Hour: 6 }) continue;

            var sb = new StringBuilder();
            sb.AppendLine(/*prompt: builder*/ "It's Monday at a tiny start-up. Write the pep talk mail to the team of six from the numbers below.");
            sb.AppendLine("Be honest about the bad ones. One bad pun is mandatory, two get you fired.");
            if (DateTime.UtcNow.Month == 12)
                sb.AppendLine("It's December, so be gentle with everyone.");
            foreach (var (name, value) in await db.WeekNumbers())
                sb.Append(name).Append(": ").AppendLine(value.ToString());

            var mail = await claude.Ask(sb.ToString(), ct: stoppingToken);
            await File.WriteAllTextAsync($"outbox/{DateTime.UtcNow:yyyyMMdd}.txt", /*no prompt: mail*/ "Morning everyone! Here is your weekly dose of numbers, as always written by the robot.\n\n" + mail, stoppingToken);
        }
    }
}
