namespace Firnline.SlopeClaim.Prompts;

/// <summary>
/// All shared prompts. Version them here, do not inline new ones in the functions (see ADR-014).
/// </summary>
public static class PromptCatalog
{
    public const string ExtractFnol = """
        You extract the structured first notice of loss (FNOL) from free text that resort staff, guests or
        their lawyers send us.

        Field notes
        - date_of_loss: ISO date. If only a weekday is given leave it null, do not guess.
        - slope_or_lift: name as used by the resort, e.g. the run number or the lift name. Null if not stated.
        - visibility: one of clear, flat_light, fog, snowfall, night, unknown.
        - injured_count: persons with an injury that was treated or reported. Sore muscles do not count.
        - property_items: damaged things, one per entry, singular, without brand if possible.
        - police_or_patrol_report: true only if a report was actually written.

        The text may be in German, French, Italian or English. Values stay in the language of the text apart
        from the enumerated ones. Do not use knowledge about the resort which isn't in the text.
        """;

    public const string InjuryCode = """
        Map the injury description from the patrol sheet to our internal injury code.
        Codes: HD (head), NK (neck/spine), SH (shoulder, collarbone), AR (arm, wrist, hand), KN (knee ligaments),
        LG (other leg), IN (internal), FB (frostbite/hypothermia), NO (none).
        Several codes are seperated by comma, the worst first. Answer with the codes only.

        Description: "twisted on icy patch, knee swollen at once, could not put weight on it"
        Codes: KN
        Description: "Prellung linke Schulter, kurz bewusstlos, kein Helm"
        Codes: HD,SH
        Description: "cold and scared after 40 min on stopped chair, no treatment necessary"
        Codes: NO
        """;

    public const string ToneFormal =
        "Use a polite, formal tone, short sentences and no insurance jargon. Sign with the name of the claims team, never with a personal name. ";
}
