using System.Text;
using System.Text.Json;

namespace PeakLog;

public class ReportWriter
{
    // direct call to Gemini because of the schema, my interface can't do that (yet)
    private readonly GeminiClient _gemini;
    private readonly ILlm _llm;

    private const string HeaderPrompt =
        "Fill the header of the mission report from the radio log: mission type, place name, alarm time, end time, " +
        "number of rescuers (estimate from call signs, Berg teams are 4 persons, the helicopter 3), number of patients. " +
        "Times as HH:mm. Unknown values are null.";

    public ReportWriter(GeminiClient gemini, ILlm llm)
    {
        _gemini = gemini;
        _llm = llm;
    }

    public async Task<string> HeaderAsync(IEnumerable<LogEntry> log)
    {
        var request = new GeminiRequest
        {
            SystemInstruction = new GeminiContent { Parts = [new GeminiPart { Text = /*typed task*//*prompt: member*/ Prefix + HeaderPrompt }] },
            Contents = [new GeminiContent { Role = "user", Parts = [new GeminiPart { Text = string.Join('\n', log) }] }],
            GenerationConfig = new GeminiConfig
            {
                ResponseMimeType = "application/json",
                ResponseSchema = new
                {
                    type = "OBJECT",
                    properties = new
                    {
                        kind = new { type = "STRING", @enum = new[] { "search", "climbing", "hiking", "avalanche", "ski", "paraglider", "animal", "other" } },
                        place = new { type = "STRING", nullable = true },
                        alarm = new { type = "STRING", nullable = true },
                        end = new { type = "STRING", nullable = true },
                        rescuers = new { type = "INTEGER", nullable = true },
                        patients = new { type = "INTEGER", nullable = true },
                    },
                },
            },
        };
        return await _gemini.SendAsync(request);
    }

    public async Task<string> NarrativeAsync(string log)
    {
        var system = /*prompt: file*/ File.ReadAllText("Prompts/narrative.txt");
        return await _llm.AskAsync(system, /*prompt: wrapper*/ "Radio log:\n" + log + "\n\nWrite the narrative now.");
    }

    public async Task<string> PressAsync(string narrative, string lang)
    {
        string p;
        switch (lang)
        {
            case "it":
                p = /*prompt: local*/ "Scrivi un comunicato stampa di massimo 80 parole sull'intervento descritto sotto. Nessun nome, nessuna età precisa, tono sobrio. Concludi con l'invito a chiamare il 112.";
                break;
            case "en":
                p = /*prompt: local*/ "Write a press release of 80 words at most about the mission below. No names, no exact age, sober tone, end with the hint to the emergency number 112.";
                break;
            default:
                p = /*prompt: local*/ "Schreib eine Pressemeldung (höchstens 80 Wörter) über den Einsatz unten. Keine Namen, kein genaues Alter, nüchtern. Am Schluss der Hinweis auf den Notruf 112/140.";
                break;
        }
        return await _llm.AskAsync(null, p + "\n\n" + narrative);
    }

    private const string Prefix = "You work for a mountain rescue station. ";

    public async Task<int> SimilarityAsync(string a, string b)
    {
        var r = await _llm.AskAsync(/*task*//*prompt: elsewhere*/ Texts.Similarity, a + "\n\n=====\n\n" + b);
        return int.TryParse(r.Trim(), out var n) ? n : 0;
    }

    public Task<string> QuizAsync(string narrative) => _llm.AskAsync(/*prompt: elsewhere*/ Texts.Quizmaster(5), narrative);

    public string Html(string header, string narrative) => /*no prompt: html*/ $$"""
        <!doctype html>
        <html><head><title>Mission report</title><style>body { font-family: sans-serif; max-width: 40em }</style></head>
        <body><h1>Mission report</h1><pre>{{header}}</pre><p>{{narrative}}</p>
        <footer>This report was written with the help of a language model and has to be checked by the head of the mission.</footer></body></html>
        """;

    // the insurance wants the old text format
    public string InsuranceLetter(string missionNo) =>
        /*no prompt: letter*/ "Dear Sir or Madam,\n\nenclosed you find the report of the mission " + missionNo + ". Please transfer the costs within 30 days " +
        "to the account of the station. If you need the original radio log ask for it by mail.\n\nKind regards";
}
