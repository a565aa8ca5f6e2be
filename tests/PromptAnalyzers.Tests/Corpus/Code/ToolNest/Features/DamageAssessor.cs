#pragma warning disable OPENAI001
using Microsoft.Extensions.Options;
using OpenAI.Responses;
using ToolNest.Ai;

namespace ToolNest.Features;

public sealed record DamageCase(string Tool, int DaysLent, Uri Before, Uri After, string BorrowerStatement);

public sealed class DamageAssessor(ResponsesClient client, IOptions<AiOptions> options, ILogger<DamageAssessor> logger)
{
    private readonly string _appraiser =
        /*reasoned task*//*prompt: member*/ "You appraise damage to lent tools from two photos, the first taken at the handover, the second at the return. " +
        "Normal wear is not damage: scratched paint, dull blades, dirt. " +
        "Write exactly three lines: VERDICT: none|wear|damage|unclear, SHARE: part of the deposit to keep in percent (0-100), WHY: one sentence. " +
        "When the photos show two different tools the verdict is unclear and the share is 0.";

    public async Task<(string Verdict, int Share, string Why)> AssessAsync(DamageCase damage, CancellationToken ct)
    {
        var text = /*prompt: local*/ $"Tool: {damage.Tool}, lent for {damage.DaysLent} days. ";
        if (!string.IsNullOrWhiteSpace(damage.BorrowerStatement))
        {
            text += $"The borrower says: \"{damage.BorrowerStatement}\" ";
        }
        text += "Photo one is before, photo two is after.";

        var request = new CreateResponseOptions
        {
            Model = "o4-mini",
            ReasoningOptions = new ResponseReasoningOptions { ReasoningEffortLevel = ResponseReasoningEffortLevel.Medium },
        };
        request.InputItems.Add(ResponseItem.CreateDeveloperMessageItem(_appraiser));
        request.InputItems.Add(ResponseItem.CreateUserMessageItem(
        [
            ResponseContentPart.CreateInputTextPart(text),
            ResponseContentPart.CreateInputImagePart(damage.Before),
            ResponseContentPart.CreateInputImagePart(damage.After),
        ]));

        ResponseResult response = await client.CreateResponseAsync(request, ct);
        var lines = response.GetOutputText().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 3)
        {
            logger.LogWarning("Unexpected appraisal for {Tool}: {Text}", damage.Tool, response.GetOutputText());
            throw new InvalidOperationException(/*no prompt: exception*/ "The appraisal has fewer than three lines. Send the case to a human, the deposit must not be touched before somebody looked at the photos.");
        }

        _ = int.TryParse(lines[1].Replace("SHARE:", "").Trim(' ', '%'), out var share);
        return (lines[0].Replace("VERDICT:", "").Trim(), share, lines[2].Replace("WHY:", "").Trim());
    }
}
