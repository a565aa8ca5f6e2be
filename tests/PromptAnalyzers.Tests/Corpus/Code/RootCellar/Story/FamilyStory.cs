using System.Text;
using RootCellar.Llm;

namespace RootCellar.Story;

public record LifeEvent(int Year, string What, string? Place);
public record Person(string Id, string Name, int? Born, int? Died, List<LifeEvent> Events);

public class FamilyStory
{
    private readonly OllamaClient _llm;
    public bool ShortCaptions { get; set; } = true;

    public FamilyStory(OllamaClient llm) => _llm = llm;

    public async Task<string> BiographyAsync(Person person, IEnumerable<string> notes)
    {
        var noteList = notes.ToList();
        var hasNotes = noteList.Any();
        var timeline = string.Join("\n", person.Events.OrderBy(e => e.Year).Select(e => $"{e.Year}: {e.What} {e.Place}"));

        var systemPrompt = /*prompt: local*/ @"Du schreibst Lebensbilder für eine private Familienchronik. Die Leser sind Verwandte zwischen 12 und 90 Jahren.
Schreibe im Präteritum, anschaulich aber nüchtern, keine Romanszenen und keine erfundenen Gefühle oder Gespräche.
Ordne die Daten in die Zeit ein (Kriege, Hungersnöte, Auswanderungswellen, Industrialisierung), aber nur wenn es zu Ort und Jahr passt.
Vermutungen kennzeichnest du mit ""vermutlich"" oder ""wahrscheinlich"".
Was nicht in den Daten steht, weisst du nicht. Keine Überschriften, keine Aufzählungen.";

        string userPrompt;
        if (hasNotes)
        {
            userPrompt = /*prompt: local*/ $@"Lebensdaten von {person.Name}:
{timeline}

Notizen und Erinnerungen aus der Familie (nicht immer zuverlässig):
{string.Join("\n---\n", noteList)}

Schreibe ein Lebensbild von etwa 300 Wörtern. Wo Notizen und Lebensdaten sich widersprechen, gelten die Lebensdaten.";
        }
        else
        {
            userPrompt = /*prompt: local*/ $@"Lebensdaten von {person.Name}:
{timeline}

Es gibt keine weiteren Unterlagen. Schreibe ein kurzes Lebensbild, höchstens 120 Wörter.";
        }

        return await _llm.ChatAsync(systemPrompt, userPrompt);
    }

    public async Task<string> CaptionAsync(string photoDescription, Person person)
    {
        var prompt = ShortCaptions
            ? /*prompt: local*/ $"Write a photo caption of at most 12 words for the family book. Photo: {photoDescription}. Person: {person.Name} ({person.Born}-{person.Died})"
            : /*prompt: local*/ $"Write a photo caption for the family book, 2 to 3 sentences, mention what clothes and surroundings tell about the time. Photo: {photoDescription}. Person: {person.Name} ({person.Born}-{person.Died})";
        return await _llm.GenerateAsync(prompt);
    }

    public async Task<string> AnswerAsync(string question, IReadOnlyList<string> sources)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "### SYSTEM: You answer questions about one family using the numbered sources below. Quote the number of the source in brackets after each statement. If the sources don't answer the question say so, never answer from your general knowledge.");
        sb.AppendLine("### SOURCES:");
        for (int i = 0; i < sources.Count; i++)
        {
            sb.AppendLine($"[{i + 1}] {sources[i]}");
        }
        sb.AppendLine($"### QUESTION: {question}");
        sb.AppendLine("### ANSWER:");
        return await _llm.GenerateAsync(sb.ToString());
    }

    public string ToHtml(Person p, string text) =>
        /*no prompt: html*/ $"<article class=\"person\" id=\"{p.Id}\"><header><h2>{p.Name}</h2><p>born {p.Born}, died {p.Died}</p></header><section>{text}</section><footer>Please send corrections to the editor of the family book.</footer></article>";
}
