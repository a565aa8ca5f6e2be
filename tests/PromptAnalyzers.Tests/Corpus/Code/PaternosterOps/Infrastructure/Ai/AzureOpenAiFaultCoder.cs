using System.Text.Json;
using Azure.AI.OpenAI;
using Hubwerk.PaternosterOps.Application.Abstractions;
using Hubwerk.PaternosterOps.Domain;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Hubwerk.PaternosterOps.Infrastructure.Ai;

public sealed class AzureOpenAiFaultCoder : IFaultCoder
{
    private const string CodingPrompt = /*typed task*/ /*prompt: member*/ @"You assign fault codes of the Hubwerk catalogue to the visit report of a technician.
The first two letters are the assembly (DR doors, DV drive, SG safety gear, CT control, CB cabin, SH shaft), the three digits are the fault.
Report one finding per fault. A finding is safety relevant if the lift was taken out of service because of it or if the safety chain was open.
Do not code routine work such as greasing, cleaning or replacing light bulbs.";

    private readonly AzureOpenAIClient _azure;
    private readonly HubwerkAiOptions _options;

    public AzureOpenAiFaultCoder(AzureOpenAIClient azure, IOptions<HubwerkAiOptions> options)
    {
        _azure = azure;
        _options = options.Value;
    }

    public async Task<FaultCodingResult> CodeAsync(VisitReport report, CancellationToken cancellationToken)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0f,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                jsonSchemaFormatName: "fault_findings",
                jsonSchema: BinaryData.FromString(GetSchema()),
                jsonSchemaIsStrict: true),
        };

        ChatCompletion completion = await _azure.GetChatClient(_options.ChatDeployment)
            .CompleteChatAsync([new SystemChatMessage(CodingPrompt), new UserChatMessage(report.FreeText)], options, cancellationToken);

        var json = completion.Content[0].Text;
        using var document = JsonDocument.Parse(json);
        return new FaultCodingResult(document.RootElement.GetProperty("findings").EnumerateArray().Select(Map).ToList(), json);
    }

    public async Task<string> NormaliseControllerMessageAsync(string displayText, CancellationToken cancellationToken)
    {
        ChatCompletion completion = await _azure.GetChatClient(_options.ChatDeployment).CompleteChatAsync(
            [
                new SystemChatMessage(
                    /*examples*/ /*prompt: call*/ "Controllers of eleven makers show their messages in eleven ways. Rewrite the display text to our notation "
                    + "ASSEMBLY-STATE[-FLOOR], upper case, floor only if shown.\n\n"
                    + "Display: \"Tuer 3.OG offen zu lang\"\nNotation: DOOR-OPENTIMEOUT-3\n\n"
                    + "Display: \"E27 OVERSPEED GOV\"\nNotation: GOVERNOR-TRIPPED\n\n"
                    + "Display: \"cabin lt. fail\"\nNotation: CABINLIGHT-FAILED"),
                new UserChatMessage(displayText),
            ],
            new ChatCompletionOptions { Temperature = 0f, MaxOutputTokenCount = 30 },
            cancellationToken);
        return completion.Content[0].Text.Trim();
    }

    public async Task<string> RankCausesAsync(string liftId, IEnumerable<string> eventLog, CancellationToken cancellationToken)
    {
        // the reasoning deployment, slow but nobody waits for it
        var reasoner = _azure.GetChatClient("o4-mini");
        ChatCompletion completion = await reasoner.CompleteChatAsync(
            [
                new UserChatMessage(
                    /*reasoned task*/ /*prompt: call*/ $"Below is the event log of lift {liftId}, newest line last. Rank the five most probable root causes of the recurring stop. " +
                    "Give one line per cause in the form rank|assembly|cause|probability in percent. The percentages add up to 100. Nothing else in your answer.\n\n" +
                    string.Join('\n', eventLog)),
            ],
            cancellationToken: cancellationToken);
        return completion.Content[0].Text;
    }

    private static FaultFinding Map(JsonElement f) => new(
        f.GetProperty("assembly").GetString() ?? "", f.GetProperty("code").GetString() ?? "", f.GetProperty("safety").GetBoolean(), f.GetProperty("confidence").GetInt32());

    private static string GetSchema() => /*no prompt: schema*/ """
        {
          "type": "object",
          "properties": {
            "findings": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "assembly": { "type": "string", "enum": ["DR", "DV", "SG", "CT", "CB", "SH"] },
                  "code": { "type": "string", "description": "assembly letters and three digits" },
                  "safety": { "type": "boolean" }, "confidence": { "type": "integer" }
                },
                "required": ["assembly", "code", "safety", "confidence"], "additionalProperties": false
              }
            }
          },
          "required": ["findings"], "additionalProperties": false
        }
        """;
}
