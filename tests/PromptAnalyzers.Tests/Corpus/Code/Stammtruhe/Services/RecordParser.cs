using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OllamaSharp.Models.Chat;

namespace Stammtruhe.Services;

public record ParsedRecord(string? Type, string? Date, string? Place, List<ParsedPerson>? Persons);
public record ParsedPerson(string? Name, string? Role, string? Occupation, string? Residence);

public class RecordParser(IOllamaService ollama)
{
    private static readonly JsonSerializerOptions JsonOpts = new() { PropertyNameCaseInsensitive = true, AllowTrailingCommas = true };

    public string LastRaw { get; private set; } = "";

    public async Task<ParsedRecord?> ParseAsync(string transcription, string book, CancellationToken ct)
    {
        var prompt = ollama.IsSmallModel
            ? BuildLitePrompt(transcription)
            : BuildPrompt(transcription, book);

        string? note = null;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            LastRaw = await ollama.GenerateAsync(note == null ? prompt : /*task*//*prompt: local*/ note + "\n\n" + prompt, null, true, ct);
            try
            {
                var rec = JsonSerializer.Deserialize<ParsedRecord>(LastRaw, JsonOpts);
                if (rec?.Persons is { Count: > 0 }) return rec;
                note = "Your last answer contained no persons. Read the entry again, there is at least one child, spouse or deceased in it.";
            }
            catch (JsonException ex)
            {
                note = $"Your last answer was no valid JSON ({ex.Message}). Return the complete corrected JSON object.";
            }
        }
        return null;
    }

    private static string BuildPrompt(string transcription, string book)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*//*prompt: builder*/ "You are indexing entries of parish registers for a genealogy database.");
        sb.AppendLine($"The entry below was transcribed from the book: {book}");
        sb.AppendLine();
        sb.AppendLine("Extract the entry as JSON with this schema:");
        sb.AppendLine("{");
        sb.AppendLine("  \"type\": \"baptism\" | \"marriage\" | \"burial\" | \"confirmation\" | \"other\",");
        sb.AppendLine("  \"date\": ISO date of the event or null,");
        sb.AppendLine("  \"place\": place of the event or null,");
        sb.AppendLine("  \"persons\": [ { \"name\", \"role\", \"occupation\", \"residence\" } ]");
        sb.AppendLine("}");
        sb.AppendLine();
        sb.AppendLine("DATES:");
        sb.AppendLine("- Feast days (Dom. III p. Trin., Michaelis, Lichtmess) are converted only if the year is known, otherwise leave the date null.");
        sb.AppendLine("- 7br, 8br, 9br, Xbr mean September to December.");
        sb.AppendLine("- If birth and baptism are both given take the baptism.");
        sb.AppendLine("PERSONS:");
        sb.AppendLine("- role is one of child, father, mother, groom, bride, deceased, spouse, godparent, witness, priest.");
        sb.AppendLine("- Keep the spelling of names, also when the same name is spelt in two ways.");
        sb.AppendLine("- Female endings (-in) belong to the name and are kept.");
        sb.AppendLine("- Illegitimate children have no father unless one is named.");
        sb.AppendLine("- Don't add titles to the name, they go to occupation.");
        sb.AppendLine();
        sb.AppendLine("Entry:");
        sb.AppendLine(transcription);
        return sb.ToString();
    }

    private static string BuildLitePrompt(string transcription) => /*maybe task*//*prompt: method*/ $@"Index this church book entry.

ENTRY:
{transcription}

Answer with JSON only:
{{ ""type"": ""baptism|marriage|burial|other"", ""date"": ""yyyy-mm-dd"", ""place"": """", ""persons"": [ {{ ""name"": """", ""role"": """" }} ] }}";

    /// <summary>Berufsbezeichnungen vereinheitlichen, für die Statistik</summary>
    public async Task<string> NormalizeOccupationAsync(string raw, CancellationToken ct)
    {
        var messages = new List<Message>
        {
            new() { Role = ChatRole.System, Content = /*examples*//*prompt: call*/ "Ordne die alte Berufsbezeichnung einer heutigen zu. Antworte nur mit der heutigen Bezeichnung (männliche Form, Einzahl).\nHufner -> Bauer\nBader -> Wundarzt\nKüfer -> Fassmacher\nSchulmeister und Messner -> Lehrer\nSöldner -> Kleinbauer\nUnbekannt oder unleserlich -> ?" },
            new() { Role = ChatRole.User, Content = raw }
        };
        var answer = await ollama.ChatAsync(messages, ct);
        return Regex.Replace(answer, @"<think>.*?</think>", "", RegexOptions.Singleline).Trim();
    }

    public async Task<bool> IsSamePersonAsync(string a, string b, CancellationToken ct)
    {
        var answer = await ollama.GenerateAsync(
            /*prompt: wrapper*/ $"Card A: {a}\nCard B: {b}",
            /*task*//*prompt: wrapper*/ "Two index cards, A and B. Could they be the same historical person? Compare names (spelling may vary), places within a day's walk, ages and the names of relatives. Reply yes, no or maybe - one word, in lower case.", ct: ct);
        return answer.StartsWith("yes");
    }
}
