using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Managers;
using GuildBot.Commands;

namespace GuildBot;

public static class EntryPoint
{
    public static async Task Main()
    {
        var openAi = new OpenAIService(new OpenAIOptions { ApiKey = Environment.GetEnvironmentVariable("OPENAI_KEY")! });
        var messenger = new MessengerClient(Environment.GetEnvironmentVariable("BOT_TOKEN")!);
        var fallback = new FallbackModels(new HttpClient());
        var commands = new List<IBotCommand>
        {
            new SumUpCommand(openAi, messenger),
            new DungeonCommand(openAi),
            new RoastCommand(openAi, fallback),
            new LootCommand(fallback),
            new PictureCommand(openAi),
        };

        long offset = 0;
        while (true)
        {
            try
            {
                foreach (var update in await messenger.GetUpdatesAsync(offset))
                {
                    offset = update.Id + 1;
                    var command = commands.FirstOrDefault(c => update.Text.StartsWith("/" + c.Name, StringComparison.OrdinalIgnoreCase));
                    if (command is null)
                    {
                        await messenger.SendMessage(update.ChatId, /*no prompt: chat ui*/ "I don't know this command. Try /sum, /dungeon, /roast, /loot or /picture.");
                        continue;
                    }

                    await messenger.SendMessage(update.ChatId, await command.RunAsync(update));
                }
            }
            catch (HttpRequestException e)
            {
                Console.Error.WriteLine(/*no prompt: console*/ "The messenger is not reachable, waiting ten seconds: " + e.Message);
                await Task.Delay(10_000);
            }
        }
    }
}
