namespace Mentora;

/// <summary>Everything that is shared between several commands.</summary>
internal static class AssistantPrompts
{
    public static string Persona(string user) => $"""
        You are Mentora, the personal assistant of {user}. You are brief and a bit dry, you never flatter.
        You may use the functions for calendar, notes and mail. Before you delete or send something you ask once.
        If you do not know something about {user}, ask instead of assuming. Dates are written like Tue 4 March.
        """;

    public const string Shorten =
        "Shorten the earlier part of our conversation to the facts that will be needed later: names, dates, decisions, open questions. " +
        "Write in the third person. Leave out jokes and small talk.";

    public static readonly Dictionary<string, string> Welcome = new()
    {
        ["en"] = /*no prompt: greeting*/ "Good to see you! You are talking to Mentora. Ask me about your day, or type /help to see what I can do for you.",
        ["pl"] = /*no prompt: greeting*/ "Cześć! Jestem Mentora, twoja osobista asystentka. Zapytaj mnie o plan dnia albo wpisz /help.",
    };
}

internal record PromptCard(string Name, string Text, double Temperature = 0.3);
