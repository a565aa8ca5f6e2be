using StoryGame.Llm;

namespace StoryGame.World;

public abstract class Character(LlmApi llm)
{
    protected abstract string Persona { get; }

    public virtual async Task<string> SayAsync(string toWhat)
    {
        var prompt = /*prompt: local*/ $"The player says: \"{toWhat}\". Answer in at most two sentences.";
        return await llm.ChatAsync(Persona, prompt);
    }
}

public sealed class Innkeeper(LlmApi llm) : Character(llm)
{
    protected override string Persona => /*prompt: method*/ "You are Marta, who keeps the inn at the ford. You gossip, but never about the old mill.";
}
