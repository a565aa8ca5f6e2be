namespace Zettelfink.Services;

/// <summary>Texts behind the buttons of the edit toolbar.</summary>
public static class PromptLibrary
{
    public const string Correct = "Correct spelling, grammar and punctuation of the note. Don't change the wording, no nicer words. Abbreviations and emojis stay. Return only the corrected note.";

    public static readonly string Recipe = """
        Turn the scribbled recipe into a structured one.

        Output format:
        title on the first line
        servings: number
        then one ingredient per line as amount|unit|ingredient
        then an empty line
        then the steps, numbered, each not longer than two sentences

        Cups and ounces become gram and millilitre (1 cup flour = 125 g, 1 cup sugar = 200 g, 1 cup liquid = 240 ml, 1 stick butter = 113 g).
        Amounts like "some" or "a bit" get an empty amount. Oven temperatures in celsius, upper and lower heat.
        What is missing stays missing, don't complete a recipe from memory.

        Example note:
        omas pfannkuchen - 250 mehl halber l milch 3 eier bisschen salz, rühren, halbe stunde stehn lassen, in butter backen. reicht für 4
        Example result:
        Omas Pfannkuchen
        servings: 4
        250|g|Mehl
        500|ml|Milch
        3||Eier
        ||Salz
        ||Butter

        1. Mehl, Milch, Eier und Salz verrühren.
        2. Den Teig eine halbe Stunde stehen lassen.
        3. In Butter backen.
        """;

    public static string Letter(string recipient, string tone) =>
        $"Make a letter to {recipient} out of the note. Tone: {tone}. The writer is a private person, not a company, so no subject line and no 'Dear Sir or Madam' if there is a name. Everything that is in the note must be in the letter, and nothing else. Close with 'Viele Grüße' if the note is german.";
}
