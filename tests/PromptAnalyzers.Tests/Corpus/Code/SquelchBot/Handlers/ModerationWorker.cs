using System.Text;
using OllamaSharp;
using SquelchBot.Telegram;

namespace SquelchBot.Handlers
{
    public class ModerationWorker
    {
        readonly IOllamaApiClient _ollama;
        readonly TelegramApi _tg;
        readonly string _rules;
        readonly HashSet<long> _seen = new();

        public ModerationWorker(BotConfig config, TelegramApi tg)
        {
            _ollama = new OllamaApiClient(config.OllamaUrl, config.SmallModel);
            _tg = tg;
            _rules = config.GroupRules;
        }

        public async Task<bool> CheckAsync(TgMessage message, CancellationToken ct)
        {
            if (!_seen.Add(message.MessageId)) return true;

            var system = /*maybe task*/ /*prompt: local*/ _rules + "\r\nPlease output only 'Yes' if the message breaks one of these rules or 'No' if it is fine. After 'Yes' name the rule in one sentence.";
            var chat = new Chat(_ollama, system) { Think = false };
            var info = /*prompt: local*/ $"MessageId:{message.MessageId}\r\nFrom: {message.From?.FirstName}\r\nText: {message.Text}";

            var output = new StringBuilder();
            await foreach (var token in chat.SendAsync(info, ct))
                output.Append(token);

            if (!output.ToString().StartsWith("Yes")) return true;

            await _tg.DeleteAsync(message.Chat.Id, message.MessageId);
            await _tg.SendAsync(message.Chat.Id, /*no prompt: ui text*/ $"A message of {message.From?.FirstName} was removed. Please read the pinned rules before you post again.");
            return false;
        }

        public async Task<string> IsSpamRuAsync(string text, CancellationToken ct)
        {
            var result = "";
            var request = _ollama.GenerateAsync(new OllamaSharp.Models.GenerateRequest
            {
                Stream = false,
                System = /*task*/ /*prompt: call*/ "Ты фильтр спама в группе радиолюбителей. Оцени сообщение: 0 — обычное, 1 — подозрительное, 2 — явная реклама или мошенничество. Ответь одной цифрой и ничего больше не пиши.",
                Prompt = text,
            }, ct);
            await foreach (var r in request)
                result += r?.Response;
            return result.Trim();
        }
    }
}
