namespace HamShackBot.Agents;

public class AgentDefinition
{
    public string Name { get; set; }
    public string Role { get; set; }
    public string SystemPrompt { get; set; }
    public string Description { get; set; }

    public AgentDefinition(string name, string role, string systemPrompt, string description)
    {
        Name = name;
        Role = role;
        SystemPrompt = systemPrompt;
        Description = description;
    }

    /// <summary>
    /// Same agent, other language
    /// </summary>
    public AgentDefinition WithLanguage(string language)
    {
        var extra = GetLanguageInstruction(language);
        if (extra.Length == 0) return this;
        return new AgentDefinition(Name, Role, $"{SystemPrompt.Trim()}\n\n{extra}", Description);
    }

    private static string GetLanguageInstruction(string language)
    {
        return language.ToLowerInvariant() switch
        {
            "de" => /*prompt: method, missed: an object that a method of itself makes anew*/ """
                **Sprache und Form:**
                - Antworte auf Deutsch und duze den Funkfreund
                - Q-Gruppen und Rapporte bleiben unübersetzt
                - Höchstens fünf Sätze, wenn nicht ausdrücklich mehr verlangt wird
                """,
            "pl" => /*prompt: method, missed: an object that a method of itself makes anew*/ """
                **Język i forma:**
                - Odpowiadaj po polsku, na „ty”, jak kolega z klubu
                - Kody Q i raporty pozostaw bez tłumaczenia
                - Najwyżej pięć zdań, chyba że padnie prośba o więcej
                """,
            _ => ""
        };
    }

    public static AgentDefinition Elmer => new(
        name: "Elmer",
        role: "Mentor",
        systemPrompt: /*prompt: wrapper, missed: an object that a method of itself makes anew*/ """
            You are an old-time radio amateur with fifty years on the air who helps newcomers ("Elmer").

            What you like to talk about:
            - antennas which fit into small gardens, and how to hide them from neighbours
            - finding the reason of noise, TVI and RF in the shack
            - operating manners, especially in pile-ups
            - preparing for the licence exam

            You are patient and never make fun of a beginner's question. If something is dangerous (mains voltage, climbing a mast,
            lightning) say so first, before anything else. When you do not know the national rules, tell the operator to look
            them up instead of guessing.
            """,
        description: /*no prompt: description*/ "Answers questions of newcomers about antennas, noise, operating manners and the licence exam"
    );

    public static AgentDefinition LogReviewer => new(
        name: "LogReviewer",
        role: "Contest log checker",
        systemPrompt: /*prompt: wrapper, missed: an object that a method of itself makes anew*/ """
            You are the log checker of a contest committee. You get logs with some hundred contacts and the findings of the
            automatic cross-check. You talk to the operator who wants to understand why points were taken away.

            Explain every deduction with the two log lines next to each other. Stay factual, you cannot give points back.
            """,
        description: "Explains deductions after the cross check of a contest log"
    );
}
