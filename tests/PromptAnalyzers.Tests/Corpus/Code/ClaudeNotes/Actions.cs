using System.Text;
using System.Text.Json;
using Anthropic.Models.Messages;

namespace ClaudeNotes;

class Actions(Ai ai, Store db)
{
    const string Clean = /*prompt: member*/ "Fix spelling and grammer of the note, keep the authors voice and the markdown. Don't touch code blocks or links. Return just the fixed note.";

    static string Merge => /*prompt: member*/ """
        Merge the two notes into one. Keep the structure of the longer note, insert what's new from the shorter one where it belongs.
        When they contradict each other keep both statements and put "(conflict)" behind the second. Never drop a link.
        """;

    public async Task<Note> File(Note n)
    {
        var kind = await ai.Raw(new()
        {
            Model = ai.Fast, MaxTokens = 10,
            System = /*task*/ /*prompt: call*/ """
                Classify the note into exactly one of: idea, task, meeting, journal, reference, recipe, trash.
                'idea' is something that could be built or written. 'task' has a verb and could be done in one sitting. 'meeting' mentions at least two people talking.
                'journal' is about feelings or the day of the author. 'reference' is copied from somewhere else (links, quotes, docs). 'trash' is test input like asdf.
                When in doubt between task and idea say task. Respond with the one word only, lower case.
                """,
            Messages = [new UserMessageParam { Content = /*prompt: call*/ $"<note id=\"{n.Id}\">\n{n.Body}\n</note>" }],
        });
        return n with { Kind = kind.ToLowerInvariant() };
    }

    public async Task<Note> Tag(Note n)
    {
        var known = string.Join(", ", db.All.SelectMany(x => x.Tags).Distinct());
        var s = await ai.Ask(/*task*/ /*prompt: elsewhere*/ P.Tag, /*prompt: wrapper*/ "<tags>" + known + "</tags>\n<note>" + n.Body + "</note>");
        return n with { Tags = s.Split(',', StringSplitOptions.TrimEntries) };
    }

    public Task<string> Fix(Note n) => ai.Ask(Clean, n.Body);
    public Task<string> Join(Note a, Note b) => ai.Ask(Merge, a.Body + "\n\n=====\n\n" + b.Body, smart: true);

    public Task<string> Rewrite(Note n, string tone) => ai.Ask(P.Tones.ContainsKey(tone) ? /*prompt: elsewhere*/ P.Tones[tone] : /*prompt: wrapper*/ $"Rewrite the note in this style: {tone}. Keep the facts.", n.Body, true);

    public async Task<double> Mood(Note n)
    {
        var prompt = /*task*/ /*prompt: local*/ "Rate the mood of this journal entry from -1.0 (very bad day) to 1.0 (great day). Output the number with one decimal, dot as separator, and nothing else.\n\n" + n.Body;
        var r = await ai.Raw(new() { Model = ai.Fast, MaxTokens = 8, Messages = [new UserMessageParam { Content = prompt }] });
        return double.TryParse(r, System.Globalization.CultureInfo.InvariantCulture, out var d) ? d : 0;
    }

    public Task<string> Todos(Note n)
    {
        var p = /*task*/ /*prompt: file*/ System.IO.File.ReadAllText("Prompts/todo.txt") + n.Body;
        return ai.Raw(new() { Model = ai.Smart, MaxTokens = 2000, Messages = [new UserMessageParam { Content = p }] });
    }

    public async Task<JsonElement> Contact(Note n)
    {
        var schema = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(/*no prompt: json schema*/ """{"type":"object","additionalProperties":false,"required":["name","email","company"],"properties":{"name":{"type":"string"},"email":{"type":"string","description":"Lowercase mail address, empty if not mentioned"},"company":{"type":"string"}}}""")!;
        var json = await ai.Raw(new()
        {
            Model = ai.Smart, MaxTokens = 400,
            OutputConfig = new() { Format = new JsonOutputFormat { Schema = schema } },
            Messages = [new UserMessageParam { Content = /*typed task*/ /*prompt: call*/ $"Pull the contact person out of this note. If several people are mentioned take the one the author wants to get in touch with.\n\n{n.Body}" }],
        });
        return JsonDocument.Parse(json).RootElement;
    }

    public Task<string> Shorthand(Note n) => ai.Raw(new()
    {
        Model = ai.Fast, MaxTokens = 300,
        System = /*examples*/ /*prompt: call*/ "Expand my shorthand into one full calendar line: weekday, time (24h), what, with whom.",
        Messages =
        [
            new UserMessageParam { Content = /*prompt: call*/ "lunch w/ kim tue 1230 @ pho place" },
            new AssistantMessageParam { Content = /*prompt: call*/ "Tuesday, 12:30, lunch at the pho place, with Kim" },
            new UserMessageParam { Content = n.Body },
        ],
    });

    public Task Digest(IEnumerable<Note> day, Action<string> sink)
    {
        var sb = new StringBuilder(/*prompt: builder*/ "Here's everything I wrote down today. Write me a short evening digest: what moved, what's stuck, what I should look at first tomorrow. Talk to me like a cofounder would, max 150 words.\n");
        foreach (var (n, i) in day.Select((n, i) => (n, i + 1))) sb.Append($"\n[{i}] {n.Title}: {n.Body}");
        return ai.Stream(new() { Model = ai.Smart, MaxTokens = 600, Messages = [new UserMessageParam { Content = sb.ToString() }] }, sink);
    }
}
