using CompasStudio.Tools;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpenAI;

namespace CompasStudio.Services;

/// <summary>Runs every night and tells Marisol where the plan does not work.</summary>
public class TimetableJob : BackgroundService
{
    private readonly AIAgent _planner;
    private readonly AIAgent _levels;
    private readonly PlanStore _store;
    private readonly ILogger<TimetableJob> _logger;

    public TimetableJob(OpenAIClient openAi, IChatClient small, PlanStore store, ILogger<TimetableJob> logger)
    {
        _store = store;
        _logger = logger;

        const string plannerText = /*reasoned task*//*prompt: local*/ """
            You get the weekly plan of a dance school: course, teacher, room, start, minutes. Find all conflicts:
            1. a teacher in two rooms at the same time, or with less than 10 minutes between two rooms
            2. two courses in one room that overlap
            3. more than four lessons in a row for one teacher
            4. tap or flamenco in room B after 20:00 (neighbours!)
            Output one conflict per line as  RULE;COURSE;COURSE;SHORT REASON  and nothing else. If there are none output NONE.
            """;
        _planner = openAi.GetChatClient("gpt-5-mini").AsIChatClient().AsAIAgent(plannerText, name: "Planner");

        _levels = small.AsAIAgent(
            name: "Levels",
            instructions: /*task*//*prompt: call*/ "Assign a level from 1 to 4 to a dancer by their self description. 1 = never or less than half a year, 2 = knows the basic step and turns, 3 = dances socially without thinking, 4 = performs or teaches. Other styles count half. People exagerate: in doubt the lower one. Answer with the number.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var plan = await _store.LoadPlanAsync(stoppingToken);
                var conflicts = await _planner.RunAsync(plan, cancellationToken: stoppingToken);
                if (conflicts.Text.Trim() != "NONE")
                    await _store.SaveNoteAsync(conflicts.Text, stoppingToken);

                foreach (var (id, description) in await _store.NewStudentsAsync(stoppingToken))
                {
                    var level = await _levels.RunAsync(description, cancellationToken: stoppingToken);
                    await _store.SetLevelAsync(id, level.Text.Trim(), stoppingToken);
                }
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                _logger.LogError(ex, /*no prompt: log*/ "The nightly check of the timetable failed. The plan stays as it is, the next attempt is tomorrow at the same time.");
            }
            await Task.Delay(TimeSpan.FromHours(24), stoppingToken);
        }
    }
}

public class PlanStore
{
    public const string StudentsQuery = /*no prompt: sql*/ "SELECT s.id, s.self_description FROM students s LEFT JOIN levels l ON l.student_id = s.id WHERE l.student_id IS NULL AND s.created_at > now() - interval '7 days'";

    public async Task<string> LoadPlanAsync(CancellationToken ct) => string.Join('\n', (await File.ReadAllLinesAsync("data/plan.csv", ct)).Skip(1));
    public Task SaveNoteAsync(string text, CancellationToken ct) => File.AppendAllTextAsync("data/notes.txt", text, ct);
    public Task<IReadOnlyList<(int Id, string Description)>> NewStudentsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<(int, string)>>(Array.Empty<(int, string)>());
    public Task SetLevelAsync(int id, string level, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Starts the export, nothing to do with the agents.</summary>
    public Task<string> RunAsync(string command) => Task.FromResult("exit code 0: " + command);

    public Task<string> ExportAsync() => RunAsync(/*no prompt: command line*/ "export --format ics --output ./public/timetable.ics --calendar-name \"Compás Studio courses\" --include-rooms --exclude-private-lessons");
}
