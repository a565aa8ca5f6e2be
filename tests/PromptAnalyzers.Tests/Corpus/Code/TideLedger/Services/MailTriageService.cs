using System.Globalization;
using System.Text.Json;
using OpenAI.Chat;

namespace TideLedger.Services;

public record InboundMail(string From, string Subject, string Body, DateTimeOffset Received);

public record BookingRequest(string? BoatName, double? LengthMeters, double? BeamMeters, double? DraughtMeters,
    string? Arrival, string? Departure, int? Persons, bool? ShorePower, string? Remarks);

public class MailTriageService
{
    private readonly ChatClient _client;
    private readonly IChatGateway _gateway;
    private readonly ILogger<MailTriageService> _logger;

    private const string TriagePrompt = /*examples*//*prompt: member*/ @"You sort the inbox of a marina. Give every mail exactly one label:

BERTH      - request for a berth, change or cancellation of a booking
INVOICE    - questions about bills, deposits, shore power costs
DAMAGE     - somebody reports damage to a boat, a pontoon, a car
LOSTFOUND  - lost or found things
SALES      - advertising, offers by suppliers
OTHER      - everything else

If a mail fits two labels DAMAGE wins, then BERTH.

Examples
""Hello, we'd like to stay from 3 to 5 July with our 11 m sloop"" -> BERTH
""You charged me twice for electricity, please check"" -> INVOICE
""Your pontoon C has torn off my fender, who pays for that? And I stay two nights longer"" -> DAMAGE
""We sell LED lights for jetties at unbeatable prices"" -> SALES
""My son left a red life vest in the showers"" -> LOSTFOUND

Answer with the label only.";

    private static readonly ChatCompletionOptions BookingOptions = new()
    {
        Temperature = 0,
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("booking", BinaryData.FromString("""
            {
              "type": "object",
              "properties": {
                "boatName": { "type": ["string", "null"] },
                "lengthMeters": { "type": ["number", "null"] },
                "beamMeters": { "type": ["number", "null"] },
                "draughtMeters": { "type": ["number", "null"] },
                "arrival": { "type": ["string", "null"] },
                "departure": { "type": ["string", "null"] },
                "persons": { "type": ["integer", "null"] },
                "shorePower": { "type": ["boolean", "null"] },
                "remarks": { "type": ["string", "null"] }
              },
              "required": ["boatName","lengthMeters","beamMeters","draughtMeters","arrival","departure","persons","shorePower","remarks"],
              "additionalProperties": false
            }
            """), jsonSchemaIsStrict: true),
    };

    public MailTriageService(ChatClient client, IChatGateway gateway, ILogger<MailTriageService> logger)
    {
        _client = client;
        _gateway = gateway;
        _logger = logger;
    }

    public async Task<string> GetLabelAsync(InboundMail mail, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(TriagePrompt),
            new UserChatMessage(/*prompt: call*/ $"From: {mail.From}\nSubject: {mail.Subject}\n\n{Shorten(mail.Body)}")
        };
        var result = await _client.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = 5 }, ct);
        var label = result.Value.Content[0].Text.Trim().ToUpperInvariant();
        return label is "BERTH" or "INVOICE" or "DAMAGE" or "LOSTFOUND" or "SALES" ? label : "OTHER";
    }

    public async Task<BookingRequest?> ReadBookingAsync(InboundMail mail, CancellationToken ct)
    {
        var today = mail.Received.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        List<ChatMessage> messages =
        [
            new SystemChatMessage(/*typed task*//*prompt: elsewhere*/ Prompts.ExtractBooking.Replace("{today}", today)),
            new UserChatMessage(mail.Subject + "\n" + mail.Body),
        ];

        ChatCompletion completion = await _client.CompleteChatAsync(messages, BookingOptions, ct);
        try
        {
            return JsonSerializer.Deserialize<BookingRequest>(completion.Content[0].Text, JsonSerializerOptions.Web);
        }
        catch (JsonException ex)
        {
            _logger.LogWarning(ex, "booking of {From} not readable", mail.From);
            return null;
        }
    }

    public Task<string> DraftReplyAsync(InboundMail mail, string facts, bool formal, CancellationToken ct)
    {
        var tone = formal
            ? "Address the guest with Mr or Ms and the family name, no contractions."
            : "First name, relaxed, as one sailor to another.";

        var prompt = /*prompt: local*/ $"""
            You are the office assistant of Marina Oosterhaven and answer the mail of a guest.
            {tone}

            Facts from our system, use them and nothing else:
            {facts}

            Rules
            1. Write in the language of the mail.
            2. Never promise a berth number, we only assign them on the day of arrival.
            3. Prices are always per night and inclusive of tourist tax.
            4. If the guest is angry start with one sentence that takes it serious, do not grovel.
            5. At most 150 words, end with "Team Oosterhaven".
            """;

        return _gateway.AskAsync(prompt, mail.Body, 0.6f, ct);
    }

    public async Task<string?> NormaliseSizeAsync(string text, CancellationToken ct)
    {
        // people write "12,5 x 3.9", "41ft", "about 12 meters and 4 wide"...
        var answer = await _gateway.AskAsync(
            /*examples*//*prompt: wrapper*/ "Convert the boat size to length;beam in meters with two decimals. Unknown values are '-'. " +
            "41ft -> 12.50;- | 12,5 x 3.9 -> 12.50;3.90 | about 9 long and 3 wide -> 9.00;3.00 | big boat -> -;-",
            text, 0f, ct);
        return answer.Contains(';') ? answer : null;
    }

    private static string Shorten(string body) => body.Length > 4000 ? body[..4000] : body;
}
