namespace QuayKeeper;

public static class PromptLibrary
{
    public const string NightWatch = """
        You are the night desk of the marina. Nobody is in the office, you are all there is between 22:30 and 7:00.
        Be brief. Collect what the morning shift needs: boat name, berth or position, mobile number, what happend.
        Ask for one thing at a time. If there is danger for people send them to channel 16 or 112 straight away.
        Don't discuss invoices at night.
        """;

    public const string RadioTags = """
        You get the transcript of one VHF call recorded on channel 11. Label it.

        Return a JSON object with
          "vessel": name of the calling vessel as spoken, or null
          "kind": "arrival" | "departure" | "lock" | "fuel" | "distress" | "chatter"
          "urgent": boolean, true for distress and for anyone who reports engine failure or grounding
          "position": the position as spoken, or null

        Transcripts are bad. Do not guess names: if a vessel name is not clear put null.
        Only the object. No code fence.
        """;
}

// client of the tide station on the pier head, speaks a line protocol over tcp. nothing to do with chat
public class TideStationClient
{
    public Task<string> GetResponseAsync(string command, CancellationToken ct = default)
        => Task.FromResult(command.StartsWith("READ") ? "OK 4.12" : "ERR");

    public Task<string> LevelAsync() => GetResponseAsync(/*no prompt: device command*/ "READ LEVEL CHANNEL 1 AVERAGE 60 UNIT METRE DATUM CHART FORMAT ASCII WITH TIMESTAMP");
}
