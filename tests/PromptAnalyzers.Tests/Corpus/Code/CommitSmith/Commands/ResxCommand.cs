using System.Text.Json;
using System.Xml.Linq;
using CommitSmith.Core;
using OpenAI.Chat;

namespace CommitSmith.Commands;

public class ResxCommand(ChatClient chat)
{
    // some languages need a word about the form of address
    private static readonly Dictionary<string, string> Extra = new()
    {
        ["de"] = "Use the formal address (Sie).",
        ["es"] = "Use tú, not usted.",
        ["pl"] = "Use impersonal forms where possible.",
    };

    public async Task RunAsync(string file, string lang)
    {
        var doc = XDocument.Load(file);
        var values = doc.Root!.Elements("data").ToDictionary(d => (string)d.Attribute("name")!, d => (string)d.Element("value")!);
        foreach (var chunk in values.Chunk(40))
        {
            var json = JsonSerializer.Serialize(chunk.ToDictionary(k => k.Key, k => k.Value));
            var instruction = /*examples*/ /*prompt: local*/ $"Translate the values of the JSON object into the language with the code {lang}. Keys, placeholders like {{0}}, HTML tags and & accelerators stay as they are. {Extra.GetValueOrDefault(lang)} Return the JSON object only.";
            ChatCompletion r = await chat.CompleteChatAsync(
                new SystemChatMessage(instruction),
                new UserChatMessage(/*prompt: call*/ "{\"Greeting\":\"Hello {0}, you have <b>{1}</b> new messages\",\"Btn_Save\":\"&Save\"}"),
                new AssistantChatMessage(lang == "de" ? /*prompt: call*/ "{\"Greeting\":\"Hallo {0}, Sie haben <b>{1}</b> neue Nachrichten\",\"Btn_Save\":\"&Speichern\"}" : /*prompt: call*/ "{\"Greeting\":\"Bonjour {0}, vous avez <b>{1}</b> nouveaux messages\",\"Btn_Save\":\"&Enregistrer\"}"),
                new UserChatMessage(json));
            foreach (var (k, v) in JsonSerializer.Deserialize<Dictionary<string, string>>(r.Content[0].Text)!)
                doc.Root.Elements("data").First(d => (string)d.Attribute("name")! == k).Element("value")!.Value = v;
        }
        doc.Root.AddFirst(new XComment(/*no prompt: xml comment*/ "Translated by CommitSmith. Please check the texts and keep the placeholders before you commit this file."));
        doc.Save(Path.ChangeExtension(file, lang + ".resx"));

        foreach (var (name, text) in values.Where(v => v.Value.Length > 200))
        {
            ChatCompletion check = await chat.CompleteChatAsync(/*task*/ /*prompt: call*/ $"¿Está este texto bien escrito y es comprensible para un usuario sin conocimientos técnicos? Responde únicamente SÍ o NO.\n\n{text}");
            if (check.Content[0].Text.StartsWith("NO")) Console.WriteLine(/*no prompt: console*/ $"{name}: the text is hard to understand, rewrite it before you translate it.");
        }
    }
}
