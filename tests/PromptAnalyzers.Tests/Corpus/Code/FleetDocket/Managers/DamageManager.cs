using System.Text;
using FleetDocket.Ai;
using FleetDocket.Data;
using OpenAI.Chat;

namespace FleetDocket.Managers;

public sealed record DamageReport(Guid CaseId, string DriverText, string Vehicle, int Mileage, DateOnly Happened, IReadOnlyList<byte[]> Photos);

public sealed class DamageManager
{
    private readonly IChatGateway _chat;
    private readonly IPromptManager _prompts;
    private readonly ICaseRepository _cases;

    public DamageManager(IChatGateway chat, IPromptManager prompts, ICaseRepository cases)
    {
        _chat = chat;
        _prompts = prompts;
        _cases = cases;
    }

    public async Task HandleAsync(DamageReport report, CancellationToken ct)
    {
        var triage = await /*task*//*prompt: file*/ _prompts.GetPromptAsync("damage-triage", ct);
        var damageClass = await _chat.CompleteAsync(triage, report.DriverText, ct);

        var user = new StringBuilder()
            .AppendLine(/*prompt: builder*/ $"Vehicle: {report.Vehicle}, {report.Mileage} km")
            .AppendLine($"Date of the damage: {report.Happened:yyyy-MM-dd}")
            .AppendLine("Text of the driver:")
            .AppendLine(report.DriverText)
            .ToString();
        var severityPrompt = /*task*//*prompt: local*/ "Score how severe the damage described by the driver is, as an integer from 1 to 5.\n" +
        "1 = cosmetic only\n2 = small repair, car can be used\n3 = repair within the week, car can be used with care\n4 = must not be driven\n5 = probably a total loss\n" +
        "Consider the age and mileage of the car: an old car becomes a total loss sooner. Fire or water inside the cabin is never below 4. Return the integer alone.";
        var severity = int.TryParse(await _chat.CompleteAsync(severityPrompt, user, ct), out var s) ? s : 3;

        var photoFindings = report.Photos.Count > 0 ? await AnalyzePhotosAsync(report.Photos, ct) : null;
        var fault = await GuessFaultAsync(report.DriverText, ct);

        await _cases.SaveDamageAsync(report.CaseId, damageClass, severity, fault, photoFindings, ct);

        if (severity >= 3)
        {
            var route = await _chat.CompleteAsync(BuildRoutePrompt(damageClass, severity >= 4), report.DriverText, ct);
            await _cases.SetRouteAsync(report.CaseId, route, ct);
        }
    }

    private async Task<string> AnalyzePhotosAsync(IEnumerable<byte[]> photos, CancellationToken ct)
    {
        var parts = new List<ChatMessageContentPart>
        {
            ChatMessageContentPart.CreateTextPart(/*typed task*//*prompt: call*/ @"You see photos of one damaged car, taken by the driver. List each damage you can see.

For every damage give
- part: one of bumper_front, bumper_rear, door, wing, bonnet, roof, window, lamp, wheel, interior, other
- side: left, right, middle (seen from the driver)
- kind: scratch, dent, crack, missing, deformed, burnt
- sizeCm: estimated longest dimension in cm

Dirt, reflections and water drops are no damages. Old rust isn't either.
If the same damage is visible on several photos list it only once.")
        };
        foreach (var p in photos)
            parts.Add(ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(p), "image/jpeg"));

        var options = new ChatCompletionOptions
        {
            Temperature = 0f,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("photo_findings", BinaryData.FromString(/*no prompt: json schema*/ """
                {
                  "type": "object",
                  "properties": {
                    "damages": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "properties": {
                          "part": { "type": "string" },
                          "side": { "type": "string" },
                          "kind": { "type": "string" },
                          "sizeCm": { "type": "number" }
                        },
                        "required": ["part", "side", "kind", "sizeCm"],
                        "additionalProperties": false
                      }
                    }
                  },
                  "required": ["damages"],
                  "additionalProperties": false
                }
                """), jsonSchemaIsStrict: true)
        };
        return await _chat.CompleteAsync([new UserChatMessage(parts)], options, ct);
    }

    private Task<string> GuessFaultAsync(string driverText, CancellationToken ct)
    {
        List<ChatMessage> messages =
        [
            new SystemChatMessage(/*examples*//*prompt: call*/ "Who caused the accident according to the driver? Possible answers: DRIVER, OTHER_PARTY, NOBODY, UNKNOWN."),
            new UserChatMessage(/*prompt: call*/ "Came back from the supermarket and somebody had bumped the rear door, no note on the windscreen."),
            new AssistantChatMessage(/*prompt: call*/ "OTHER_PARTY"),
            new UserChatMessage(/*prompt: call*/ "Misjudged the pillar in our garage, sorry."),
            new AssistantChatMessage(/*prompt: call*/ "DRIVER"),
            new UserChatMessage(driverText)
        ];
        return _chat.CompleteAsync(messages, null, ct);
    }

    private static string BuildRoutePrompt(string damageClass, bool mustBeTowed)
    {
        var partners = damageClass == "GLASS" ? "GLASS_PARTNER, BRAND_GARAGE" : "BODY_SHOP, BRAND_GARAGE, EXPERT";
        var tow = mustBeTowed ? "The car has to be towed, so prefer a partner with own tow truck (BRAND_GARAGE)." : "The car can be driven.";
        return /*task*//*prompt: method*/ $"Choose where we send the car of this driver. Options: {partners}, WAIT. {tow} EXPERT is only for unclear causes or when a third party may have to pay. WAIT only if the driver asks for time. Return the option as written above.";
    }
}
