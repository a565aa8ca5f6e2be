using System.Data.Common;
using System.Text.Json;
using LinenLoop.Common;
using LinenLoop.Infrastructure;
using LinenLoop.Prompts;

namespace LinenLoop.Features.Deliveries;

public sealed record ParseDeliveryNote(string OcrText) : IRequest<DeliveryNote?>;

public sealed record DeliveryNote(string? NoteNumber, DateOnly? Date, string? Hotel, List<DeliveryLine> Lines);
public sealed record DeliveryLine(string Article, int Pieces);

public sealed class ParseDeliveryNoteHandler(ILlmService llm, ILogger<ParseDeliveryNoteHandler> logger) : IRequestHandler<ParseDeliveryNote, DeliveryNote?>
{
    public async Task<DeliveryNote?> Handle(ParseDeliveryNote request, CancellationToken ct)
    {
        var prompt = /*maybe task*//*prompt: local*/ $@"Extract the data of this scanned delivery note.

Return a JSON object with this shape:
{{
  ""noteNumber"": ""string or null"",
  ""date"": ""yyyy-MM-dd or null"",
  ""hotel"": ""name of the hotel, not of the chain"",
  ""lines"": [ {{ ""article"": ""article code"", ""pieces"": 0 }} ]
}}

Rules:
- Pieces, not bundles. A bundle of towels is 10 pieces, a bundle of sheets 5.
- Lines that are crossed out don't count.
- Never guess a note number, it always starts with LL.

Text:
{request.OcrText}";

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var response = await llm.GenerateAsync(new LlmRequest
            {
                SystemPrompt = /*maybe task*//*prompt: wrapper*/ "You extract data from delivery notes of an industrial laundry and output JSON.",
                UserPrompt = prompt,
                Json = true
            }, ct);

            try
            {
                return JsonSerializer.Deserialize<DeliveryNote>(StripFence(response.Content), JsonSerializerOptions.Web);
            }
            catch (JsonException ex)
            {
                logger.LogWarning(ex, "Delivery note could not be parsed (attempt {Attempt})", attempt);
                prompt += $"\n\nYour last answer was no valid JSON ({ex.Message}). Try again and return the object only.";
            }
        }

        return null;
    }

    private static string StripFence(string s)
    {
        s = s.Trim();
        if (!s.StartsWith("```")) return s;
        s = s[(s.IndexOf('\n') + 1)..];
        var end = s.LastIndexOf("```", StringComparison.Ordinal);
        return end < 0 ? s : s[..end];
    }
}

public sealed record ReportDelay(Guid OrderId, TimeOnly NewArrival, string Reason, int MissingPieces) : IRequest<DelayResult>;
public sealed record DelayResult(bool Informed, string? Mail);

public sealed class ReportDelayHandler(ILlmService llm, DbDataSource db, IMailGateway mails) : IRequestHandler<ReportDelay, DelayResult>
{
    public async Task<DelayResult> Handle(ReportDelay request, CancellationToken ct)
    {
        await using var command = db.CreateCommand(/*no prompt: sql*/ """
            SELECT o.hotel_name, o.delivery_date, o.ordered_pieces, o.is_event, c.email
            FROM orders o
            JOIN contacts c ON c.hotel_id = o.hotel_id AND c.role = 'housekeeping'
            WHERE o.id = @id AND o.state NOT IN ('cancelled', 'closed')
            LIMIT 1
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
            throw new KeyNotFoundException("Order not found");

        var hotel = reader.GetString(0);
        var date = reader.GetDateTime(1);
        var facts = JsonSerializer.Serialize(new { request.NewArrival, request.MissingPieces, Ordered = reader.GetInt32(2), IsEvent = reader.GetBoolean(3) });

        var decision = await llm.AskAsync(/*task*//*prompt: elsewhere*/ LinenPrompts.DelayDecision, facts, ct);
        if (!decision.StartsWith("YES", StringComparison.OrdinalIgnoreCase))
            return new DelayResult(false, null);

        var mail = await llm.GenerateAsync(new LlmRequest
        {
            UserPrompt = string.Format(/*prompt: elsewhere*/ LinenPrompts.DelayMail, hotel, date, request.NewArrival, request.Reason),
            Temperature = 0.7f
        }, ct);

        await mails.SendAsync(reader.GetString(4), $"Your linen delivery on {date:d}", mail.Content, ct);
        return new DelayResult(true, mail.Content);
    }
}

public sealed record LoadTruck(string Truck, int MaxKg, IReadOnlyList<string> Trolleys) : IRequest<JsonElement>;

public sealed class LoadTruckHandler(ILlmService llm) : IRequestHandler<LoadTruck, JsonElement>
{
    public async Task<JsonElement> Handle(LoadTruck request, CancellationToken ct)
    {
        // gpt-4o-mini puts wet trolleys next to table linen all the time
        var response = await llm.GenerateAsync(new LlmRequest
        {
            Model = "o4-mini",
            SystemPrompt = /*reasoned task*//*prompt: elsewhere*/ LinenPrompts.TruckLoad(request.Truck, request.MaxKg),
            UserPrompt = string.Join('\n', request.Trolleys)
        }, ct);
        return JsonDocument.Parse(response.Content).RootElement;
    }
}

public sealed record ReadCountSheet(string OcrText) : IRequest<CountSheet?>;
public sealed record CountSheet(List<CountLine> Lines);
public sealed record CountLine(string Article, int Pieces, bool Corrected);

public sealed class ReadCountSheetHandler(ILlmService llm) : IRequestHandler<ReadCountSheet, CountSheet?>
{
    public Task<CountSheet?> Handle(ReadCountSheet request, CancellationToken ct)
        => llm.AskTypedAsync<CountSheet>(/*typed task*//*prompt: elsewhere*/ LinenPrompts.CountSheet, request.OcrText, ct);
}

public interface IMailGateway
{
    Task SendAsync(string to, string subject, string body, CancellationToken ct);
}
