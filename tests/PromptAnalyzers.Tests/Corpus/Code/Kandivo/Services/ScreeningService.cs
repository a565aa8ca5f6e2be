using System.Text;
using System.Text.Json;
using Kandivo.Data;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Kandivo.Services;

/// <summary>
/// First screening of an application: knock-out questions, seniority, match score, shortlist.
/// Results are suggestions, the recruiter always has the last word (see works council agreement §4).
/// </summary>
public class ScreeningService
{
    private readonly Kernel _kernel;
    private readonly ApplicationStore _store;
    private readonly ILogger<ScreeningService> _logger;

    public ScreeningService(Kernel kernel, ApplicationStore store, ILogger<ScreeningService> logger)
    {
        _kernel = kernel;
        _store = store;
        _logger = logger;
    }

    public class MatchResult
    {
        public int Score { get; set; }
        public List<string> Strengths { get; set; } = new();
        public List<string> Gaps { get; set; } = new();
        public string Recommendation { get; set; } = "";
    }

    public async Task<bool> PassesKnockOutAsync(Application application, string criterion)
    {
        var prompt = /*task*//*prompt: local*/ $@"
Criterion: {criterion}

Application:
{application.CoverLetter}

{application.CvText}

Does the applicant fulfil the criterion according to the documents above? If the documents say nothing about it the answer is no.
Answer only with yes or no.";

        var answer = await AskAsync(prompt);
        return answer.Trim().StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }

    // junior / mid / senior / lead, used for the filter in the list view
    public async Task<string> DetectSeniorityAsync(string cvText)
    {
        var level = await AskAsync(/*examples*//*prompt: wrapper*/ $"""
            Determine the seniority level of the person behind this CV: junior, mid, senior or lead. One word, lower case.

            CV: Bachelor 2023, since then working student and now 8 months as frontend developer
            Level: junior

            CV: 4 years controlling at a mid size machine builder, own cost centers, trains the apprentices now and then
            Level: mid

            CV: 11 years of backend, last 3 as head of a team of seven incl. budget and hiring
            Level: lead

            CV: {cvText}
            Level:
            """);

        return level.Trim().TrimEnd('.').ToLowerInvariant();
    }

    public async Task<MatchResult> MatchAsync(Application application, Job job)
    {
        var prompt = /*maybe task*//*prompt: local*/ $@"
You are an experienced technical recruiter. Compare the application with the job description and estimate how well both fit.

JOB: {job.Title}
{job.Description}

MUST HAVE: {string.Join(", ", job.MustHave)}
NICE TO HAVE: {string.Join(", ", job.NiceToHave)}

APPLICATION:
{application.CvText}

Strict rules:
1. Score 0-100. Every missing must have costs at least 15 points, missing nice to haves cost at most 3 points each.
2. Only what is written in the application counts. Comparable tools count half (e.g. GitLab CI instead of GitHub Actions).
3. Ignore name, gender, age, origin, photo, marital status, gaps because of parental leave or illness.
4. Years of experience are counted from the stations, not from the statements in the profile text.
5. strengths and gaps: max. 4 entries each, max. 12 words per entry.
6. recommendation is one of invite, call, hold, reject

Respond ONLY with valid JSON in this structure, do not wrap it in ```:
{{
  ""score"": 0,
  ""strengths"": [ ""..."" ],
  ""gaps"": [ ""..."" ],
  ""recommendation"": ""hold""
}}
";
        var json = await AskAsync(prompt);
        try
        {
            return JsonSerializer.Deserialize<MatchResult>(json, new JsonSerializerOptions { PropertyNameCaseInsensitive = true }) ?? new MatchResult();
        }
        catch (JsonException ex)
        {
            _logger.LogError(ex, "Match answer for application {Id} is no JSON", application.Id);
            throw new InvalidOperationException(/*no prompt: exception*/ $"The match for application {application.Id} could not be read. Please rate the application manually or press 'Match again'.", ex);
        }
    }

    public async Task<List<int>> ShortlistAsync(Job job, int count)
    {
        var applications = await _store.ForJobAsync(job.Id);

        var sb = new StringBuilder();
        sb.AppendLine(/*task*//*prompt: builder*/ $"Below you find {applications.Count} applications for the position \"{job.Title}\".");
        sb.AppendLine($"Pick the {count} best ones and rank them, best first.");
        sb.AppendLine("Return the numbers of the applications separated by commas and nothing else. No explanation.");
        sb.AppendLine();
        sb.AppendLine("Must have: " + string.Join(", ", job.MustHave));
        sb.AppendLine();
        foreach (var a in applications)
        {
            sb.AppendLine($"### Application {a.Id}");
            sb.AppendLine(a.CvText.Length > 3000 ? a.CvText[..3000] : a.CvText);
            sb.AppendLine();
        }

        var result = await _kernel.InvokePromptAsync(sb.ToString());
        return result.ToString()
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(s => int.TryParse(s, out var id) ? id : -1)
            .Where(id => id > 0)
            .ToList();
    }

    private async Task<string> AskAsync(string prompt)
    {
        var chatService = _kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory();
        history.AddUserMessage(prompt);

        var settings = new PromptExecutionSettings
        {
            ExtensionData = new Dictionary<string, object> { { "temperature", 0.1 } }
        };

        var response = await chatService.GetChatMessageContentAsync(history, settings);
        return response.Content ?? "";
    }
}
