using System;
using System.Threading.Tasks;

namespace Gufo.Bot
{
    // minimal stand-in for Telegram.Bot
    public class TgMessage
    {
        public long ChatId;
        public string From = "";
        public string Text = "";
        public string Lang = "en";
    }

    public class TelegramClient
    {
        public TelegramClient(string token) { }
        public event EventHandler<TgMessage>? OnMessage;

        public Task SendTextMessageAsync(long chatId, string text) { Console.WriteLine("[" + chatId + "] " + text); return Task.CompletedTask; }
        public Task SendPhotoAsync(long chatId, string url, string caption) => SendTextMessageAsync(chatId, url + " " + caption);

        public Task StartReceiving()
        {
            string? l;
            while ((l = Console.ReadLine()) != null)
                OnMessage?.Invoke(this, new TgMessage { ChatId = 1, From = "console", Text = l });
            return Task.CompletedTask;
        }
    }
}
