namespace GuildBot.Commands;

public class LootCommand(FallbackModels models) : IBotCommand
{
    public string Name => "loot";

    public async Task<string> RunAsync(Update update)
    {
        var players = update.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        if (players.Length == 0)
            return /*no prompt: chat ui*/ "Usage: /loot name1 name2 name3";

        return await models.GeminiAsync(/*prompt: wrapper, raw HTTP*/ $"Invent one magic item for each of {string.Join(", ", players)}. Name, effect, drawback. One line each.");
    }
}
