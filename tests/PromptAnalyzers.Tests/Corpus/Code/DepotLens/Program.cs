using DepotLens.Announcements;
using DepotLens.Duty;
using DepotLens.Incidents;
using DepotLens.Llm;
using DepotLens.LostFound;

namespace DepotLens;

internal static class Program
{
    private const string Usage = /*no prompt: help text*/ """
        depotlens <command> [options]

        Commands:
          triage <file>        read a driver report and write the triage result as json
          severity <text>      score one short radio message
          lost <text>          look for a found item that fits the description of a passenger
          announce <line> <reason> [minutes] [--short]
                               write the announcement for the displays and the loudspeaker
          duty                 interactive assistant for the dispatcher on duty

        The token is read from GITHUB_TOKEN. Without a token nothing is sent anywhere.
        """;

    public static async Task<int> Main(string[] args)
    {
        if (args.Length == 0 || args[0] is "-h" or "--help")
        {
            Console.WriteLine(Usage);
            return 1;
        }

        var options = new LlmOptions { Token = Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? "" };
        if (options.Token.Length == 0)
        {
            Console.Error.WriteLine(/*no prompt: ui text*/ "No token found. Ask Reto from IT for a personal token with the scope 'models' and set it as GITHUB_TOKEN in your profile.");
            return 2;
        }

        var model = new GitHubModel(options);

        switch (args[0])
        {
            case "triage":
                var report = await File.ReadAllTextAsync(args[1]);
                var triage = await new IncidentTriage(model).RunAsync(report);
                Console.WriteLine(triage);
                return 0;

            case "severity":
                Console.WriteLine(await new SeverityScorer(model.Client).ScoreAsync(string.Join(' ', args.Skip(1))));
                return 0;

            case "lost":
                foreach (var hit in await new LostItemMatcher(model.Client).FindAsync(string.Join(' ', args.Skip(1)), FoundItems.Load()))
                    Console.WriteLine(hit);
                return 0;

            case "announce":
                var writer = new AnnouncementWriter(model) { Line = args[1], Short = args.Contains("--short") };
                Console.WriteLine(await writer.WriteAsync(args[2], args.Length > 3 && int.TryParse(args[3], out var min) ? min : null));
                return 0;

            case "duty":
                await new DutyAssistant(model.Client, options).LoopAsync();
                return 0;

            default:
                Console.WriteLine(Usage);
                return 1;
        }
    }
}
