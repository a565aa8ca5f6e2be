using System.Text;
using System.Text.Json;
using OpenAI.Chat;

namespace BabelGuard.Localization
{
    public class TranslatedEventArgs : EventArgs { public string Key { get; set; } = ""; public string Text { get; set; } = ""; }

    public partial class StringTableLocalizer
    {
        private readonly ChatClient _chat;
        public event EventHandler<TranslatedEventArgs>? Translated;

        public StringTableLocalizer(ChatClient chat) { _chat = chat; }

        public async Task RunAsync(string file, string lang)
        {
            var table = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!;
            var glossary = await GlossaryAsync(table.Values.Take(200));
            var result = new Dictionary<string, string>();

            foreach (var chunk in table.Chunk(20))
            {
                var messages = new List<ChatMessage>();
                if (lang == "zh")
                    messages.Add(ChatMessage.CreateSystemMessage(File.ReadAllText("texts/style_zh.txt")));
                else
                    messages.Add(ChatMessage.CreateSystemMessage(string.Format(/*task*/ /*prompt: elsewhere*/ TableInstructions, lang, glossary)));
                messages.Add(ChatMessage.CreateUserMessage(string.Join("\n", chunk.Select(p => p.Value))));

                ChatCompletion c = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 });
                var lines = c.Content[0].Text.Split('\n');
                if (lines.Length != chunk.Length)
                {
                    messages.Add(ChatMessage.CreateAssistantMessage(c.Content[0].Text));
                    messages.Add(ChatMessage.CreateUserMessage(/*maybe task*/ /*prompt: call*/ $"That are {lines.Length} lines but I gave you {chunk.Length}. Translate again, line by line."));
                    c = await _chat.CompleteChatAsync(messages);
                    lines = c.Content[0].Text.Split('\n');
                }
                foreach (var (pair, text) in chunk.Zip(lines))
                {
                    result[pair.Key] = text;
                    Translated?.Invoke(this, new TranslatedEventArgs { Key = pair.Key, Text = text });
                    if (await QualityAsync(pair.Value, text) < 3)
                        Console.Error.WriteLine(/*no prompt: log*/ $"Check the translation of {pair.Key}: the meaning of source and target seem to differ");
                }
            }
            File.WriteAllText(Path.ChangeExtension(file, lang + ".json"), JsonSerializer.Serialize(result));
        }

        async Task<string> GlossaryAsync(IEnumerable<string> texts)
        {
            var sb = new StringBuilder(/*task*/ /*prompt: builder*/ "Pick the terms that must be translated the same way everywhere (items, places, spells, currencies).\n");
            sb.Append("Return them separated by semicolons, 30 at most, in the order of their frequency.\n\n");
            foreach (var t in texts) sb.Append("* ").AppendLine(t);
            ChatCompletion c = await _chat.CompleteChatAsync(new UserChatMessage(sb.ToString()));
            return c.Content[0].Text;
        }

        async Task<int> QualityAsync(string source, string target)
        {
            var p = /*examples*/ /*prompt: local*/ @"Grade the translation of a game text from 1 (wrong) to 5 (perfect). Only the digit.
Save game => Spiel speichern : 5
Save the villager => Den Dorfbewohner speichern : 1
Fire! => Feuern! : 3
" + source + " => " + target + " :";
            ChatCompletion c = await _chat.CompleteChatAsync(new UserChatMessage(p));
            return int.TryParse(c.Content[0].Text.Trim(), out var n) ? n : 0;
        }
    }
}
