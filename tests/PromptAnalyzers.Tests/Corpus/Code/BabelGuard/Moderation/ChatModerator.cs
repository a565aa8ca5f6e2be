using System.Text.Json;
using OpenAI.Chat;
using OpenAI.Moderations;

namespace BabelGuard.Moderation
{
    public sealed record Verdict(string Category, int Severity, string Quote);

    public class ChatModerator
    {
        private readonly ChatClient _chat;
        private readonly ModerationClient _filter;

        public ChatModerator(ChatClient chat, ModerationClient filter) => (_chat, _filter) = (chat, filter);

        public async Task RunAsync(IEnumerable<string> lines, string lang)
        {
            foreach (var line in lines)
            {
                ModerationResult quick = await _filter.ClassifyTextAsync(line);
                var verdict = await JudgeAsync(line);
                if (!quick.Flagged && verdict.Severity < 2) continue;

                // the cheap model is nervous about trash talk, so ask a second time in the language of the players
                var second = await Ask(lang == "pl"
                    ? /*task*/ /*prompt: wrapper*/ "Jesteś moderatorem czatu w grze. Czy ta wiadomość obraża konkretną osobę albo grupę? Zwykłe przekomarzanie się i przekleństwa bez adresata są dozwolone. Odpowiedz tylko TAK albo NIE."
                    : /*task*/ /*prompt: wrapper*/ "You moderate the chat of a game. Does this message insult a particular person or group? Banter and swearing at nobody is allowed. Answer only YES or NO.", line);
                if (second.StartsWith("N")) continue;

                Console.WriteLine($"{verdict.Category} ({verdict.Severity}): {verdict.Quote}");
                Console.WriteLine(await Ask(/*prompt: wrapper*/ $"Write a friendly warning to a player who wrote something in the category '{verdict.Category}'. Two sentences, language '{lang}', don't repeat the bad words, mention rule 3.", line));
                Console.WriteLine(WarningMail(lang));
            }
        }

        private async Task<Verdict> JudgeAsync(string line)
        {
            var options = new ChatCompletionOptions
            {
                ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("verdict", BinaryData.FromString(/*no prompt: schema*/
                    """{"type":"object","properties":{"Category":{"type":"string","enum":["none","insult","hate","threat","sexual","spam","self_harm"]},"Severity":{"type":"integer"},"Quote":{"type":"string"}},"required":["Category","Severity","Quote"],"additionalProperties":false}"""), null, true)
            };
            ChatCompletion c = await _chat.CompleteChatAsync(new ChatMessage[]
            {
                new SystemChatMessage(/*typed task*/ /*prompt: call*/ """
                    Classify a message from the chat of an online game. The players are 12 and older and write in many
                    languages, often mixed, with leetspeak and missing vowels ("n00b", "kys", "k*rwa").
                    Severity: 0 harmless, 1 rude, 2 breaks the rules, 3 must be seen by a human at once.
                    Threats that clearly refer to the game ("I'll kill you in the next round") are harmless.
                    Anything about hurting oneself is at least 2, whoever is meant. Links to shops that sell accounts or
                    gold are spam. Quote is the part of the message that made you decide, at most 5 words, empty for category none.
                    """),
                new UserChatMessage(line)
            }, options);
            return JsonSerializer.Deserialize<Verdict>(c.Content[0].Text)!;
        }

        private async Task<string> Ask(string system, string text)
        {
            ChatCompletion c = await _chat.CompleteChatAsync(new ChatMessage[] { new SystemChatMessage(system), new UserChatMessage(text) });
            return c.Content[0].Text.Trim().ToUpperInvariant() is "YES" or "TAK" ? "YES" : c.Content[0].Text.Trim();
        }

        private static string WarningMail(string lang) => lang switch
        {
            "de" => /*no prompt: mail*/ "Hallo! Eine deiner Nachrichten wurde von unserem Moderationsteam gelöscht. Bitte lies dir die Regeln durch: Beleidige niemanden, drohe niemandem, gib keine persönlichen Daten weiter. Antworte auf diese Mail, wenn du Einspruch einlegen möchtest.",
            _ => /*no prompt: mail*/ "Hello! One of your messages was removed by our moderation team. Please read the rules again: do not insult anybody, do not threaten, do not share private data. Answer this mail if you want to appeal."
        };
    }
}
