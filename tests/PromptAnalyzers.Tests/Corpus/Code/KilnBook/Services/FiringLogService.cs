using System.Globalization;
using System.Text;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using KilnBook.Ai;

namespace KilnBook.Services;

public record FiringPoint(DateTime At, double Celsius, string? Note);

public class FiringVerdict
{
    public string? Cone { get; set; }
    public int? HoldMinutes { get; set; }
    public List<string> Problems { get; set; } = new();
    public bool CallTechnician { get; set; }
}

public class FiringLogService
{
    private readonly IAiService _ai;
    private readonly IOpenAIService _openAi;

    public FiringLogService(IAiService ai, IOpenAIService openAi)
    {
        _ai = ai;
        _openAi = openAi;
    }

    public async Task<FiringVerdict?> AnalyzeAsync(string kiln, List<FiringPoint> points)
    {
        // TODO: the big gas kiln logs every second, thin it out first
        var prompt = BuildFiringPrompt(kiln, points);
        return await _ai.AskJsonAsync<FiringVerdict>(prompt, ToCsv(points));
    }

    private static string BuildFiringPrompt(string kiln, List<FiringPoint> points)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*maybe task*//*prompt: builder*/ "You check the log of a kiln firing. The log is a csv with time, temperature in celsius and a note of the person on duty.");
        sb.AppendLine($"Kiln: {kiln}, number of readings: {points.Count}");
        sb.AppendLine();
        sb.AppendLine("What to look for:");
        sb.AppendLine("1. Climbing faster than 150 C per hour below 600 C (wet ware will explode).");
        sb.AppendLine("2. Stalls: less than 20 C per hour over more than 45 minutes while the target is not reached.");
        sb.AppendLine("3. Dropping readings in the middle, mostly a broken thermocouple.");
        sb.AppendLine("4. Opened above 120 C. See the notes too, people write 'peeked' and such.");
        if (kiln.StartsWith("gas", StringComparison.OrdinalIgnoreCase))
        {
            sb.AppendLine("5. This is a gas kiln, so also tell when body reduction was started too late (after 1000 C).");
        }
        sb.AppendLine();
        sb.AppendLine("Answer with JSON only, like this:");
        sb.AppendLine("{ \"cone\": \"...\", \"holdMinutes\": 0, \"problems\": [\"...\"], \"callTechnician\": false }");
        return sb.ToString();
    }

    /// <summary>The notes of the duty people, sorted for the maintenance board.</summary>
    public async Task<string> SortNoteAsync(string note)
    {
        var response = await _openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Model = Models.Gpt_4o_mini,
            Temperature = 0,
            Messages = new List<ChatMessage>
            {
                ChatMessage.FromSystem(/*examples*//*prompt: call*/ "Sort notes from the kiln room into one of: element, thermocouple, shelf, safety, nothing. Reply with the category only, lower case."),
                ChatMessage.FromUser(/*prompt: call*/ "top row is black again, bottom glows fine"),
                ChatMessage.FromAssistant("element"),
                ChatMessage.FromUser(/*prompt: call*/ "somebody left the peep hole open and there was a smell of gas near the door"),
                ChatMessage.FromAssistant(/*prompt: call*/ "safety"),
                ChatMessage.FromUser(note)
            }
        });

        return response.Successful ? response.Choices.First().Message.Content ?? "nothing" : "nothing";
    }

    private static string ToCsv(IEnumerable<FiringPoint> points)
    {
        var csv = new StringBuilder();
        csv.AppendLine(/*prompt: builder*/ "time,celsius,note");
        foreach (var p in points)
            csv.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{p.At:HH:mm},{p.Celsius:F0},{p.Note?.Replace(',', ';')}"));
        return csv.ToString();
    }
}
