using PressRoom.Providers;

namespace PressRoom.Desks;

public class CorrectionDesk(LlmClient llm)
{
    private static readonly Lazy<string> SpellingPrompt = new(() => /*maybe task*//*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "spelling.nl.txt")));

    private const string StylePrompt = /*examples*//*prompt: member*/ @"
You rewrite bureaucratic sentences of press releases into newspaper language. One sentence in, one sentence out. Keep every number and every name.

IN: The municipality has proceeded to the realisation of 14 additional parking facilities at the Havenplein.
OUT: The town has built 14 extra parking spaces on the Havenplein.

IN: In connection with the execution of maintenance activities the bridge is not accessible for motorised traffic on 12 and 13 May.
OUT: The bridge is closed for cars on 12 and 13 May because of repairs.

IN: A person was transported to the hospital for a check up as a precaution.
OUT: One person went to hospital to be checked.";

    public async Task<string> CorrectAsync(string text)
    {
        var paragraphs = text.Split("\n\n");
        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (paragraphs[i].Length < 30) continue;
            paragraphs[i] = await llm.CompleteAsync(SpellingPrompt.Value, paragraphs[i], 0);
            Console.Error.WriteLine(/*no prompt: log*/ $"paragraph {i + 1} of {paragraphs.Length} corrected by {llm.Name}, please compare with the original before you publish");
        }
        return string.Join("\n\n", paragraphs);
    }

    public Task<string> PlainAsync(string sentence) => llm.CompleteAsync(StylePrompt, /*prompt: wrapper*/ "IN: " + sentence + "\nOUT:", 0.2);

    public async Task<string> QuotesAsync(string story)
    {
        var system = /*task*//*prompt: local*/ "Zoek alle citaten in het artikel, ook de indirecte (\"volgens de wethouder ...\"). " +
                     "Geef per regel: naam; functie; direct of indirect; het citaat. Gebruik een puntkomma tussen de velden. " +
                     "Staat er geen naam bij, schrijf dan onbekend. Geen citaten? Antwoord met een streepje.";
        return await llm.CompleteAsync(system, story, 0);
    }
}
