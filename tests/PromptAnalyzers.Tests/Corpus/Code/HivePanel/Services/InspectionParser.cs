using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace HivePanel.Services;

public record InspectionRecord(
    string? Hive,
    [property: Description("frames with brood, null if not mentioned")] int? BroodFrames,
    bool? QueenSeen,
    bool? EggsSeen,
    int? QueenCells,
    string? Temper,
    double? FoodKg,
    string[] Todo);

public record QueenMark(string? Colour, int? Year, bool Clipped);

/// <summary>Turns dictated notes into records.</summary>
public class InspectionParser(IChatClient chat, ILogger<InspectionParser> log)
{
    private const string ParsePrompt = /*typed task*//*prompt: member*/ """
        You fill in hive record cards from notes that were dictated in the field, with gloves on and with wind in the microphone.

        - "hive" is the number or the name of the colony, as spoken.
        - Count frames only when a number was said. "A lot of brood" is null.
        - Eggs seen means the queen was there within three days, it does not mean that she was seen.
        - Swarm cells, play cups with an egg and emergency cells all count as queen cells. Dry play cups don't.
        - Temper is one of calm, nervous, following, stinging.
        - Todo takes everything the beekeeper wants to do next time, short, imperative.
        - Speech recognition often writes "drawn" for "drone" and "wacks" for wax.
        - Not mentioned means null. Never fill in something because it would be usual.
        """;

    public async Task<InspectionRecord?> ParseAsync(string dictation, DateTime when, CancellationToken ct = default)
    {
        try
        {
            var response = await chat.GetResponseAsync<InspectionRecord>(new ChatMessage[]
            {
                new(ChatRole.System, ParsePrompt),
                new(ChatRole.User, $"{when:yyyy-MM-dd HH:mm}\n{dictation}"),
            }, new ChatOptions { Temperature = 0 }, cancellationToken: ct);
            return response.TryGetResult(out var record) ? record : null;
        }
        catch (Exception ex)
        {
            log.LogWarning(ex, /*no prompt: log*/ "Could not read the dictation of {When}, it stays in the inbox as plain text and the user is asked to fill in the card by hand.", when);
            return null;
        }
    }

    public async Task<QueenMark?> QueenMarkAsync(string note, CancellationToken ct = default)
    {
        var r = await chat.GetResponseAsync<QueenMark>(note, new ChatOptions
        {
            Instructions = /*typed task*//*prompt: call*/ "Extract the marking of the queen from the note: colour of the dot, year of birth, whether a wing is clipped. If only the colour is given work out the most recent year for it (blue 5/0, white 6/1, yellow 7/2, red 8/3, green 9/4). Nulls if there is nothing about a marking.",
            ModelId = "gpt-4o-mini",
        }, cancellationToken: ct);
        return r.Result;
    }

    private static readonly string BroodScorePrompt =
        /*examples*//*prompt: member*/ "Score the brood pattern described by the beekeeper from 1 to 5.\n" +
        "5 = closed, hardly any gaps. 3 = noticeable gaps. 1 = shotgun pattern or sunken caps.\n" +
        "Reply as score;reason\n\n" +
        "Note: nice slabs of sealed brood, edge to edge on six frames\n" +
        "5;closed brood on six frames\n\n" +
        "Note: patchy, maybe every third cell empty, but larvae are pearly white\n" +
        "3;one third empty, larvae healthy\n\n" +
        "Note: caps sunken and dark on frame 4, smells odd\n" +
        "1;sunken dark caps with smell, suspicion of disease\n";

    public async Task<int> BroodScoreAsync(string note, CancellationToken ct = default)
    {
        var prompt = BroodScorePrompt + "\nNote: " + note + "\n";
        var r = await chat.GetResponseAsync(prompt, cancellationToken: ct);
        return int.TryParse(r.Text.Split(';')[0].Trim(), out var n) ? n : 0;
    }

    // paper cards, photographed
    public async Task<string[]> ReadCardAsync(byte[] jpeg, CancellationToken ct = default)
    {
        var message = new ChatMessage(ChatRole.User,
        [
            new TextContent(/*task*//*prompt: call*/ "The picture shows a handwritten hive card. Transcribe the table. Return a JSON array of strings, one string per row, columns separated by |, in the order date, frames, food, remarks. Rows that are crossed out are left out. Unreadable words become (?)."),
            new DataContent(jpeg, "image/jpeg"),
        ]);
        var r = await chat.GetResponseAsync(message, new ChatOptions { ResponseFormat = ChatResponseFormat.Json }, ct);
        return JsonSerializer.Deserialize<string[]>(r.Text) ?? [];
    }
}
