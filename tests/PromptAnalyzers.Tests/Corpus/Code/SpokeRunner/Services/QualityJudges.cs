using System.Text.Json;
using SpokeRunner.Llm;

namespace SpokeRunner.Services;

/// <summary>Base of the checks which run over every text before it leaves the house.</summary>
public abstract class QualityJudge(ILlmClient llm)
{
    protected abstract string SystemPrompt { get; }
    protected virtual string BuildPrompt(string text, string facts) => /*prompt: method*/ $"FACTS:\n{facts}\n\nTEXT TO CHECK:\n{text}";
    protected virtual int Threshold => 3;

    public async Task<(bool Passed, string Reason)> CheckAsync(string text, string facts, CancellationToken ct)
    {
        var reply = await llm.CompleteAsync(
            new LlmRequest(SystemPrompt, BuildPrompt(text, facts), LlmTier.Large, 0f, 200), ct);
        using var doc = JsonDocument.Parse(OrderIntakeService.StripFence(reply.Content));
        var score = doc.RootElement.GetProperty("score").GetInt32();
        var reason = doc.RootElement.TryGetProperty("reason", out var r) ? r.GetString() ?? "" : "";
        return (score >= Threshold, reason);
    }
}

public sealed class PromiseJudge(ILlmClient llm) : QualityJudge(llm)
{
    protected override string SystemPrompt =>
        /*task*/ /*prompt: method*/ "You check texts of a courier company for promises. A promise is every sentence that names a time of arrival, " +
        "a price, a refund or a compensation which is not covered by the FACTS. Score from 1 to 5:\n" +
        "- 5 = no promise at all, or all promises are in the facts\n" +
        "- 3 = something soft like 'as soon as possible' or 'shortly'\n" +
        "- 1 = a concrete time or amount that is not in the facts\n" +
        "Respond with only {\"score\": <1-5>, \"reason\": \"<one sentence>\"}, no markdown.";
}

public sealed class ToneJudge(ILlmClient llm) : QualityJudge(llm)
{
    protected override int Threshold => 4;

    protected override string SystemPrompt => /*examples*/ /*prompt: method*/ """
        Je beoordeelt de toon van berichten aan klanten van een fietskoerier. Geef een score van 1 (fout) tot 5 (goed).
        Wij zijn vriendelijk, kort en eerlijk. Geen ambtenarentaal, geen uitroeptekens, geen emoji.

        Voorbeelden:
        "Uw zending werd conform de voorwaarden afgeleverd." -> {"score": 1, "reason": "ambtenarentaal"}
        "Sorry, dat ging mis. Anouk belt je voor vijf uur." -> {"score": 5, "reason": "kort en eerlijk"}
        "Superleuk dat je bij ons bestelt!!!" -> {"score": 2, "reason": "te opgewonden"}

        Antwoord alleen met het JSON-object.
        """;
}
