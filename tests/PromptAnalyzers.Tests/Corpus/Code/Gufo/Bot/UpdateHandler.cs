using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using Betalgo.Ranul.OpenAI.Contracts.Requests.Image;
using Gufo.Commands;

namespace Gufo.Bot
{
    public class UpdateHandler
    {
        private const int MAX_HISTORY = 10;
        private const string SPAM_PROMPT = /*task*/ /*prompt: member*/ "You moderate a Telegram group of foreigners living in Bologna. Label the message with SPAM, RUDE or FINE. Crypto offers, \"work from home\" jobs and links to unknown channels are SPAM. Swearing alone is not RUDE, attacking a person is. Only the label please.";

        private readonly TelegramClient _bot;
        private readonly IOpenAIService _gpt;
        private readonly Dictionary<string, BaseCommand> _commands = new Dictionary<string, BaseCommand>();
        private readonly Dictionary<long, List<ChatMessage>> _chats = new Dictionary<long, List<ChatMessage>>();

        public UpdateHandler(TelegramClient bot, IOpenAIService gpt)
        {
            _bot = bot;
            _gpt = gpt;
        }

        public void Register(string name, BaseCommand cmd) { _commands[name] = cmd; }

        public async Task HandleAsync(TgMessage m)
        {
            if (m.Text == "/start")
            {
                await _bot.SendTextMessageAsync(m.ChatId, /*no prompt: greeting*/ "Ciao! Sono Gufo 🦉, your assistant for Bologna. Ask me anything about rent, doctors and trains. Answer in any language you like.");
                return;
            }
            if (m.Text == "/help")
            {
                await _bot.SendTextMessageAsync(m.ChatId, /*no prompt: help text*/ "Commands:\n/tr <text> translate to Italian\n/story <topic> write a short story\n/event <text> make a calendar entry from your text\n/pic <text> draw a picture\nBe polite, don't send personal data.");
                return;
            }

            // --- moderation ---
            var mod = await _gpt.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = new List<ChatMessage> { ChatMessage.FromSystem(SPAM_PROMPT), ChatMessage.FromUser(m.Text) },
                Model = Models.Gpt_3_5_Turbo,
                Temperature = 0,
                MaxTokens = 3
            });
            if (mod.Successful && mod.Choices.First().Message.Content!.Contains("SPAM"))
            {
                await _bot.SendTextMessageAsync(m.ChatId, /*no prompt: bot reply*/ "Your message was classified as spam. Please read the rules of the group and write in a full sentence what you want to offer.");
                return;
            }

            if (m.Text.StartsWith("/pic "))
            {
                var img = await _gpt.Image.CreateImage(new CreateImageRequest { Prompt = /*no prompt: image prompt*/ "A watercolor of an owl in Bologna under the porticoes at night, friendly, no text. The owl is thinking about: " + m.Text.Substring(5), N = 1 });
                if (img.Successful) await _bot.SendPhotoAsync(m.ChatId, img.Results.First(), "ecco!");
                return;
            }

            var cmd = _commands.FirstOrDefault(c => m.Text.StartsWith(c.Key + " "));
            if (cmd.Value != null)
            {
                await _bot.SendTextMessageAsync(m.ChatId, await cmd.Value.RunAsync(m.Text.Substring(cmd.Key.Length + 1)));
                return;
            }
            await _bot.SendTextMessageAsync(m.ChatId, await Chat(m));
        }

        private async Task<string> Chat(TgMessage m)
        {
            List<ChatMessage>? history;
            if (!_chats.TryGetValue(m.ChatId, out history))
            {
                string persona;
                if (m.Lang == "ar")
                    persona = /*prompt: local*/ "أنت بومة حكيمة اسمها غوفو تعيش في بولونيا وتساعد القادمين الجدد. أجب باللغة العربية الفصحى البسيطة وبثلاث جمل على الأكثر، واذكر دائماً المكتب الذي يجب زيارته.";
                else if (m.Lang == "zh")
                    persona = /*prompt: local*/ "你是一只住在博洛尼亚的猫头鹰，名叫 Gufo。请用简体中文回答留学生关于租房、居留证和看病的问题，语气亲切，不要超过一百字。不知道的事情就直说不知道。";
                else
                    persona = /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "gufo.txt"));
                history = new List<ChatMessage> { ChatMessage.FromSystem(persona) };
                _chats[m.ChatId] = history;
            }

            history.Add(ChatMessage.FromUser(m.Text));
            while (history.Count > MAX_HISTORY) history.RemoveAt(1);

            if (m.Text.EndsWith("???"))
                history.Add(ChatMessage.FromSystem(/*prompt: call*/ "The user seems to be upset or in a hurry. Skip the jokes this time and start with the most important step."));

            var res = await _gpt.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = history, Model = Models.Gpt_4o, MaxTokens = 400 });
            if (!res.Successful) return /*no prompt: error*/ "Sorry, I'm asleep. Owls answer at night, try to write me again in some minutes.";
            var txt = res.Choices[0].Message.Content ?? "";
            history.Add(ChatMessage.FromAssistant(txt));
            return txt;
        }
    }
}
