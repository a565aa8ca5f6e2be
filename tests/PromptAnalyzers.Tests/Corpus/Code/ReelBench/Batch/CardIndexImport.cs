using System.Text.Json;
using OpenAI.Chat;

namespace ReelBench.Batch;

public record Credit(string Name, string Function, bool Uncertain);

public class CardIndexImport
{
    private const string InsertCard = /*no prompt: sql*/ """
        INSERT INTO card (shelf_mark, title, year, gauge, colour, sound, donor, minutes, raw_text)
        VALUES ($mark, $title, $year, $gauge, $colour, $sound, $donor, $minutes, $raw)
        ON CONFLICT (shelf_mark) DO UPDATE SET title = excluded.title, raw_text = excluded.raw_text;
        """;

    private readonly LlmRunner _llm;
    private readonly ChatClient _client;

    public CardIndexImport(LlmRunner llm, ChatClient client)
    {
        _llm = llm;
        _client = client;
    }

    public async Task ImportFolderAsync(string folder)
    {
        var donors = new Dictionary<string, List<string>>();

        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").OrderBy(f => f))
        {
            var raw = await File.ReadAllTextAsync(file);
            try
            {
                var text = await CleanAsync(raw);
                var fields = await ExtractAsync(text);
                var minutes = fields.TryGetValue("running_time", out var rt) && rt.Length > 0
                    ? await _llm.AskAsync(/*examples*/ /*prompt: elsewhere*/ Prompts.RunningTime, rt)
                    : "?";
                if (fields.GetValueOrDefault("donor") is { Length: > 0 } donor)
                {
                    if (!donors.TryGetValue(donor, out var titles)) donors[donor] = titles = [];
                    titles.Add(fields.GetValueOrDefault("title", "?"));
                }

                var credits = text.Contains("camera", StringComparison.OrdinalIgnoreCase) ? await CreditsAsync(text) : [];
                Save(fields, minutes, credits, raw);
            }
            catch (JsonException e)
            {
                Console.Error.WriteLine($"{Path.GetFileName(file)}: {e.Message}");
            }
        }

        foreach (var (donor, titles) in donors) await WriteThanksAsync(donor, titles);

        Console.WriteLine(_llm.Summary);
    }

    private Task<string> CleanAsync(string raw) => _llm.AskAsync(
        /*maybe task*/ /*prompt: wrapper*/ @"The user sends the OCR text of a typewritten index card (Dutch or French, 1950-1985). Correct the recognition errors.
- Do not change names of persons, places or firms unless it is obvious (""Gcnt"" is Gent, ""Brtiges"" is Bruges).
- Numbers: l and I between digits are a 1, O is a 0. If you are not sure leave it.
- Keep the line breaks.
- Do not translate, dont add anything, dont comment.
Return the corrected text only.",
        raw);

    private async Task<Dictionary<string, string>> ExtractAsync(string text)
    {
        var json = await _llm.AskAsync(
            /*task*/ /*prompt: wrapper*/ """
            Haal uit de tekst van een fiche van het filmarchief de volgende velden en geef ze terug als één plat JSON-object:

            shelf_mark    plaatskenmerk, bv. in de rechterbovenhoek
            title         titel zoals op de fiche, zonder aanhalingstekens
            year          jaartal met vier cijfers; bij "jaren 30" het eerste jaar van het decennium
            gauge         8mm, super8, 9.5mm, 16mm, 35mm
            colour        color, bw, tinted
            sound         silent, optical, magnetic
            running_time  letterlijk overnemen
            donor         naam van de schenker

            Alle waarden zijn strings. Staat iets niet op de fiche, gebruik dan een lege string. Raad nooit.
            Doorgestreepte woorden (tussen ~tildes~) tellen niet mee. Geen uitleg, geen markdown.
            """,
            text,
            json: true);

        return JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
    }

    private async Task WriteThanksAsync(string donor, IEnumerable<string> titles)
    {
        var letter = await _llm.AskAsync(
            /*prompt: wrapper*/ "Write a short thank-you letter from the archive to a donor whose films have now been catalogued. The user gives the name and the titles. " +
            "Warm but not sugary, mention one or two of the titles, and invite the family to see the digital copies in the reading room. " +
            "Dutch, formal (u), without date and address, signed with \"De ploeg van het archief\".",
            donor + "\n" + string.Join("\n", titles),
            temperature: 0.7f);
        await File.WriteAllTextAsync($"thanks-{donor.Replace(' ', '_')}.txt", letter);
    }

    private async Task<List<Credit>> CreditsAsync(string text)
    {
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("credits", CreditSchema(), jsonSchemaIsStrict: true),
        };
        var messages = new List<ChatMessage>
        {
            ChatMessage.CreateSystemMessage(/*typed task*/ /*prompt: elsewhere*/ Prompts.Credits),
            ChatMessage.CreateUserMessage(text),
        };

        ChatCompletion completion = await _client.CompleteChatAsync(messages, options);
        var list = JsonSerializer.Deserialize<CreditList>(completion.Content[0].Text, new JsonSerializerOptions(JsonSerializerDefaults.Web));
        return list?.Credits ?? [];
    }

    private static BinaryData CreditSchema() => BinaryData.FromString("""
        {
          "type": "object",
          "properties": {
            "credits": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "name": { "type": "string" },
                  "function": { "type": "string" },
                  "uncertain": { "type": "boolean" }
                },
                "required": ["name", "function", "uncertain"],
                "additionalProperties": false
              }
            }
          },
          "required": ["credits"],
          "additionalProperties": false
        }
        """);

    private static void Save(Dictionary<string, string> fields, string minutes, List<Credit> credits, string raw)
    {
        // TODO real database, for now a line per card that can be piped into sqlite3
        File.AppendAllText("cards.sql", InsertCard + Environment.NewLine);
        File.AppendAllText("cards.jsonl", JsonSerializer.Serialize(new { fields, minutes, credits, raw }) + Environment.NewLine);
    }

    private sealed record CreditList(List<Credit> Credits);
}
