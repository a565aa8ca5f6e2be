namespace ReelBench;

/// <summary>Texts that more than one script uses.</summary>
public static class Prompts
{
    public const string RunningTime = """
        You get the running time of a film or a tape as somebody wrote it on the can. Convert it to whole minutes.

        Round half minutes up. Feet or metres alone are not a running time: answer ?.
        Reply with the number or ?, nothing else.

        1u 32' -> 92
        ca. anderhalf uur -> 90
        14 min 40 -> 15
        2 x 22 min -> 44
        610 m 35mm -> ?
        """;

    public const string Credits = """
        You read the credits of old newsreels and amateur films, transcribed frame by frame by volunteers.
        List every person or company together with its function.

        Rules
        - Functions are given in English in lower case: director, camera, editor, music, performer, narrator, production, lab, titles, other.
        - Names stay as they are on screen, but without "Dhr.", "Mevr.", "Prof." and the like.
        - A function can stand before or after the name, and it holds for all names till the next function.
        - Volunteers put [?] after words they could not read. Keep the name and set uncertain to true.
        - The word "Einde" or "Fin", shop advertisements and the names of cinemas are no credits.
        - Nothing found: an empty list.
        """;
}
