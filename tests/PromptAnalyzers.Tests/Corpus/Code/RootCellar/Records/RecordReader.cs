using System.Text.Json;
using RootCellar.Llm;

namespace RootCellar.Records;

public record Baptism(string? Child, string? Date, string? Father, string? Mother, string[]? Godparents, string? Place);
public record Gravestone(string Name, string? Born, string? Died, string? Inscription);

public class RecordReader
{
    private readonly OllamaClient _llm;
    private readonly LlmSettings _settings;

    private const string TranscribePrompt = /*prompt: member*/ "Transcribe the handwritten page in this image. It is German Kurrent or Latin, 1650 to 1875. " +
        "Keep the line breaks and the original spelling, dont modernise. Write [?] for every word you can not read and [?word] where you are unsure. " +
        "No translation and no explanation.";

    // the schema goes into "format", so no need to describe it here
    private const string StonePrompt = /*typed task*//*prompt: member*/ "Read the gravestone in the photo. If there are several people on the stone take the first one only. Dates as YYYY-MM-DD or YYYY.";

    private static readonly object StoneSchema = new
    {
        type = "object",
        properties = new
        {
            name = new { type = "string" },
            born = new { type = "string" },
            died = new { type = "string" },
            inscription = new { type = "string" }
        },
        required = new[] { "name" }
    };

    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public RecordReader(OllamaClient llm, LlmSettings settings)
    {
        _llm = llm;
        _settings = settings;
    }

    public async Task<string> TranscribeAsync(string imagePath)
    {
        var img = Convert.ToBase64String(await File.ReadAllBytesAsync(imagePath));
        return await _llm.SendAsync(new GenerateRequest
        {
            Model = _settings.VisionModel,
            Prompt = TranscribePrompt,
            Images = new List<string> { img },
            Options = new GenerateOptions { Temperature = 0, NumCtx = 16384 }
        });
    }

    public async Task<Gravestone?> ReadStoneAsync(string imagePath)
    {
        var img = Convert.ToBase64String(await File.ReadAllBytesAsync(imagePath));
        var request = new GenerateRequest
        {
            Model = _settings.VisionModel,
            Prompt = StonePrompt,
            Format = StoneSchema,
            Images = [img]
        };
        var answer = await _llm.SendAsync(request);
        return JsonSerializer.Deserialize<Gravestone>(answer, Json);
    }

    public async Task<Baptism?> ReadBaptismAsync(string entry)
    {
        var prompt = /*task*//*prompt: local*/ $@"
You get the transcription of one baptism entry from a parish register. Extract the data as JSON with the keys
child, date, father, mother, godparents (list of names) and place.

- Latin names stay latin but in nominative (Joannem -> Joannes)
- date as YYYY-MM-DD. Feast days (""Dom. Oculi"", ""in festo S. Jacobi"") are to be converted if the year is given, otherwise copy the text
- illegitimate children: father = null
- if a value is missing or marked with [?] use null
- godparents without titles like ""honestus"" or ""Herr""

Return the JSON only!

{entry}";
        var raw = await _llm.GenerateAsync(prompt, json: true);
        try
        {
            return JsonSerializer.Deserialize<Baptism>(raw, Json);
        }
        catch (JsonException)
        {
            Console.WriteLine("could not parse: " + raw);
            return null;
        }
    }

    public async Task<string[]> NamesInLetterAsync(string letter)
    {
        var prompt = /*task*//*prompt: elsewhere*/ Prompts.ExtractNames.Replace("{letter}", letter);
        var answer = await _llm.GenerateAsync(prompt);
        return answer.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
