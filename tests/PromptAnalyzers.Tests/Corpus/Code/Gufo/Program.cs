using System;
using System.Threading.Tasks;
using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Managers;
using Gufo.Bot;
using Gufo.Commands;

namespace Gufo
{
    internal class Program
    {
        public static async Task Main(string[] args)
        {
            var gpt = new OpenAIService(new OpenAIOptions { ApiKey = Environment.GetEnvironmentVariable("OPENAI_KEY") ?? "" });
            var bot = new TelegramClient(Environment.GetEnvironmentVariable("TG_TOKEN") ?? "");
            var handler = new UpdateHandler(bot, gpt);
            handler.Register("/tr", new TranslateCommand(gpt));
            handler.Register("/story", new StoryCommand(gpt));
            handler.Register("/event", new EventCommand(gpt));
            bot.OnMessage += async (s, m) =>
            {
                try { await handler.HandleAsync(m); }
                catch (Exception ex)
                {
                    Console.WriteLine(/*no prompt: log*/ "Could not answer the message of " + m.From + ", ask again later: " + ex.Message);
                }
            };
            await bot.StartReceiving();
        }
    }
}
