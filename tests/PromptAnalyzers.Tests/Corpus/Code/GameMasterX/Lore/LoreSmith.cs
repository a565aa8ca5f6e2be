using System.ComponentModel;
using System.Text;
using Microsoft.Extensions.AI;

namespace GameMasterX.Lore;

public sealed record ItemCard(string Title, string Rarity, int Weight, string[] Tags);

/// Stuff that skips ILlm because it needs tools / typed output / streaming. TODO: clean up after the jam
public sealed class LoreSmith(IChatClient chat)
{
    static readonly Random Rng = new();

    public async Task<ItemCard> ForgeAsync(string biome, int level)
    {
        var r = await chat.GetResponseAsync<ItemCard>(/*typed task*/ /*prompt: call*/ $"Fill the card of a new item that can be found in the {biome} by a level {level} hero. Rarity is common, rare or relic; weight is in kg; 2-4 tags such as sharp, holy, edible.");
        return r.Result;
    }

    public async Task<string> HintAsync(string lang, string stuckAt)
    {
        string ask = lang switch
        {
            "de" => /*prompt: local*/ $"Der Spieler steckt hier fest: {stuckAt}. Gib ihm einen Hinweis, der wie ein altes Sprichwort klingt. Verrate die Lösung auf keinen Fall direkt.",
            "pl" => /*prompt: local*/ $"Gracz utknął w tym miejscu: {stuckAt}. Podpowiedz mu coś w formie starego przysłowia, ale nie zdradzaj rozwiązania wprost.",
            _ => /*prompt: local*/ $"The player is stuck here: {stuckAt}. Give a hint that sounds like an old proverb. Do not give the solution away.",
        };
        return (await chat.GetResponseAsync(ask, new ChatOptions { Temperature = 0.9f })).Text;
    }

    public async Task<string> AlignmentAsync(string deed)
    {
        var judge = /*examples*/ /*prompt: local*/ """
            Score the deed of the player on the honour scale from -3 (vile) to +3 (noble) and return "score;reason" in one line.

            Deed: gave the last bread to the beggar
            2;shares although he has little himself

            Deed: sold the miller's son to the slavers
            -3;betrays a child for money

            Deed: walked past the burning barn
            -1;did not help although it was possible
            """;
        var r = await chat.GetResponseAsync(new[] { new ChatMessage(ChatRole.System, judge), new ChatMessage(ChatRole.User, deed) });
        return r.Text;
    }

    [Description(/*no prompt: tool description*/ "Rolls dice and returns the sum. Use this for every attack, never invent a result yourself.")]
    static int RollDice(int count, int sides) => Enumerable.Range(0, count).Sum(_ => Rng.Next(1, sides + 1));

    public async Task<string> FightAsync(string hero, string monster)
    {
        var opts = new ChatOptions { Tools = [AIFunctionFactory.Create(RollDice, "roll_dice")] };
        var client = chat.AsBuilder().UseFunctionInvocation().Build();
        var r = await client.GetResponseAsync(/*prompt: call*/ $"{hero} attacks {monster}. Resolve the round: roll 1d20 for each side with the tool, the higher one wins the round. Then describe the blow in two vivid sentences without numbers.", opts);
        return r.Text;
    }

    public async IAsyncEnumerable<string> ChronicleAsync(IEnumerable<string> events)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Below are the events of the current session in order, one per line. Write the chronicle entry for them.");
        sb.AppendLine("Keep all names. Leave out things that had no consequences.").AppendLine();
        foreach (var e in events) sb.Append("* ").AppendLine(e);

        var msgs = new List<ChatMessage> { new(ChatRole.System, Lines.Chronicler), new(ChatRole.User, sb.ToString()) };
        await foreach (var u in chat.GetStreamingResponseAsync(msgs)) yield return u.Text;
    }

    public Task<byte[]> PortraitAsync(IPainter painter, string npc) =>
        painter.GetResponseAsync(/*no prompt: image prompt*/ $"Oil painting portrait of {npc}, candle light, muted colours, visible brush strokes, no text, no frame");
}

public interface IPainter { Task<byte[]> GetResponseAsync(string description); }

public static class Lines
{
    public const string Chronicler = /*prompt: member*/ "You are the monk who keeps the chronicle of the valley. Old-fashioned language, third person, a hint of disapproval. Each entry starts with the day in words and has 80 to 120 words.";
    public static readonly string Tutorial = /*no prompt: help text*/ "Type what you want to do. Be specific: say who you talk to and what you ask. The game master remembers the last turns, so you can refer to them.";
}
