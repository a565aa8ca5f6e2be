using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SpokeRunner.Llm;

namespace SpokeRunner.Services;

public sealed record IntakeContext(
    string Text,
    string Channel,
    string? CustomerName,
    string? DefaultPickup,
    IReadOnlyList<string> LastOrders,
    bool IsRushHour);

public sealed record CourierOrder
{
    public string? Pickup { get; init; }
    public string? Dropoff { get; init; }
    public string? ReadyAt { get; init; }
    public string? Deadline { get; init; }
    public double? WeightKg { get; init; }
    public string? Remarks { get; init; }
}

public interface IOrderIntakeService
{
    Task<CourierOrder?> ParseAsync(IntakeContext context, CancellationToken ct);
    Task<string> CheckParcelAsync(string description, CancellationToken ct);
    Task<(bool Complete, string Question)> FindGapAsync(CourierOrder order, CancellationToken ct);
}

public sealed class OrderIntakeService(ILlmClient llm, ILogger<OrderIntakeService> logger) : IOrderIntakeService
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private const string GapSchema = /*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "complete": { "type": "boolean" },
            "question": { "type": "string" }
          },
          "required": ["complete", "question"],
          "additionalProperties": false
        }
        """;

    public async Task<CourierOrder?> ParseAsync(IntakeContext context, CancellationToken ct)
    {
        var systemPrompt = BuildSystemPrompt(context);
        var userPrompt = BuildUserPrompt(context);

        var request = new LlmRequest(
            SystemPrompt: systemPrompt,
            UserPrompt: userPrompt,
            Tier: context.Text.Length > 1500 ? LlmTier.Large : LlmTier.Small,
            Temperature: 0f,
            MaxTokens: 400);

        var reply = await llm.CompleteAsync(request, ct);

        try
        {
            return JsonSerializer.Deserialize<CourierOrder>(StripFence(reply.Content), Json);
        }
        catch (JsonException ex)
        {
            logger.LogWarning(ex, "intake: model answered with something that is no json ({Length} chars)", reply.Content.Length);
            return null;
        }
    }

    private static string BuildSystemPrompt(IntakeContext ctx)
    {
        var channelHint = MapChannel(ctx.Channel);

        return /*task*/ /*prompt: method*/ $$"""
            You read orders for a bicycle courier company and turn them into data.
            Today is {{DateTime.Now:dddd yyyy-MM-dd HH:mm}}.

            CHANNEL: {{channelHint}}

            RULES:
            - Return ONE json object and nothing around it.
            - Keys: pickup, dropoff, readyAt, deadline, weightKg, remarks.
            - Addresses as "street number, zip city". If the zip is missing leave it away, dont guess it.
            - readyAt and deadline as yyyy-MM-ddTHH:mm. "asap" means readyAt = now and deadline = null.
            - weightKg as number, null when nobody says anything about the weight.
            - remarks: doorbell names, floors, gate codes, "fragile" and such things. Keep the customers words.
            - Unknown values are null. Never invent a house number.
            - If there are several orders in one text take only the first and write "more orders in text" in remarks.
            """;
    }

    private static string BuildUserPrompt(IntakeContext ctx)
    {
        var parts = new List<string>(6);

        parts.Add($"ORDER TEXT:\n{ctx.Text}");

        if (!string.IsNullOrEmpty(ctx.CustomerName))
            parts.Add($"CUSTOMER: {ctx.CustomerName}");
        if (!string.IsNullOrEmpty(ctx.DefaultPickup))
            parts.Add($"USUAL PICKUP OF THIS CUSTOMER (only use if the text says 'from us', 'hier abholen' or similar): {ctx.DefaultPickup}");
        if (ctx.LastOrders is { Count: > 0 })
            parts.Add("LAST ORDERS: " + string.Join(" | ", ctx.LastOrders.Take(3)));
        if (ctx.IsRushHour)
            parts.Add("NOTE: it is rush hour, deadlines shorter than 40 minutes go to remarks as well.");

        return /*prompt: builder*/ string.Join("\n\n", parts);
    }

    private static string MapChannel(string channel) => channel.ToLowerInvariant() switch
    {
        "mail" => "An email. Ignore signatures, disclaimers and quoted older mails.",
        "phone" => "A speech to text transcript of a call. Numbers can be misheard, street names too.",
        "whatsapp" => "A chat message, short, with typos and abbreviations.",
        _ => "Text from the web form.",
    };

    public async Task<string> CheckParcelAsync(string description, CancellationToken ct)
    {
        var reply = await llm.CompleteAsync(new LlmRequest(
            /*examples*/ /*prompt: elsewhere*/ PromptCatalog.ParcelCheck,
            description,
            MaxTokens: 5), ct);

        var word = reply.Content.Trim().ToUpperInvariant();
        return word is "BIKE" or "CARGO" or "REFUSE" ? word : "CARGO";
    }

    public async Task<(bool Complete, string Question)> FindGapAsync(CourierOrder order, CancellationToken ct)
    {
        const string systemPrompt = /*typed task*/ /*prompt: local*/ """
            You are the second look on courier orders before a rider gets them.
            Say if a rider could ride off with this order right now. He needs a pickup and a drop-off that can be found,
            and he must know until when. The weight is nice to have but not needed below 12 kg.

            If something is missing, write one short question for the customer which asks for the most important
            missing thing. Only one. If nothing is missing the question is an empty string.
            """;

        var text = new StringBuilder();
        text.AppendLine(/*prompt: builder*/ "Order as we understood it:");
        text.AppendLine($"- pickup: {order.Pickup ?? "(unknown)"}");
        text.AppendLine($"- drop-off: {order.Dropoff ?? "(unknown)"}");
        text.AppendLine($"- ready at: {order.ReadyAt ?? "(unknown)"}");
        text.AppendLine($"- deadline: {order.Deadline ?? "(none given)"}");
        if (order.Remarks is not null)
            text.AppendLine($"- remarks: {order.Remarks}");

        var reply = await llm.CompleteAsync(
            new LlmRequest(systemPrompt, text.ToString(), Schema: new LlmSchema("order_gap", GapSchema)), ct);
        var dto = JsonSerializer.Deserialize<GapDto>(reply.Content, Json);
        return (dto?.Complete ?? false, dto?.Question ?? "");
    }

    internal static string StripFence(string raw)
    {
        var t = raw.Trim();
        if (!t.StartsWith("```")) return t;
        var first = t.IndexOf('\n');
        var last = t.LastIndexOf("```", StringComparison.Ordinal);
        return first >= 0 && last > first ? t[(first + 1)..last].Trim() : t;
    }

    private sealed record GapDto(bool Complete, string Question);
}
