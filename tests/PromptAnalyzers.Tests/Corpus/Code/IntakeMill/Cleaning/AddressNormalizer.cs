using System.Text.Json;
using Microsoft.Extensions.AI;

namespace IntakeMill.Cleaning;

public sealed record PostalAddress(string? Recipient, string? Street, string? House, string? Zip, string? City, string? Country, string? Extra);

public sealed class AddressNormalizer(IChatClient chatClient, ILogger<AddressNormalizer> logger)
{
    private static readonly JsonSerializerOptions JsonOpts = new() { PropertyNameCaseInsensitive = true };

    private const string SystemPrompt = /*examples*//*prompt: member*/ """
        You normalize postal addresses from the customer files of wholesale dealers. The addresses were typed by many people over twenty years,
        so expect everything: several addresses in one cell, phone numbers between street and city, notes for the driver, missing line breaks, wrong umlauts.

        Return one JSON object per address with exactly these keys: recipient, street, house, zip, city, country, extra.

        Rules:
        - country is the ISO 3166 code with two letters. Use the country hint if the address itself does not say it.
        - Write out abbreviations of street names (Str. -> Straße, Av. -> Avenue, ul. stays ul.).
        - house contains number and letter without blanks ("12 a" becomes "12a"), ranges with a hyphen.
        - zip keeps leading zeros. Never complete a zip from the city, leave it null.
        - Repair broken encodings (MÃ¼nchen -> München), but do not correct names of companies.
        - Everything for the driver (ramp, floor, opening hours, "bell broken") goes to extra.
        - Phone numbers, VAT ids and e-mail addresses are dropped.
        - Missing values are null, not empty strings.
        - If there is more than one address, take the one marked as delivery address, otherwise the first one.

        Example 1
        Country hint: DE
        Address: Fa. Getränke Ohl, Industriestr. 7 - 9 (Rampe hinten!!) 63150 Heusenstamm Tel 06104/5533
        {"recipient":"Getränke Ohl","street":"Industriestraße","house":"7-9","zip":"63150","city":"Heusenstamm","country":"DE","extra":"Rampe hinten"}

        Example 2
        Country hint: none
        Address: Boulangerie Petit, 14 b av. Jean Moulin, Strasbourg France
        {"recipient":"Boulangerie Petit","street":"Avenue Jean Moulin","house":"14b","zip":null,"city":"Strasbourg","country":"FR","extra":null}

        Example 3
        Country hint: AT
        Address: wie gehabt
        {"recipient":null,"street":null,"house":null,"zip":null,"city":null,"country":"AT","extra":"wie gehabt"}

        Answer with the object only.
        """;

    public async Task<PostalAddress?> NormalizeAsync(string raw, string? countryHint, CancellationToken ct = default)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, SystemPrompt),
            new(ChatRole.User, /*prompt: call*/ $"Country hint: {countryHint ?? "none"}\nAddress: {raw}"),
        ];

        try
        {
            var response = await chatClient.GetResponseAsync(messages, cancellationToken: ct);
            return JsonSerializer.Deserialize<PostalAddress>(response.Text, JsonOpts);
        }
        catch (JsonException ex)
        {
            logger.LogWarning(ex, "Address {Raw} not normalized", raw);
            return null;
        }
    }

    // articles come with units in all spellings: "6 Ltr", "0,75l", "kist. a 12"
    public async Task<string> NormalizeUnitAsync(string unit, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, /*examples*//*prompt: call*/ "Bring the unit of an article into the form <amount> <unit>, unit is one of g, kg, ml, l, pcs. Decimal point, no thousands separator. Write ? if it cannot be converted."),
            new(ChatRole.User, /*prompt: call*/ "Kiste a 12 Fl. 0,75ltr"),
            new(ChatRole.Assistant, /*prompt: call*/ "9 l"),
            new(ChatRole.User, unit),
        };
        var response = await chatClient.GetResponseAsync(messages, new ChatOptions { Temperature = 0 }, ct);
        return response.Text.Trim();
    }
}
