using OllamaSharp.Models.Chat;
using OllamaSharp.Models;
using OllamaSharp;
using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text;

namespace Zettelfink.Services;

public class NoteTagger
{
    private readonly OllamaApiClient _ollama;
    private readonly string _model;
    private readonly List<string> _known = ["haus", "garten", "arbeit", "geld", "gesundheit", "rezepte", "reisen", "ideen", "leute"];

    public NoteTagger(OllamaApiClient ollama, string model)
    {
        _ollama = ollama;
        _model = model;
    }

    public async Task<List<string>> TagAsync(Note note)
    {
        for (int attempt = 0; attempt < 3; attempt++)
        {
            var raw = await CollectAsync(BuildRequest(note));
            try
            {
                using var doc = JsonDocument.Parse(raw);
                var tags = doc.RootElement.GetProperty("tags").EnumerateArray().Select(t => t.GetString() ?? "").Where(t => t != "").ToList();
                foreach (var t in tags.Where(t => !_known.Contains(t)))
                    _known.Add(t);
                return tags;
            }
            catch (Exception ex) when (ex is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                await Task.Delay(300 * (attempt + 1));
            }
        }
        return [];
    }

    private GenerateRequest BuildRequest(Note note) => new()
    {
        Model = _model,
        System = /*maybe task*//*prompt: call*/ "Du antwortest ausschließlich mit gültigem JSON, ohne Markdown und ohne ein Wort davor oder danach.",
        Prompt = BuildPrompt(note),
        Format = "json",
        Stream = false,
        Options = new RequestOptions { Temperature = 0.1f, NumPredict = 120 }
    };

    private string BuildPrompt(Note note)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*//*prompt: builder*/ "Vergib Schlagwörter für die folgende Notiz.");
        sb.AppendLine("Regeln:");
        sb.AppendLine("- ein bis vier Schlagwörter, kleingeschrieben, Einzahl wo es geht");
        sb.AppendLine("- nimm möglichst welche aus der Liste, erfinde nur dann ein neues, wenn gar nichts passt");
        sb.AppendLine("- Personennamen sind keine Schlagwörter, dafür gibt es 'leute'");
        sb.AppendLine("- auch englische Notizen bekommen deutsche Schlagwörter");
        sb.AppendLine("- Ergebnis als Objekt mit dem einzigen Schlüssel tags, darin ein Array");
        sb.AppendLine();
        sb.Append("Liste: ").AppendLine(string.Join(", ", _known));
        if (note.Body.Length < 60)
            sb.AppendLine("Die Notiz ist sehr kurz, ein Schlagwort reicht.");
        sb.AppendLine();
        sb.AppendLine("Notiz:");
        sb.AppendLine(note.Title);
        sb.AppendLine(note.Body.Length > 4000 ? note.Body[..4000] : note.Body);
        return sb.ToString();
    }

    private async Task<string> CollectAsync(GenerateRequest request)
    {
        var sb = new StringBuilder(256);
        await foreach (var chunk in _ollama.GenerateAsync(request))
        {
            if (!string.IsNullOrEmpty(chunk?.Response)) sb.Append(chunk.Response);
        }
        return sb.ToString();
    }

    /// <summary>Are two notes about the same thing? Used for the "merge?" hint.</summary>
    public async Task<bool> AreSameTopicAsync(Note a, Note b)
    {
        var prompt = /*examples*//*prompt: local*/ $@"Two notes of the same person. Should they be merged into one because they are about the same matter (same event, same purchase, same repair)? Same general topic is NOT enough.

""winter tyres, call Rolf"" + ""Rolf: tyres 2nd nov 9:00"" => yes
""lentil soup of aunt Gerda"" + ""pumpkin soup with ginger"" => no

NOTE 1
{a.Body}

NOTE 2
{b.Body}

Answer yes or no.";
        var answer = await CollectAsync(new GenerateRequest { Model = _model, Prompt = prompt });
        return answer.Trim().StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }
}

public record Todo(string What, string? Due, string? Who);

public class TodoFinder(OllamaApiClient ollama)
{
    private const string SystemText = /*typed task*//*prompt: member*/
        """
        You find open tasks in private notes.

        A task is something the writer (or a named person) still has to do. Wishes ("would be nice to have a sauna")
        and things that are done ("called the bank, ok") are no tasks. Half sentences are the normal case: "dentist!!"
        is the task to make an appointment with the dentist.

        what: start with a verb, same language as the note, at most ten words
        due: date as yyyy-mm-dd if the note says one, else null. Today is given in the first line.
        who: name of the person if it is not the writer, else null
        """;

    private static readonly JsonNode Schema = JsonNode.Parse(/*no prompt: schema*/ """
        { "type": "object", "required": ["todos"],
          "properties": { "todos": { "type": "array", "items": { "type": "object", "required": ["what"],
            "properties": { "what": { "type": "string" }, "due": { "type": ["string", "null"] }, "who": { "type": ["string", "null"] } } } } } }
        """)!;

    public async Task<List<Todo>> FindAsync(Note note)
    {
        var messages = new List<Message>
        {
            new() { Role = ChatRole.System, Content = SystemText },
            new() { Role = ChatRole.User, Content = $"{DateTime.Today:yyyy-MM-dd}\n{note.Body}" }
        };

        var sb = new StringBuilder();
        await foreach (var token in ollama.ChatAsync(new ChatRequest { Model = ollama.SelectedModel, Messages = messages, Format = Schema, Stream = false }))
        {
            if (token?.Message?.Content is { } c) sb.Append(c);
        }

        try
        {
            var root = JsonDocument.Parse(sb.ToString()).RootElement;
            return root.GetProperty("todos").Deserialize<List<Todo>>(new JsonSerializerOptions { PropertyNameCaseInsensitive = true }) ?? [];
        }
        catch (JsonException)
        {
            Console.Error.WriteLine("could not read the tasks of " + note.Title);
            return [];
        }
    }

    /// <summary>Order the tasks of a week. Takes long, the r1 model thinks a lot.</summary>
    public async Task<List<int>> OrderAsync(List<Todo> todos)
    {
        var list = string.Join("\n", todos.Select((t, i) => $"{i + 1}. {t.What} (due {t.Due ?? "-"})"));
        var request = new ChatRequest
        {
            Model = "deepseek-r1:8b",
            Messages =
            [
                new Message(ChatRole.User, /*reasoned task*//*prompt: call*/ "Put these tasks into the order in which they should be done this week. First what has a date, then what blocks other tasks, then the quick ones. Return only the numbers in the new order, seperated by commas.\n\n" + list)
            ]
        };
        var answer = new StringBuilder();
        await foreach (var c in ollama.ChatAsync(request)) answer.Append(c?.Message?.Content);

        var text = answer.ToString();
        var cut = text.IndexOf("</think>", StringComparison.Ordinal);
        if (cut >= 0) text = text[(cut + 8)..];
        return text.Split(',').Select(x => int.TryParse(x.Trim(), out var n) ? n - 1 : -1).Where(n => n >= 0 && n < todos.Count).ToList();
    }
}
