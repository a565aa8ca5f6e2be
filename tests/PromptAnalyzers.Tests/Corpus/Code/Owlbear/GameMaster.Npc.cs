using OllamaSharp;
using OllamaSharp.Models.Chat;

namespace Owlbear;

public partial class GameMaster
{
    public async Task<string> TavernAsync(string player, string says)
    {
        var keeper = new Chat(_ollama, /*prompt: file*/ File.ReadAllText("Prompts/tavern.txt"));
        return await keeper.SendAsync($"{player}: {says}").StreamToEndAsync();
    }

    public async Task<string> MonsterAsync(string wish)
    {
        var req = new ChatRequest
        {
            Model = _ollama.SelectedModel,
            Format = "json",
            Messages = new List<Message>
            {
                new(ChatRole.System, /*examples*/ /*prompt: call*/ """
                    You create monsters for a homebrew d20 system. Always answer with one JSON object.
                    Fields: name, hp (number), ac (number), attack (string like "+4, 1d8+2"), weakness (string), loot (array of max 3 strings).
                    Level 1 has about 8 hp, each further level adds 6 to 9. The weakness must be something that players can find out by looking at the monster or its lair. Loot is never only gold. Names are made of normal words, no apostrophs in it.

                    Example for "swamp, level 2":
                    {"name":"Lantern Toad","hp":15,"ac":11,"attack":"+3, 1d6+1","weakness":"goes blind when its light is covered","loot":["glow gland","bent silver spoon"]}
                    """),
                new(ChatRole.User, wish),
            },
        };
        var json = "";
        await foreach (var part in _ollama.ChatAsync(req)) json += part?.Message.Content;
        return json;
    }
}
