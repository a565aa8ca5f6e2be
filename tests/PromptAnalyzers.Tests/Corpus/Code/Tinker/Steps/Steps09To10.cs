using Microsoft.Extensions.AI;

namespace Tinker.Steps;

public static class Step09_Files
{
    public static async Task RunAsync(IChatClient client)
    {
        string editor = /*maybe task*/ /*prompt: file*/ File.ReadAllText("Prompts/recipe_editor.txt");
        foreach (var path in Directory.EnumerateFiles("recipes", "*.md"))
        {
            var raw = await File.ReadAllTextAsync(path);
            var edited = await client.AskOnce(editor, raw);
            await File.WriteAllTextAsync(Path.ChangeExtension(path, ".edited.md"),
                /*no prompt: file header*/ "<!-- Rewritten by a language model. Check amounts and allergens before you print this page. -->\n" + edited);
        }
    }
}

public static class Step10_Memory
{
    const int Limit = 12;

    public static async Task RunAsync(IChatClient client)
    {
        var history = new List<ChatMessage> { new(ChatRole.System, Persona(Ui.Ask("Language (de/en)"))) };
        while (Ui.Ask("You") is { Length: > 0 } line)
        {
            history.Add(new(ChatRole.User, line));
            if (history.Count > Limit) await Shrink(client, history);
            var reply = await client.GetResponseAsync(history);
            history.AddMessages(reply);
            Console.WriteLine(reply.Text);
        }
    }

    static string Persona(string lang) => lang switch
    {
        "de" => /*prompt: method*/ "Du bist ein geduldiger Nachhilfelehrer für Mathematik der 8. Klasse. Gib nie sofort die Lösung, sondern stelle eine Frage, die einen Schritt weiterhilft. Duze den Schüler und schreibe höchstens vier Sätze.",
        _ => /*prompt: method*/ "You are a patient maths tutor for 13 year olds. Never give away the solution at once, ask a question that leads one step further. Four sentences at most.",
    };

    static async Task Shrink(IChatClient client, List<ChatMessage> history)
    {
        var old = history.Skip(1).SkipLast(2).ToList();
        var summary = await client.GetResponseAsync(old.Append(new ChatMessage(ChatRole.User, /*prompt: elsewhere*/ WorkshopPrompts.Compress(80))));
        history.RemoveRange(1, old.Count);
        history.Insert(1, new ChatMessage(ChatRole.Assistant, summary.Text));
    }
}
