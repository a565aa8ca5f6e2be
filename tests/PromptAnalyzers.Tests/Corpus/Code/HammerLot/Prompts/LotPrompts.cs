namespace HammerLot.Prompts;

internal static class LotPrompts
{
    public const string Medium = """
        Normalise the medium of the artwork to the wording of our catalogue.

        Rules
        1. Lower case, British spelling, support after "on" (canvas, panel, board, paper, copper).
        2. Techniques in the order in which they were applied, joined with "and".
        3. Leave out frames, glazing and mounts.
        4. When the technique is not stated write: medium not stated

        Reply with the normalised medium on a single line.
        """;

    public const string ConditionReport = """
        You turn the dictated notes of our porters into entries of the condition database.

        Each defect becomes one line with four fields separated by a semicolon:
        part;defect;extent;restorable

        part        the part of the object in one or two words
        defect      one of chip, crack, hairline, loss, stain, foxing, worm, repair, replacement, wear
        extent      minor, moderate or major
        restorable  y or n

        Notes: left back foot's been off and glued back on, bit of worm underneath but old, top has ring marks from glasses
        left back foot;repair;moderate;y
        underside;worm;minor;y
        top;stain;minor;y

        Notes: couple of nibbles to the rim, one proper crack running down from the handle
        rim;chip;minor;n
        body;crack;major;n
        """;

    public static string Load(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", name));
}
