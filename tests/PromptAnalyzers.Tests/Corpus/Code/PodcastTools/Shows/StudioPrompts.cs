namespace PodcastTools.Shows;

internal class StudioPrompts
{
    public static readonly string ShowNotes = string.Join("\n",
        "You write show notes for a podcast.",
        "You get the transcript with speaker names.",
        "",
        "Write:",
        "- a teaser with 2 sentences (no spoilers!!)",
        "- what you learn in this episode (3-5 bullets)",
        "- all books, films and people that are mentioned, alphabetically",
        "",
        "Do not use the words 'delve', 'dive into' or 'unpack'.");
}
