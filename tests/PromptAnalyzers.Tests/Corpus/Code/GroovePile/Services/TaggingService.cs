using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GroovePile.Models;
using GroovePile.Services.Llm;

namespace GroovePile.Services;

public record PurchaseInfo(string? Artist, string? Title, decimal? Price, string? Currency, string? Place, string? Condition);

public class TaggingService
{
    private static readonly JsonSerializerOptions Loose = new() { PropertyNameCaseInsensitive = true };
    private static readonly string[] Genres = { "rock", "jazz", "soul", "electronic", "classical", "folk", "hiphop", "reggae", "schlager", "spoken", "other" };

    private readonly ILlmProvider _llm;
    private readonly Dictionary<int, string> _genreCache = new();

    public TaggingService(ILlmProvider llm) => _llm = llm;

    public async Task<string> GuessGenreAsync(Record r, CancellationToken ct = default)
    {
        if (_genreCache.TryGetValue(r.Id, out var hit)) return hit;

        var prompt = /*task*//*prompt: local*/ $"""
            Put this record into exactly one genre of the list.

            Record: {r.Artist} - {r.Title}
            Label: {r.Label}
            Year: {r.Year}
            Country: {r.Country}

            List: {string.Join(", ", Genres)}

            Answer with the one word from the list, lower case, without a dot. When you dont know the record answer other.
            """;

        var answer = (await _llm.GenerateAsync(prompt, new LlmOptions(0, 5), ct)).Trim().ToLowerInvariant();
        var genre = Genres.Contains(answer) ? answer : "other";
        _genreCache[r.Id] = genre;
        return genre;
    }

    public async Task<int> GetEnergyAsync(Record r, bool perSide, CancellationToken ct = default)
    {
        var answer = await _llm.GenerateAsync(BuildEnergyPrompt(r, perSide), new LlmOptions(0.1, 20), ct);
        var m = Regex.Match(answer, @"\d+");
        return m.Success ? Math.Clamp(int.Parse(m.Value, CultureInfo.InvariantCulture), 1, 10) : 5;
    }

    private static string BuildEnergyPrompt(Record r, bool perSide)
    {
        if (perSide)
        {
            return /*examples*//*prompt: method*/ $@"
Rate the energy of both sides of a record from 1 (you fall asleep) to 10 (neighbours call the police).

Write it as A=<number>;B=<number> and nothing else.

Kraftwerk - Autobahn
A=5;B=3
AC/DC - Powerage
A=9;B=9
Nick Drake - Pink Moon
A=2;B=2

{r.Artist} - {r.Title}
";
        }

        return /*task*//*prompt: method*/ $@"
Rate the energy of the record {r.Artist} - {r.Title} from 1 (you fall asleep) to 10 (neighbours call the police).
Think of the whole record not only of the hit. Answer with the number only.
";
    }

    public async Task<bool> IsSamePressingAsync(Record a, Record b)
    {
        var request = /*task*//*prompt: local*/ $"Are these two entries the same pressing of the same record? Different spelling of the label doesn't matter, a different catalog number or country does. Entry 1: {a}, {a.CatNo}, {a.Country}. Entry 2: {b}, {b.CatNo}, {b.Country}. Answer yes or no.";
        var answer = await AskAsync(request);
        return answer.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<PurchaseInfo?> ParsePurchaseNoteAsync(string note, CancellationToken ct = default)
    {
        var raw = await _llm.ChatAsync(/*examples*//*prompt: elsewhere*/ PromptTemplates.PurchaseNote, new[] { new ChatTurn("user", note) }, new LlmOptions(0, 200, Json: true), ct);
        try
        {
            return JsonSerializer.Deserialize<PurchaseInfo>(StripFence(raw), Loose);
        }
        catch (JsonException ex)
        {
            Console.Error.WriteLine("bad purchase note json: " + ex.Message);
            return null;
        }
    }

    public async Task GradeAsync(Record r, string description)
    {
        var prompt = /*task*//*prompt: elsewhere*/ PromptTemplates.Grade.Replace("{description}", description);
        var answer = await AskAsync(prompt);
        var parts = answer.Split('/');
        r.MediaGrade = parts[0].Trim();
        r.SleeveGrade = parts.Length > 1 && parts[1].Trim() != "-" ? parts[1].Trim() : null;
    }

    private async Task<string> AskAsync(string question)
    {
        try
        {
            return (await _llm.GenerateAsync(question, new LlmOptions(0, 20))).Trim();
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }

    private static string StripFence(string s)
    {
        s = s.Trim();
        if (!s.StartsWith("```")) return s;
        var nl = s.IndexOf('\n');
        var end = s.LastIndexOf("```", StringComparison.Ordinal);
        return nl > 0 && end > nl ? s[(nl + 1)..end] : s;
    }
}
