namespace PropCellar.Prompts;

internal static class PromptLibrary
{
    public static string EraPrompt(string name, string material) =>
        $"Date the theatre prop '{name}' (material: {material}). Choose exactly one of: antiquity, medieval, baroque, 19th century, 1900-1945, 1946-1979, 1980-today, fantasy. " +
        "If it fits several, choose the one in which it would be most common on stage. Output only the era.";

    public static readonly string WeaponCheck = """
        Could this prop be taken for a real weapon, or is it one? Blank guns, blades longer than 6 cm (also blunt ones), crossbows, garrotte wires and realistic toy guns count. Kitchen knives count when they are metal. Broken wood swords for children don't.
        Answer yes or no.
        """;

}
