using System.Text.Json;
using System.Text.Json.Serialization;
using HireFlow.Llm;

namespace HireFlow.Screening;

public record Position(string Title, string Description, string[] MustHave);
public record Candidate(string Name, string Email, string ResumeText, string Locale = "en");
public record Profile(
    [property: JsonPropertyName("skills")] string[] Skills,
    [property: JsonPropertyName("years")] double Years,
    [property: JsonPropertyName("languages")] string[] Languages,
    [property: JsonPropertyName("last_title")] string? LastTitle);

public class ResumeScreener
{
    private const string ExtractInstruction = /*task*/ /*prompt: member*/ @"You are a resume parser. From the resume of the user create a JSON object like this:
{ ""skills"": [string], ""years"": number, ""languages"": [string], ""last_title"": string or null }
skills: tools, technologies and methods that are named literally, at most 25, no soft skills.
years: sum of professional experience without internships and education, rounded to half years. Overlapping jobs count once.
languages: ISO codes of human languages with at least B2.
last_title: the most recent job title, as written.
Do not add other keys. Do not wrap the JSON in a code block. Don't infer anything from the name, photo or address of the person.";

    private readonly LlmHttpClient _main;
    private readonly LlmHttpClient _local;
    private readonly Action<string> _log;

    public ResumeScreener(LlmHttpClient main, LlmHttpClient local, Action<string> log)
    {
        _main = main; _local = local; _log = log;
    }

    public async Task<Profile?> ParseAsync(Candidate c, CancellationToken ct)
    {
        var messages = new List<ChatMsg> { new("system", ExtractInstruction), new("user", c.ResumeText) };
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var json = await _main.ChatAsync(messages, 0, new { type = "json_object" }, ct);
            try { return JsonSerializer.Deserialize<Profile>(json); }
            catch (JsonException ex)
            {
                _log(/*no prompt: log*/ $"Please check the resume of {c.Email}, the answer of the model was not valid JSON: {ex.Message}");
                messages.Add(new ChatMsg("assistant", json));
                messages.Add(new ChatMsg("user", /*prompt: wrapper*/ $"This could not be parsed ({ex.Message}). Send the corrected JSON object again, nothing else."));
            }
        }
        return null;
    }

    public async Task<(int Score, string Reason)> MatchAsync(Position p, Profile profile, CancellationToken ct)
    {
        var must = string.Join(", ", p.MustHave);
        var question = /*task*/ /*prompt: local*/ $$"""
            Position: {{p.Title}}
            Must have: {{must}}
            Description: {{p.Description}}

            Candidate: {{JsonSerializer.Serialize(profile)}}

            How well does the candidate fit? Give a score between 0 and 100. Missing one must-have caps the score at 60, missing two at 30.
            First line: only the score. Second line: the main reason in one sentence.
            """;
        var answer = await _main.ChatAsync(new[] { new ChatMsg("user", question) }, ct: ct);
        var lines = answer.Split('\n', 2);
        return int.TryParse(lines[0].Trim(), out var s) ? (s, lines.ElementAtOrDefault(1) ?? "") : (0, /*no prompt: ui text*/ "No score, please rate this candidate by hand.");
    }

    // personal data stays in house: local model
    public async Task<string> AnonymiseAsync(Candidate c, CancellationToken ct)
    {
        string system = c.Locale.StartsWith("pl")
            ? /*task*/ /*prompt: local*/ "Usuń z życiorysu imię i nazwisko, adres, datę urodzenia, zdjęcie, stan cywilny i narodowość. Zastąp każde z nich znakiem [X]. Reszty tekstu nie zmieniaj i nie dodawaj komentarza."
            : /*task*/ /*prompt: local*/ "Strip the resume of name, address, date of birth, photo captions, marital status and nationality. Put [X] in their place. Leave the rest of the text exactly as it is and add no comment.";
        return await _local.AskAsync(system, c.ResumeText, ct);
    }
}
