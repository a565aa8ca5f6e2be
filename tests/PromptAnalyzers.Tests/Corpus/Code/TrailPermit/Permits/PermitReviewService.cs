#pragma warning disable OPENAI001
using System.Text;
using System.Text.Json;
using OpenAI.Responses;
using TrailPermit.Ai;
using TrailPermit.Data;

namespace TrailPermit.Permits;

public record ReviewResult(string Decision, string[] BrokenRules, string NoteToRanger);

public class PermitReviewService
{
    private const string ReviewModel = "gpt-5-mini";

    private readonly ResponsesClient _client;
    private readonly IResponsesGateway _gateway;

    public PermitReviewService(ResponsesClient client, IResponsesGateway gateway)
    {
        _client = client;
        _gateway = gateway;
    }

    public async Task<ReviewResult?> ReviewAsync(Permit permit, CancellationToken ct = default)
    {
        var instructions = /*typed task*//*prompt: local*/ $"""
            You check applications for camp permits before a ranger signs them. Compare the application with the rules.

            {Instructions.ParkFacts}

            More rules:
            1. Distance between two nights is at most 22 km and 1400 m of ascent. If a child below 10 is in the group, half of it.
            2. Nobody stays more than 3 nights on the same site.
            3. The first night must be reachable on the day of arrival. Arrivals after 16:00 only for sites 1, 2 and 11.
            4. Winter applications (November to April) always go to a ranger.
            5. An empty itinerary or the text "as usual" is incomplete.

            decision is approve, reject or ranger. Reject only if a rule is clearly broken and a change of the dates does not
            help. List the numbers or the keywords of the broken rules. The note to the ranger has at most 30 words, and
            none if you approve.
            """;

        return await _gateway.AskTypedAsync<ReviewResult>(instructions, JsonSerializer.Serialize(permit), "review", ReviewSchema, ct);
    }

    /// <summary>Guests write novels in the field "experience", we need one number for the statistics.</summary>
    public async Task<int> ExperienceLevelAsync(string text, CancellationToken ct = default)
    {
        var options = new CreateResponseOptions
        {
            Model = ReviewModel,
            Instructions = /*reasoned task*//*prompt: call*/ "Rate the hiking experience of an applicant from 0 (none) to 4 (alpine, multi day, alone) from what they wrote about themselves. Bragging without a place or a year counts as 1. Return the digit only.",
            ReasoningOptions = new ResponseReasoningOptions { ReasoningEffortLevel = ResponseReasoningEffortLevel.Low },
            StoredOutputEnabled = false
        };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(text));

        var response = await _client.CreateResponseAsync(options, ct);
        return int.TryParse(response.Value.GetOutputText().Trim(), out var level) ? level : 0;
    }

    public async Task<string> RefundAsync(Permit permit, string letter, CancellationToken ct = default)
    {
        var days = (permit.From.ToDateTime(TimeOnly.MinValue) - DateTime.Today).Days;
        var decision = await _gateway.AskAsync(/*task*//*prompt: elsewhere*/ Instructions.ForRefund(days), letter, ct);

        return decision switch
        {
            "FULL" or "HALF" => await RefundLetterAsync(permit, decision, ct),
            "NO" => await RefundLetterAsync(permit, decision, ct),
            _ => /*no prompt: ui text*/ "This request needs a person. It was moved to the folder 'Difficult' and nothing was sent to the guest."
        };
    }

    private async Task<string> RefundLetterAsync(Permit permit, string decision, CancellationToken ct)
    {
        var input = new StringBuilder();
        input.AppendLine(/*prompt: builder*/ $"Write a letter to {permit.Guest} about the refund of permit TP{permit.Id:D6}.");
        input.AppendLine($"Nights: {permit.From:d MMMM} to {permit.To:d MMMM}, paid: {permit.Paid:0.00} dollars");
        if (decision == "NO")
            input.AppendLine("There is no refund. Name the deadline of 3 days, offer to change the dates once for free. Be sorry but don't open a discussion.");
        else
            input.AppendLine($"The refund is {(decision == "FULL" ? permit.Paid : permit.Paid / 2):0.00} dollars and arrives within 10 days.");
        input.AppendLine("Not more than 120 words.");

        var order = /*prompt: local*/ "You write letters for the permit office of a national park.";
        return await _gateway.AskAsync(order, input.ToString(), ct);
    }

    private static readonly BinaryData ReviewSchema = BinaryData.FromBytes("""
        {
          "type": "object",
          "properties": {
            "decision": { "type": "string", "enum": ["approve", "reject", "ranger"] },
            "brokenRules": { "type": "array", "items": { "type": "string" } },
            "noteToRanger": { "type": "string" }
          },
          "required": ["decision", "brokenRules", "noteToRanger"],
          "additionalProperties": false
        }
        """u8.ToArray());
}
