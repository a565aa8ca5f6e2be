using GameMasterX.Llm;

namespace GameMasterX.Game;

public abstract class Npc(ILlm llm)
{
    readonly Queue<LlmTurn> memory = new();
    public abstract string Name { get; }
    protected abstract string Persona { get; }
    public virtual string Greeting => "...";
    public event Action<Npc, string>? Spoke;

    public async Task HearAsync(string player, string words)
    {
        var a = await llm.AskAsync(new LlmRequest(/*prompt: wrapper*/ player + " says to you: \"" + words + "\"\nAnswer with what you say out loud, nothing else.")
        {
            System = Persona, Before = memory.ToArray(), MaxTokens = 120
        });
        memory.Enqueue(new LlmTurn(true, words));
        memory.Enqueue(new LlmTurn(false, a.Text));
        while (memory.Count > 10) memory.Dequeue();
        Spoke?.Invoke(this, a.Text);
    }
}

public sealed class Innkeeper(ILlm llm) : Npc(llm)
{
    public override string Name => "Marta";
    public override string Greeting => /*no prompt: greeting*/ "Close the door, you let the ash in! Sit down, stew is two coppers. What do you want to know?";
    protected override string Persona => /*prompt: member*/ @"You are Marta, innkeeper of the Drowned Bell. You have seen too many couriers die and you hide that behind grumbling.
You know: the old well is dry since spring, the miller's son is missing, the bridge guard takes bribes.
You tell only one of these things per conversation, and only to somebody who is polite or who pays.
Short sentences, rural tone. You call everybody ""love"".";
}

public sealed class Goblin(ILlm llm) : Npc(llm)
{
    public override string Name => "Snik";
    protected override string Persona { get; } = /*prompt: member*/ "You are Snik, a goblin merchant who is terrible at lying. Talk about yourself in third person, " +
        "overprice everything and let yourself be haggled down to half. Never more then three sentences.";
}
