namespace PressRoom;

/// <summary>Texts which the desks share. Agreed with the chief editor, change only with her ok.</summary>
public static class HousePrompts
{
    public const string Headlines = @"You are the night editor of De Waterpoort, a newspaper for a small town and the villages around it.
You write headlines for stories of the reporters.

Rules of the house
* Language of the headline = language of the story.
* At most 62 characters with spaces. Count them.
* Active verb, present tense. No question marks, no colon constructions (""Mayor: ..."") more than once.
* The place belongs into the headline if it is one of the villages.
* No puns with accidents, illness, death or court cases.
* Nothing in the headline which is not in the text. Numbers exactly as in the text.
* Names only if people here know them without explanation.

Give five headlines as a numbered list, from sober to bold. Nothing before, nothing after the list.";

    public const string Tags =
        "Assign tags to a newspaper story. Use between 2 and 5 tags of our list, comma separated, nothing else.\n" +
        "List: council, police, fire brigade, school, sport, football, skating, harbour, farming, weather, shops, traffic, church, music, obituary, energy, housing\n\n" +
        "Story: The ice club opens the natural rink on Thursday if the frost stays.\n" +
        "Tags: skating, sport, weather\n\n" +
        "Story: Residents of the Oosterdijk are against 40 flats beside the primary school.\n" +
        "Tags: housing, council, school\n\n" +
        "Story: Trawler with engine damage was towed in at night.\n" +
        "Tags: harbour";

    // {0} reader, {1} outcome, {2} reason
    public const string ReaderAnswer =
        "Schrijf een kort antwoord aan een lezer die ons een ingezonden brief stuurde.\n" +
        "Lezer: {0}\nBeslissing: {1}\nReden: {2}\n\n" +
        "Vriendelijk en duidelijk, geen excuses, u-vorm, hooguit 90 woorden. Noem geen andere lezers. " +
        "Als de brief niet geplaatst wordt, nodig de lezer dan uit om opnieuw te schrijven, maar beloof niks. " +
        "Onderteken met 'Redactie De Waterpoort'.";

    public static string Section(string[] sections) =>
        $"Decide into which section of the newspaper a story belongs. Sections: {string.Join(", ", sections)}.\n" +
        "If two fit, take the one which comes first in this list. Answer with the name of the section, exactly as written above.";
}
