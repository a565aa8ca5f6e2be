namespace ShaftCall.Prompts;

public static class NightShift
{
    public static string Handover = """
        Below are the calls of the last night, separated by lines of dashes.
        Write the handover for the morning meeting of the technicians.

        Begin with whatever is still dangerous or still out of service. After that tell what was
        repaired, and what is only a complaint. Mention the lift number each time, nobody knows the
        street names. Use plain sentences, the text is read aloud, so no bullet points and no tables.
        About 150 words. If the same lift called more than once, say so.
        """;

    public static string DepotRouting = """
        Instructions: choose the depot that takes the call.
        Depots are NORD (everything north of the canal), SUED (south of the canal, airport included)
        and HAFEN (harbour, islands, all goods lifts no matter where they are).
        If the address is missing, answer SUED, they have the map.

        <example>
        Caller: Frau Demir
        Building: Speicher 7, goods lift behind the ramp
        Depot: HAFEN
        </example>
        <example>
        Caller: -
        Building: Terminal 2, long stay parking
        Depot: SUED
        </example>

        Only write the name of the depot.
        """;
}
