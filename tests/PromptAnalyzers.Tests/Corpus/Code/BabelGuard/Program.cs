using BabelGuard.Localization;
using BabelGuard.Moderation;
using OpenAI.Chat;
using OpenAI.Moderations;

namespace BabelGuard
{
    class Program
    {
        static readonly string Key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "x";

        static async Task Main(string[] args)
        {
            ChatClient client = new ChatClient("gpt-4o-mini", Key);

            if (args.Length < 2)
            {
                Console.WriteLine(/*no prompt: ui text*/ "Usage: babelguard strings|subs|detect|chat|tone <file> [language]. Translate all texts of the file and write the result next to it.");
                return;
            }

            string file = args[1], lang = args.Length > 2 ? args[2] : "de";
            switch (args[0])
            {
                case "strings":
                    var loc = new StringTableLocalizer(client);
                    loc.Translated += (_, e) => Console.WriteLine($"{e.Key}: {e.Text}");
                    await loc.RunAsync(file, lang);
                    break;

                case "subs":
                    await Subtitles.TranslateAsync(client, file, lang);
                    break;

                case "detect":
                    foreach (var line in File.ReadLines(file))
                    {
                        ChatCompletion c = client.CompleteChat(/*task*/ /*prompt: call*/ "What language is this? Give me the ISO 639-1 code and nothing else: " + line);
                        Console.WriteLine(c.Content[0].Text + "\t" + line);
                    }
                    break;

                case "tone":
                    {
                        // formal / informal, asian languages need more than that
                        string tone = lang switch
                        {
                            "de" => /*maybe task*/ /*prompt: local*/ "Schreibe den Text so um, dass der Spieler geduzt wird. Der Ton ist locker, aber nicht albern. Gib nur den neuen Text aus.",
                            "ja" => /*maybe task*/ /*prompt: local*/ "次のゲーム内テキストを、です・ます調の丁寧な日本語に書き直してください。意味は変えず、書き直した文だけを返してください。",
                            "fr" => /*maybe task*/ /*prompt: local*/ "Réécris le texte en tutoyant le joueur. Garde les noms propres en anglais et ne renvoie que le texte.",
                            _ => throw new NotSupportedException(/*no prompt: exception*/ $"Please write a tone rule for the language {lang} first. Only German, Japanese and French are supported.")
                        };
                        ChatCompletion c = await client.CompleteChatAsync(new ChatMessage[] { new SystemChatMessage(tone), new UserChatMessage(File.ReadAllText(file)) });
                        File.WriteAllText(file + ".tone", c.Content[0].Text);
                        break;
                    }

                case "chat":
                    var moderation = new ModerationClient("omni-moderation-latest", Key);
                    ModerationResult warm = await moderation.ClassifyTextAsync(/*no prompt: same names*/ "You are such an idiot, uninstall the game!");
                    Console.WriteLine(warm.Flagged);


                    await new ChatModerator(client, moderation).RunAsync(File.ReadLines(file), lang);
                    break;
            }
        }
    }
}
