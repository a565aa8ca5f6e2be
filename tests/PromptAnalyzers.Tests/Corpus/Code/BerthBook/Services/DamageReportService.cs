using System.Globalization;
using System.Text;

namespace BerthBook.Services;

public class DamageReportService
{
    private readonly AiService _ai;

    private static readonly string SeverityTemplate = /*task*//*prompt: member*/ @"Rate how serious the following damage to a boat or to the marina is.
Scale from 0 to 100, 0 = scratch nobody will notice, 30 = has to be repaired before next season, 60 = boat must not leave the harbour, 90 = danger to people or environment.
If you are unsure go for the higher number. Fuel or oil in the water is at least 85.

Place: {0}
Description: {1}

Only the number, no text.";

    public DamageReportService(AiService ai) => _ai = ai;

    public async Task<object> HandleAsync(DamageDto dto, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(dto.Description))
            throw new ArgumentException("Description is empty", nameof(dto));

        var facts = await _ai.AskJsonAsync<DamageFacts>(/*task*//*prompt: wrapper*/ $"""
            Extract the facts from this damage report of a boat owner. Return a JSON object with the keys
            date (yyyy-MM-dd or null), cause (short, max 8 words, null when unknown), parts (array with the damaged parts
            in singular, english, lower case) and thirdPartyInvolved (boolean).
            Do not guess. "last night" and so on are relative to {DateTime.Today:yyyy-MM-dd}.

            Report:
            {dto.Description}
            """, ct);

        var order = /*maybe task*//*prompt: local*/ "You are a marine surveyor with 20 years of practise. You answer with numbers only.";
        var score = await _ai.AskAsync(order, string.Format(CultureInfo.InvariantCulture, SeverityTemplate, dto.Berth, dto.Description), 0, ct);

        var letter = await _ai.AskAsync(
            /*prompt: wrapper*/ "You write formal letters to insurance companies on behalf of a marina. Neutral wording, no admission of guilt, no adjectives that judge. Past tense. If a fact is not given, leave it out instead of inventing something.",
            BuildLetterPrompt(dto, facts), ct: ct);

        return new { facts, severity = int.TryParse(score, out var n) ? n : -1, letter };
    }

    private string BuildLetterPrompt(DamageDto dto, DamageFacts? facts)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Please write the first notification of a claim to our insurance.");
        sb.AppendLine($"Boat: {dto.BoatName}, berth {dto.Berth}");
        sb.AppendLine("What the owner wrote:");
        sb.AppendLine(dto.Description);
        if (facts?.Date != null) sb.AppendLine($"Date of the incident: {facts.Date}");
        if (dto.Witnesses.Count > 0)
        {
            sb.AppendLine("Witnesses (only mention that there are some, no names):");
            foreach (var w in dto.Witnesses) sb.AppendLine("- " + w);
        }
        sb.AppendLine();
        sb.AppendLine("End the letter with the request for a claim number. About half a page.");
        return sb.ToString();
    }
}

public class DamageFacts
{
    public string? Date { get; set; }
    public string? Cause { get; set; }
    public List<string> Parts { get; set; } = new();
    public bool ThirdPartyInvolved { get; set; }
}

public record DamageDto(string BoatName, string Berth, string Description, List<string> Witnesses);
