using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace RecipeCli.Commands;

class SuggestCommand(IChatClient llm) : CommandBase(llm)
{
    public override string Name => "suggest";
    public override string Help => /*no prompt: help text*/ "suggest <ingredients> - Suggest three dishes I can cook with the given ingredients, and be honest about how long it takes.";
    protected override string Persona => /*prompt: elsewhere*/ Personas.Grandma;

    public override async Task RunAsync(string[] args)
    {
        var stuff = string.Join(", ", args);
        Say(await Ask(/*prompt: wrapper*/ $"I have {stuff}. Suggest three dishes, one lazy, one normal, one to impress my mother in law. One sentance each."));
    }
}

class WhyCommand(IChatClient llm)
    : CommandBase(llm, /*prompt: wrapper*/ "If the question has nothing to do with food, answer only with a pun about cheese.")
{
    public override string Name => "why";
    public override string Help => "why <question> - ask the chemist";
    protected override string Persona => /*prompt: elsewhere*/ Personas.Chemist;
    public override async Task RunAsync(string[] args) => Say(await Ask(string.Join(' ', args)));
}

class RoastCommand(IChatClient llm) : CommandBase(llm)
{
    public override string Name => "roast";
    public override string Help => /*no prompt: help text*/ "roast <dish> - Describe your dish and get roasted. You are warned: the critic is not your friend.";
    protected override string Persona => /*prompt: elsewhere*/ Personas.Critic;

    public override async Task RunAsync(string[] args)
    {
        // streaming, because insults are funnier when they come slowly
        var history = new List<ChatMessage>
        {
            new(ChatRole.System, Personas.Critic),
            new(ChatRole.User, /*prompt: call*/ "Tonight on the menu: " + string.Join(' ', args) + ". Go ahead, I can take it. (I can not.)")
        };
        await foreach (var u in Llm.GetStreamingResponseAsync(history)) Console.Write(u.Text);
        Console.WriteLine();
    }
}

class LeftoversCommand(IChatClient llm) : CommandBase(llm)
{
    public override string Name => "leftovers";
    public override string Help => "leftovers <stuff> - last stop before the bin";
    protected override string Persona => Personas.Grandma;

    public override async Task RunAsync(string[] args)
    {
        [Description(/*no prompt: tool description*/ "Tells how many days the given food has been in the fridge. Always call this before you recommend eating it.")]
        static int DaysInFridge([Description("name of the food, in english")] string food) => food.Length % 9; // science

        var opts = new ChatOptions
        {
            Instructions = await /*prompt: file*/ File.ReadAllTextAsync("Prompts/leftovers.txt"),
            Tools = [AIFunctionFactory.Create(DaysInFridge, "days_in_fridge")]
        };
        var res = await Llm.GetResponseAsync(string.Join(" and ", args), opts);
        Say(res.Text);
    }
}
