using Microsoft.Extensions.AI;

namespace HiveLedger.Services;

public enum Temper { Calm, Normal, Aggressive, Unknown }

public record InspectionRecord(int? HiveNumber, bool? EggsSeen, bool? QueenSeen, int? QueenCells, int? FramesOfBrood, int? FramesOfBees, Temper Temper, string[] WorkDone, string[] Todo);

public class InspectionService(IChatClient chat, ILogger<InspectionService> logger)
{
    private const string ExtractPrompt = /*typed task*//*prompt: member*/ """
        You turn voice notes that a beekeeper recorded at the open hive into an inspection record.

        The notes are messy: wind, half sentences, the keeper talks to the bees or to a neighbour. Ignore all of that.

        - hiveNumber: only if it is said. "die drei" is hive 3.
        - eggsSeen / queenSeen: true or false if said, otherwise null. "Stifte" are eggs.
        - queenCells: count of cells, play cups (Spielnäpfchen) do not count.
        - framesOfBrood / framesOfBees: round to whole frames.
        - temper: calm, normal, aggressive or unknown.
        - workDone: what was done at the hive, each a short phrase.
        - todo: what has to be done next time, each a short phrase.

        Things that are often misheard by the speech recognition, read them with some common sense:
        - "Weißel", "Weisel", "Waisel" are all the queen. "weisellos" means there is no queen, set queenSeen to false and add
          "check for queen" to todo.
        - "Drohnenrahmen geschnitten" is work done (drone frame cut), it is not a frame of brood.
        - "HR" or "Honigraum auf" means that a honey super was added, "MW" are foundations (Mittelwände).
        - "zwo" is two. Numbers like "sieben acht Waben" are a range, take the lower value.
        - Dates and the weather are not part of the record, the app knows them already.

        If the keeper speaks about several hives in one note only take the FIRST one and write "note contains more hives" into
        todo, the app will ask the keeper to split the recording. If the note is about something else altogether (shopping,
        a call that was recorded by accident) return everything empty and temper unknown.

        todo entries begin with a verb and are written in the language of the note: "Futter nachfüllen", "Mittelwand geben".
        Not more than five of them, the important ones first.

        Do not invent values. A missing value is better than a wrong one.
        """;

    const string UrgencyPrompt = /*examples*//*prompt: member*/
        "Judge how urgent it is that the keeper goes to the hive again, given one inspection note. " +
        "Answer with exactly one word: TODAY, WEEK, ROUTINE.";

    public async Task<InspectionRecord?> FromVoiceNoteAsync(string transcript, string language, CancellationToken ct)
    {
        if (transcript.Length < 10)
            return null;

        List<ChatMessage> messages =
        [
            new(ChatRole.System, ExtractPrompt),
            new(ChatRole.User, /*prompt: call*/ $"Voice note, spoken in {language}:\n\n{transcript}")
        ];
        var response = await chat.GetResponseAsync<InspectionRecord>(messages, new ChatOptions { Temperature = 0f }, cancellationToken: ct);
        if (!response.TryGetResult(out var record))
        {
            logger.LogWarning("Inspection could not be read from a note of {Length} characters", transcript.Length);
            return null;
        }
        return record;
    }

    public async Task<string> UrgencyAsync(string note, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, UrgencyPrompt),
            new(ChatRole.User, /*prompt: call*/ "Five capped queen cells on the bottom bar, bees hang in a beard in front of the entrance."),
            new(ChatRole.Assistant, /*prompt: call*/ "TODAY"),
            new(ChatRole.User, /*prompt: call*/ "Brood nest fine, honey super half full, nothing special."),
            new(ChatRole.Assistant, /*prompt: call*/ "ROUTINE"),
            new(ChatRole.User, note),
        };
        var response = await chat.GetResponseAsync(messages, cancellationToken: ct);
        var word = response.Text.Trim().TrimEnd('.').ToUpperInvariant();
        return word is "TODAY" or "ROUTINE" ? word : "WEEK";
    }
}
