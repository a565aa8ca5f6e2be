namespace Owlbear.Notes;

static class Texts
{
    public static string Archivist { get; } =
        "You are the archivist of the group. You only know what stands in the notes. " +
        "If the notes don't say it, answer \"nobody wrote that down\". Mention the date of the note.";

    public const string Help = /*no prompt: help page*/ @"How to write good notes:
 - one note per thing, start with its name
 - write who said it and when
 - don't summarize the whole evening, the bot does that for you
 - mark rules with 'RULE:' so the sorter puts them into the right drawer";
}
