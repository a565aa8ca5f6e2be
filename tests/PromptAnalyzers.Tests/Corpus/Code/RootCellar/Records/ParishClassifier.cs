using System.Text;
using RootCellar.Llm;

namespace RootCellar.Records;

/// <summary>Small helpers which sort and normalise what comes out of the registers.</summary>
public class ParishClassifier
{
    private readonly OllamaClient ollama;
    private readonly Dictionary<string, string> cache = new();

    public ParishClassifier(OllamaClient ollama)
    {
        this.ollama = ollama;
    }

    public async Task<string> KindOf(string entry)
    {
        var result = await ollama.GenerateAsync(/*examples*//*prompt: elsewhere*/ Prompts.ClassifyRecord.Replace("{entry}", entry));
        return result.ToLower().Trim(' ', '.', '\n');
    }

    public Task<string> LanguageOf(string entry)
    {
        var wanted = /*task*//*prompt: local*/ $"Which language is this church book entry written in? Possible answers: latin, german, polish, czech, french, mixed. Answer with one word.\n\n{entry}";
        return ollama.GenerateAsync(wanted);
    }

    // "circa festum Michaelis 1741" and friends -> GEDCOM
    public async Task<string> ToGedcomDate(string date)
    {
        if (cache.TryGetValue(date, out var known)) return known;
        var gedcom = await ollama.GenerateAsync(/*examples*//*prompt: wrapper*/ $"""
            Convert the date to a GEDCOM 5.5.1 date value. Output only the value.
            about 1780 -> ABT 1780
            den 3. Hornung 1802 -> 3 FEB 1802
            between Easter 1699 and summer 1700 -> BET APR 1699 AND AUG 1700
            {date} ->
            """);
        cache[date] = gedcom.Trim();
        return cache[date];
    }

    public async Task<string> Occupation(string latin, string? region)
    {
        StringBuilder prompt = new StringBuilder();
        prompt.AppendLine(/*examples*//*prompt: builder*/ "### TASK");
        prompt.AppendLine("Translate the historical occupation into one modern english term (lower case). If it is a status and no occupation answer: none");
        prompt.AppendLine("### EXAMPLES");
        prompt.AppendLine("sartor = tailor");
        prompt.AppendLine("hortulanus = smallholder");
        prompt.AppendLine("viduus = none");
        prompt.AppendLine("Kossäthe = smallholder");
        if (!string.IsNullOrEmpty(region))
        {
            prompt.AppendLine("### REGION");
            prompt.AppendLine(region);
        }
        prompt.AppendLine("### OCCUPATION");
        prompt.AppendLine(latin);
        prompt.AppendLine("### ANSWER");

        return await ollama.GenerateAsync(prompt.ToString());
    }
}
