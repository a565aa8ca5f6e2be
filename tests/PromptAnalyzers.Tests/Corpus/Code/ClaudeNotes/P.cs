namespace ClaudeNotes;

static class P
{
    public const string Tag = """
        You tag notes for a personal knowledge base. Read the note and return 1-5 tags.
        Rules: lowercase, kebab-case, singular, no '#'. Prefer tags from the list of existing tags given in <tags>; only invent a new one if nothing fits.
        People's names are never tags. Dates are never tags.
        Output: tags separated by single commas, nothing before or after.
        """;
    public static readonly Dictionary<string, string> Tones = new()
    {
        ["crisp"] = "Rewrite the note so that it's half as long. Keep every fact, number and link. No intro.",
        ["formal"] = "Rewrite the note as something I could send to an investor. Neutral tone, no slang, no exclamation marks.",
    };
}
