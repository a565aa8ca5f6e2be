using OpenAI.Chat;

namespace BabelGuard.Localization
{
    static class Subtitles
    {
        public static async Task TranslateAsync(ChatClient client, string srt, string lang)
        {
            using var w = new StreamWriter(srt + "." + lang);
            var before = new Queue<string>();
            foreach (var block in File.ReadAllText(srt).Split("\r\n\r\n"))
            {
                var parts = block.Split("\r\n", 3);
                if (parts.Length < 3) continue;
                w.WriteLine(parts[0]);
                w.WriteLine(parts[1]);
                await foreach (var u in client.CompleteChatStreamingAsync(Conversation(before, parts[2], lang)))
                    foreach (var p in u.ContentUpdate) w.Write(p.Text);
                w.WriteLine();
                before.Enqueue(parts[2]);
                if (before.Count > 3) before.Dequeue();
            }
        }

        private static List<ChatMessage> Conversation(IEnumerable<string> before, string text, string lang)
        {
            return new List<ChatMessage>
            {
                new SystemChatMessage(SystemFor(lang)),
                new UserChatMessage(/*prompt: call*/ $"Previous lines (only for context):\n{string.Join("\n", before)}\n\nTranslate this subtitle:\n{text}")
            };
        }

        private static string SystemFor(string lang)
        {
            switch (lang)
            {
                case "es":
                    return /*maybe task*/ /*prompt: method*/ "Traduces subtítulos del inglés al español de América Latina. Máximo dos líneas de 42 caracteres, sin comillas y sin notas. Adapta los insultos, no los censures.";
                case "ar":
                    return /*maybe task*/ /*prompt: method*/ "أنت مترجم أفلام محترف. ترجم نص الترجمة من الإنجليزية إلى العربية الفصحى المبسطة، بحد أقصى سطرين، ولا تكتب أي شيء آخر غير الترجمة.";
                default:
                    return /*maybe task*/ /*prompt: method*/ $"You translate subtitles from English to '{lang}'. Two lines of 42 characters at most, output the subtitle only.";
            }
        }

        public static string ToSpeech(string line, string voice) =>
            /*no prompt: speech*/ $"<speak version='1.0'><voice name='{voice}'><prosody rate='slow'>Translate with me, please repeat slowly: {line}</prosody></voice></speak>";
    }
}
