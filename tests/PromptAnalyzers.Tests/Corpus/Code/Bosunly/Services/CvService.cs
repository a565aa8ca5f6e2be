using System.Text.Json;
using Azure;
using Azure.AI.Inference;
using Bosunly.Ai;
using Microsoft.Extensions.Options;

namespace Bosunly.Services;

public sealed class CvService(IInferenceService ai, ChatCompletionsClient client, IOptions<AiSettings> settings)
{
    private const string RankPrompt = /*examples*//*prompt: member*/ """
        Normalise the rank of a seafarer to our rank list:
        MASTER, C/O, 2/O, 3/O, C/E, 2/E, 3/E, 4/E, ETO, BOSUN, AB, OS, FITTER, OILER, WIPER, COOK, MESSMAN, CADET

        chief mate = C/O
        1st asst. engineer = 2/E
        Able bodied seaman / helmsman = AB
        Storekeeper motorman = OILER
        Pumpman = FITTER

        Only the code, no dot.
        """;

    private static readonly Dictionary<string, BinaryData> CvSchema = new()
    {
        ["type"] = BinaryData.FromObjectAsJson("object"),
        ["properties"] = BinaryData.FromString("""
            {"name":{"type":"string"},"rank":{"type":["string","null"]},"vessels":{"type":"array","items":{"type":"string"}},
             "certificates":{"type":"array","items":{"type":"string"}},"yearsAtSea":{"type":["integer","null"]}}
            """),
        ["required"] = BinaryData.FromObjectAsJson(new[] { "name", "rank", "vessels", "certificates", "yearsAtSea" }),
        ["additionalProperties"] = BinaryData.FromObjectAsJson(false),
    };

    public async Task<CvData?> ParseAsync(string cvText, CancellationToken ct)
    {
        var options = new ChatCompletionsOptions
        {
            Model = settings.Value.DefaultModel,
            Temperature = 0,
            ResponseFormat = ChatCompletionsResponseFormat.CreateJsonFormat("cv", CvSchema, "Data of a seafarer's CV", true),
            Messages =
            {
                new ChatRequestSystemMessage(/*typed task*//*prompt: call*/ "Read the CV of a seafarer. CVs are often scanned forms, so columns may be mixed up. Take vessel names without prefix (MV, MT). Years at sea = sum of the contracts, rounded down; null if no dates."),
                new ChatRequestUserMessage(cvText),
            },
        };
        Response<ChatCompletions> response = await client.CompleteAsync(options, ct);
        return JsonSerializer.Deserialize<CvData>(response.Value.Content, JsonSerializerOptions.Web);
    }

    public Task<string> NormaliseRankAsync(string rank) => ai.ChatAsync(RankPrompt, rank, 0);

    public async Task<string> EnglishLevelAsync(string freeText)
    {
        var words1 = /*task*//*prompt: local*/ $"Estimate the CEFR level (A1, A2, B1, B2, C1, C2) of the English in this self written text of a seafarer. Ignore spelling of ship names. Level only.\n\n{freeText}";
        var level = await ai.PromptAsync(words1);
        return level.Length > 2 ? level[..2] : level;
    }

    public async Task<int> SeaTimeMonthsAsync(Seafarer s, string rank)
    {
        var table = string.Join("\n", s.Services.Select(x => $"{x.Rank};{x.VesselType};{x.Gt};{x.SignOn:O};{x.SignOff:O}"));
        var prompt = /*task*//*prompt: local*/ $@"Below are the contracts of a seafarer (rank;vessel type;GT;sign on;sign off).
Add up the months which count as {rank} under STCW. Equivalent ranks count (3/O and 2/O both count as officer in charge of a watch).
Reply with one whole number.

{table}";
        var answer = await ai.PromptAsync(prompt);
        return int.TryParse(answer, out var months) ? months : throw new FormatException(/*no prompt: exception*/ $"Sea time of seafarer {s.Id} could not be determined: the answer was no number. Enter the months by hand in the tab Sea Service.");
    }

    public async Task<JsonElement> CertificatesAsync(string text, CancellationToken ct) =>
        await ai.ExtractAsync<JsonElement>(/*maybe task*//*prompt: elsewhere*/ PromptLibrary.CertificateIssues, text, ct);
}
