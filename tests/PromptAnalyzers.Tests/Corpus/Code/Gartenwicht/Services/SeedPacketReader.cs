using System.Text;
using System.Text.Json;
using OllamaSharp;
using OllamaSharp.Models;

namespace Gartenwicht.Services;

public class SeedPacket
{
    public string Name { get; set; } = "";
    public string? Latin { get; set; }
    public int? SowFrom { get; set; }
    public int? SowTo { get; set; }
    public int? DistanceCm { get; set; }
    public bool NeedsLight { get; set; }
}

/// <summary>Reads the text from the back of a seed packet (typed in or OCR).</summary>
public class SeedPacketReader
{
    private const string ReadPacket = /*examples*/ /*prompt: member*/ """
        Du liest den Text von der Rückseite einer Samentüte und gibst ein JSON-Objekt zurück.

        Felder: name, latin, sowFrom, sowTo, distanceCm, needsLight
        - sowFrom und sowTo sind Monate als Zahl (1-12), gemeint ist die Aussaat ins Freiland. Nur wenn es keine gibt, die Vorkultur.
        - distanceCm: Abstand in der Reihe, nicht der Abstand der Reihen. Bei "15-20 cm" der kleinere Wert.
        - needsLight: true nur bei Lichtkeimern.
        - Was nicht auf der Tüte steht ist null. Name ohne Werbung ("Bestseller!", "Neu").

        Beispiel 1
        Text: Pflücksalat Lollo Bionda (Lactuca sativa). Aussaat III-VII direkt ins Beet, nur andrücken, Lichtkeimer! Abst. 25x30
        Antwort: {"name":"Pflücksalat Lollo Bionda","latin":"Lactuca sativa","sowFrom":3,"sowTo":7,"distanceCm":25,"needsLight":true}

        Beispiel 2
        Text: NEU Stangenbohne Blauhilde, Mitte Mai bis Juni, 6 Korn pro Stange
        Antwort: {"name":"Stangenbohne Blauhilde","latin":null,"sowFrom":5,"sowTo":6,"distanceCm":null,"needsLight":false}
        """;

    private readonly string _latinTemplate = /*examples*/ /*prompt: member*/
        "Give the botanical name (genus and species, nothing more) for a garden plant.\n" +
        "broad bean = Vicia faba\n" +
        "lamb's lettuce = Valerianella locusta\n" +
        "Hokkaido = Cucurbita maxima\n" +
        "{plant} =";

    private readonly IOllamaApiClient _ollama;

    public SeedPacketReader(IOllamaApiClient ollama)
    {
        _ollama = ollama;
    }

    public async Task<SeedPacket?> ReadAsync(string text)
    {
        var json = await RunAsync(new GenerateRequest
        {
            Model = _ollama.SelectedModel,
            System = ReadPacket,
            Prompt = text,
            Format = "json",
            Stream = true,
            Options = new RequestOptions { Temperature = 0 },
        });

        var packet = JsonSerializer.Deserialize<SeedPacket>(json, JsonSerializerOptions.Web);
        if (packet is { Latin: null, Name.Length: > 0 }) packet.Latin = await LatinAsync(packet.Name);
        return packet;
    }

    public async Task<string> LatinAsync(string plant)
    {
        var sb = new StringBuilder();
        await foreach (var part in _ollama.GenerateAsync(_latinTemplate.Replace("{plant}", plant)))
            sb.Append(part?.Response);
        return sb.ToString().Split('\n')[0].Trim();
    }

    public string OrderMail(string customer, IEnumerable<SeedPacket> packets) => /*no prompt: mail*/ $"""
        Dear seed team,

        please send me the following packets as every year, on account, to the address you know:
        {string.Join("\n", packets.Select(p => "  1 x " + p.Name))}

        If something is sold out please do not send a replacement, last year I got chervil instead of chives.

        Kind regards
        {customer}
        """;

    private async Task<string> RunAsync(GenerateRequest request)
    {
        var sb = new StringBuilder();
        await foreach (var part in _ollama.GenerateAsync(request)) sb.Append(part?.Response);
        return sb.ToString();
    }
}
