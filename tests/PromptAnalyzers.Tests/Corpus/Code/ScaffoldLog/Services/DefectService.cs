using System.Text.Json;
using ScaffoldLog.Llm;

namespace ScaffoldLog.Services;

public record Defect(int Id, string Site, string Text, string Reporter, DateTime CreatedAt);

public record DefectAnalysis(string Category, int EstimatedMinutes, bool StopUse, string Suggestion);

public record InspectionTag(string TagNumber, string Inspector, string? Date, string LoadClass);

public class DefectService
{
    private const string PriorityPrompt = /*examples*//*prompt: member*/ @"Du vergibst Prioritäten für Mängel an Gerüsten: A = sofort sperren, B = heute beheben, C = bei nächster Gelegenheit.

Beispiele:
Mangel: Verankerung an Achse 4 rausgerissen -> A
Mangel: Bordbrett fehlt auf Lage 3 -> B
Mangel: Prüfplakette vergilbt, aber lesbar -> C

Antwort: ein Buchstabe.";

    private const string TranslateFormat = /*maybe task*//*prompt: member*/ "Translate this work instruction for our scaffolders into {0}. Use the words they use on site, keep numbers, units and article names as they are. Return the translation only.\n\n{1}";

    private readonly OpenAiService _openAi;
    private readonly ILogger<DefectService> _logger;

    public DefectService(OpenAiService openAi, ILogger<DefectService> logger)
    {
        _openAi = openAi;
        _logger = logger;
    }

    public async Task<DefectAnalysis> AnalyzeAsync(Defect defect, CancellationToken ct = default)
    {
        try
        {
            var prompt = /*task*//*prompt: local*/ $$"""
                Analyze this scaffold defect and respond with ONLY valid JSON (no markdown, no explanation).
                Fields:
                  category: one of Anchor, Deck, Guardrail, Ladder, Base, Net, Other
                  estimatedMinutes: whole number, time for two men incl. getting the material
                  stopUse: true if nobody may enter the scaffold until it's fixed
                  suggestion: what to do, max 20 words, german

                Rules for stopUse:
                  - missing or loose anchors, broken standards, sunken base plates: always true
                  - missing guardrail above 2 m: true. Below 2 m: false
                  - missing toe board alone: false
                  - tag missing or expired: true, because nobody knows who released it
                  - net torn: false, except the text says that parts hang above a walkway
                  - if the reporter writes that the area is allready blocked: still true

                Rules for estimatedMinutes: start with 30, add 15 per level above the second, add 60 if material has
                to come from the yard, never more than 480. If more than one defect is described, use the worst one for
                category and stopUse but add up the minutes. The text is often dictated and full of mistakes, do not
                complain about it. If the text is no defect at all (question, greeting, photo without text) use Other, 0,
                false and put "kein Mangel" in suggestion.

                Site: {{defect.Site}}
                Defect: {{defect.Text}}
                """;

            var requestBody = new
            {
                model = "gpt-4o-mini",
                messages = new[]
                {
                    new { role = "system", content = /*maybe task*//*prompt: call*/ "You are a safety inspector for scaffolds. Always respond with valid JSON only." },
                    new { role = "user", content = prompt },
                },
                temperature = 0.1,
                max_tokens = 300,
            };

            var content = await _openAi.SendAsync(requestBody, ct);
            return JsonSerializer.Deserialize<DefectAnalysis>(ExtractJson(content), JsonSerializerOptions.Web) ?? Fallback(defect);
        }
        catch (Exception ex) when (ex is JsonException or HttpRequestException)
        {
            _logger.LogError(ex, "Analysis of defect {Id} failed", defect.Id);
            return Fallback(defect);
        }
    }

    public async Task<char> PriorityAsync(Defect defect, CancellationToken ct = default)
    {
        var answer = await _openAi.AskAsync(PriorityPrompt, defect.Text, ct);
        return answer.Length > 0 && "ABC".Contains(answer[0]) ? answer[0] : 'B';
    }

    public Task<string> LoadClassAsync(string work, CancellationToken ct = default) =>
        _openAi.AskAsync(/*examples*//*prompt: elsewhere*/ AiPrompts.LoadClass, work, ct);

    public Task<string> ReadDeliveryNoteAsync(string ocr, CancellationToken ct = default) =>
        _openAi.AskAsync("", /*examples*//*prompt: elsewhere*/ AiPrompts.DeliveryNote(ocr), ct);

    public Task<string> ExplainAsync(Defect defect, CancellationToken ct = default) 
    {
        var askedText = /*prompt: local*/ $"Explain to the apprentice who reported this why it is dangerous and how a scaffolder repairs it step by step. Friendly, no lecturing, he is 17. Defect: {defect.Text}";
        return _openAi.AskAsync(askedText, ct);
    }

    public Task<string> TranslateAsync(string instruction, string language, CancellationToken ct = default) =>
        _openAi.AskAsync(string.Format(TranslateFormat, language, instruction), ct);

    public async Task<InspectionTag?> ReadTagAsync(string ocr, CancellationToken ct = default)
    {
        var body = new
        {
            model = "gpt-4o",
            messages = new object[]
            {
                new { role = "system", content = /*typed task*//*prompt: call*/ "Extract the fields of a scaffold inspection tag (Prüfplakette / Freigabeschein) from the OCR text. The tag number has two letters and five digits. Date as yyyy-MM-dd or null. Load class without the word Lastklasse." },
                new { role = "user", content = ocr },
            },
            response_format = new
            {
                type = "json_schema",
                json_schema = new
                {
                    name = "inspection_tag",
                    strict = true,
                    schema = new
                    {
                        type = "object",
                        properties = new
                        {
                            tagNumber = new { type = "string" },
                            inspector = new { type = "string" },
                            date = new { type = new[] { "string", "null" } },
                            loadClass = new { type = "string" },
                        },
                        required = new[] { "tagNumber", "inspector", "date", "loadClass" },
                        additionalProperties = false,
                    },
                },
            },
        };

        return JsonSerializer.Deserialize<InspectionTag>(await _openAi.SendAsync(body, ct), JsonSerializerOptions.Web);
    }

    private static DefectAnalysis Fallback(Defect defect) =>
        new("Other", 30, true, $"Bitte von Hand prüfen: {defect.Text}");

    private static string ExtractJson(string content)
    {
        var start = content.IndexOf('{');
        var end = content.LastIndexOf('}');
        return start >= 0 && end > start ? content[start..(end + 1)] : content;
    }
}
