using System.Text;
using OllamaSharp;
using OllamaSharp.Models;

namespace Owlbear.Notes;

public enum Drawer { Npc, Place, Item, Quest, Rule, Junk }

public class NoteSorter
{
    private readonly IOllamaApiClient _api;
    private readonly Func<string, string?, Task<string>> _ask;

    public NoteSorter(IOllamaApiClient api, string model)
    {
        _api = api;
        _ask = async (prompt, system) =>
        {
            var sb = new StringBuilder();
            await foreach (var s in _api.GenerateAsync(new GenerateRequest { Model = model, Prompt = prompt, System = system, Options = new RequestOptions { Temperature = 0f } }))
                sb.Append(s?.Response);
            return sb.ToString().Trim();
        };
    }

    public async Task<Drawer> DrawerOf(string note)
    {
        string sys = /*task*/ /*prompt: local*/ "You sort notes of a tabletop RPG group into drawers. Drawers: npc, place, item, quest, rule, junk. Answer with the name of the drawer, nothing else. If two fit take the first one in the list.";
        var answer = await _ask(note, sys);
        return Enum.TryParse<Drawer>(answer.TrimEnd('.'), true, out var d) ? d : Drawer.Junk;
    }

    public Task<string> Tags(string note, int max = 5) => _ask(/*task*/ /*prompt: wrapper*/ $"Give me up to {max} tags for this note. Lower case, comma seperated, no #.\n\nNote: {note}", null);

    public Task<string> Entities(string note)
    {
        var b = new StringBuilder();
        b.Append(/*task*/ /*prompt: builder*/ "Find all proper names in the note and say for each if it is a PERSON, a CREATURE, a PLACE or a THING. ");
        b.Append("One per line, format `name | kind`. Write the name as it's written in the note, also when it is spelled wrong. ");
        b.AppendLine("If there is no name write `-`.");
        b.AppendLine().AppendLine(note);
        return _ask(b.ToString(), null);
    }

    public async IAsyncEnumerable<(string Question, string Answer)> InterviewAsync(string allNotes)
    {
        var questions = new[]
        {
            "Which promises did our group give to somebody and did not keep until now?",
            "Wem schulden wir noch Geld, und wie viel? Bitte mit der Stelle aus den Notizen belegen.",
            "List contradictions between the notes (two players remember the same thing in different ways). Format: topic - version A - version B.",
        };
        foreach (var q in questions)
            yield return (q, await _ask(/*maybe task*/ /*prompt: local*/ q + "\n\nNOTES\n" + allNotes, /*prompt: elsewhere*/ Texts.Archivist));
    }

    public async Task<float[]> VectorOf(string note)
    {
        var e = await _api.EmbedAsync(new EmbedRequest { Model = "nomic-embed-text", Input = new List<string> { /*no prompt: embedding input*/ "search_document: note of a fantasy role playing group, find the people and places in it: " + note } });
        return e.Embeddings[0];
    }
}
