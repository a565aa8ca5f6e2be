using System.Data.Common;
using System.Text;
using System.Threading.Channels;
using Bosunly.Ai;
using Microsoft.Extensions.Options;

namespace Bosunly.Services;

public sealed class MatchingService(IInferenceService ai, IOptions<AiSettings> settings, ILogger<MatchingService> logger)
{
    public async Task<int> ScoreAsync(Seafarer s, Vacancy v, CancellationToken ct)
    {
        var text = await ai.ChatAsync(/*prompt: elsewhere*/ PromptLibrary.Matcher, BuildScorePrompt(s, v), 0, ct);
        var digits = new string(text.Where(char.IsDigit).ToArray());
        if (!int.TryParse(digits, out var score) || score > 100)
        {
            logger.LogWarning("No score for {Seafarer}/{Vacancy}: {Text}", s.Id, v.Id, text);
            return 0;
        }
        return score;
    }

    private static string BuildScorePrompt(Seafarer s, Vacancy v)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*task*//*prompt: builder*/ "Score from 0 (impossible) to 100 (ideal) how well the seafarer fits the vacancy.");
        prompt.AppendLine("A missing must-have certificate caps the score at 40. Wrong department = 0.");
        prompt.AppendLine("Answer with the number only!");
        prompt.AppendLine();
        prompt.AppendLine("== VACANCY");
        prompt.AppendLine($"{v.Rank}, {v.VesselType}, {v.Gt} GT, {v.TradingArea}, joining {v.Joining:O}, {v.ContractMonths} months");
        prompt.AppendLine("Must have: " + string.Join(", ", v.MustHave));
        prompt.AppendLine("== SEAFARER");
        prompt.AppendLine($"{s.Rank}, {s.Nationality}");
        foreach (var c in s.Certificates)
            prompt.AppendLine("cert: " + c);
        foreach (var x in s.Services.OrderByDescending(x => x.SignOff).Take(8))
            prompt.AppendLine($"{x.SignOn:O} to {x.SignOff:O} {x.Rank} on {x.Vessel} ({x.VesselType}, {x.Gt} GT)");
        return prompt.ToString();
    }

    public Task<string> ExplainAsync(Seafarer s, Vacancy v, int score) =>
        ai.ChatAsync(
            PromptLibrary.Matcher,
            /*prompt: wrapper*/ $"You gave {s.Name} {score} points for {v.Rank} on a {v.VesselType}. Explain this to the recruiter in two or three sentences, first the strongest reason. Certificates: {string.Join(", ", s.Certificates)}. Must have: {string.Join(", ", v.MustHave)}.",
            0.4f);

    public async Task<string[]> PickTeamAsync(IReadOnlyList<Seafarer> pool, IReadOnlyList<Vacancy> open)
    {
        var people = string.Join("\n", pool.Select(p => $"#{p.Id} {p.Rank}; {string.Join("/", p.Services.Select(x => x.VesselType).Distinct())}; {p.Nationality}"));
        var jobs = string.Join("\n", open.Select(o => $"V{o.Id} {o.Rank} {o.VesselType} from {o.Joining:O}"));
        var prompt = /*reasoned task*//*prompt: local*/ $"""
            Assign seafarers to vacancies so that as many vacancies as possible are filled. Nobody gets two vacancies, nobody serves
            below his rank, at most half of the officers of one ship may be new to the ship type.

            Seafarers:
            {people}

            Vacancies:
            {jobs}

            Output one assignment per line in the form V12=#34. Unfilled vacancies as V12=-. No other text.
            """;
        var answer = await ai.PromptAsync(prompt, "DeepSeek-R1");
        return answer.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public Task<string> RejectAsync(Seafarer s, string company, string reason) =>
        ai.ChatAsync(/*prompt: elsewhere*/ settings.Value.RejectionTemplate.Replace("{COMPANY}", company), $"{s.Name} ({s.Rank}): {reason}", 0.7f);
}

public sealed record ShortlistJob(int VacancyId, string Question, string Column);

/// <summary>Runs yes/no checks over all applicants of a vacancy during the night.</summary>
public sealed class ShortlistWorker(Channel<ShortlistJob> queue, IServiceScopeFactory scopes) : BackgroundService
{
    private const string ApplicantSql = /*no prompt: sql*/ """
        SELECT a.id, s.cv_text FROM application a
        JOIN seafarer s ON s.id = a.seafarer_id
        WHERE a.vacancy_id = @vacancy AND a.state = 'new' AND s.deleted_at IS NULL
        ORDER BY a.created_at
        """;

    public static IEnumerable<ShortlistJob> DefaultChecks(int vacancyId)
    {
        yield return new ShortlistJob(vacancyId, /*task*//*prompt: wrapper*/ "Did the applicant sign off early (less than 80% of the contract) more than once in the last five years? Answer YES or NO.", "early_signoff");
        yield return new ShortlistJob(vacancyId, /*task*//*prompt: wrapper*/ "Is there a gap of more than 18 months in the sea service which the CV doesn't explain? Answer YES or NO.", "gap");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in queue.Reader.ReadAllAsync(stoppingToken))
        {
            using var scope = scopes.CreateScope();
            var ai = scope.ServiceProvider.GetRequiredService<IInferenceService>();
            await using var db = scope.ServiceProvider.GetRequiredService<DbConnection>();
            await using var cmd = db.CreateCommand();
            cmd.CommandText = ApplicantSql;
            var p = cmd.CreateParameter();
            p.ParameterName = "@vacancy";
            p.Value = job.VacancyId;
            cmd.Parameters.Add(p);
            await using var reader = await cmd.ExecuteReaderAsync(stoppingToken);
            while (await reader.ReadAsync(stoppingToken))
            {
                var answer = await ai.ChatAsync(job.Question, reader.GetString(1), 0, stoppingToken);
                await scope.ServiceProvider.GetRequiredService<IFlagStore>().SetAsync(reader.GetInt32(0), job.Column, answer.StartsWith('Y'));
            }
        }
    }
}

public interface IFlagStore
{
    Task SetAsync(int applicationId, string column, bool value);
}
