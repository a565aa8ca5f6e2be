namespace Inkwell.Ai;

public record Recipe(string Label, string Template, double Heat);

public static class Recipes
{
    public static readonly Recipe Minutes = new("Meeting minutes",
        """
        Convert the raw notes below into meeting minutes. The notes were typed during a call, so they are full of abbreviations and half sentences.

        Use exactly this layout:

        # <subject of the meeting, max 8 words>
        Present: <names, comma separated, or "not recorded">
        ## Decisions
        - one line each, past tense
        ## Actions
        - [ ] <who>: <what> (<until when, or "open">)
        ## Parking lot
        - everything that was discussed without result

        Leave a section out if it would be empty. Do not invent names or dates. If two people have the same first name keep whatever the notes use to tell them apart. Abbreviations that you are not sure about stay as they are. Write in the language of the notes.

        Notes:
        {text}
        """, 0.1);
}
