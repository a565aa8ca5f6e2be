using Microsoft.Extensions.AI;

namespace RecipeCli.Commands;

record Item(string Name, double Amount, string Unit);
record ShoppingList(List<Item> Items, string Aisle);

abstract class DataCommand(IChatClient llm) : CommandBase(llm)
{
    protected override string Persona => /*prompt: method*/ "You are a boring machine. You answer with data only, no smalltalk and for gods sake no emojis.";
}

class ShopCommand(IChatClient llm) : DataCommand(llm)
{
    public override string Name => "shop";
    public override string Help => "shop <recipe file> - shopping list";

    public override async Task RunAsync(string[] args)
    {
        var recipe = File.ReadAllText(args[0]);
        var list = await Llm.GetResponseAsync<ShoppingList>(/*typed task*/ /*prompt: call*/ $"Make a shopping list out of this recipe. Sum up ingredients that occure twice, leave out water, and use metric units:\n\n{recipe}");
        foreach (var i in list.Result.Items) Say($"[ ] {i.Amount} {i.Unit} {i.Name}");
    }
}

class ConvertCommand(IChatClient llm) : DataCommand(llm)
{
    public override string Name => "convert";
    public override string Help => /*no prompt: help text*/ "convert <amount> - Convert cups, sticks and other american nonsense to grams. Answer is rounded.";

    public override async Task RunAsync(string[] args)
    {
        var q = /*task*/ /*prompt: local*/ $"Convert to grams or mililiters: {string.Join(' ', args)}. Output just the number and the unit, like a kitchen scale would do.";
        Say(await Ask(q, 0));
    }
}

class TagCommand(IChatClient llm) : DataCommand(llm)
{
    public override string Name => "tag";
    public override string Help => "tag <recipe file> - tags for my blog (3 readers, hi mom)";

    public override async Task RunAsync(string[] args)
    {
        List<ChatMessage> few =
        [
            new(ChatRole.System, /*examples*/ /*prompt: call*/ "Tag the recipe title. Tags: course, cuisine, diet, effort (1-5). Format is key=value with ; between."),
            new(ChatRole.User, /*prompt: call*/ "Grandpa's lentil soup with smoked bacon"),
            new(ChatRole.Assistant, /*prompt: call*/ "course=soup;cuisine=german;diet=meat;effort=2"),
            new(ChatRole.User, /*prompt: call*/ "Raw vegan lemon tart without baking"),
            new(ChatRole.Assistant, /*prompt: call*/ "course=dessert;cuisine=international;diet=vegan;effort=3"),
            new(ChatRole.User, File.ReadLines(args[0]).First())
        ];
        var tags = (await Llm.GetResponseAsync(few)).Text;
        Blog.Save(args[0], tags, /*no prompt: stored comment*/ "Tags were made by a robot. If they are wrong, please write a comment and be polite, the robot is sensitive.");
    }
}

class SpicyCommand(IChatClient llm) : DataCommand(llm)
{
    public override string Name => "spicy";
    public override string Help => "spicy <recipe file> - will I cry?";

    // my wife speaks spanish, my neighbour german. so.
    static readonly Dictionary<string, string> Scale = new()
    {
        ["en"] = /*task*/ /*prompt: member*/ "Rate how spicy the following recipe is, from 0 (milk) to 10 (call an ambulance). Reply with the digit only.",
        ["es"] = /*task*/ /*prompt: member*/ "Puntúa del 0 al 10 lo picante que es la siguiente receta. Responde solo con el número, sin explicaciones.",
        ["de"] = /*task*/ /*prompt: member*/ "Bewerte die Schärfe des folgenden Rezepts von 0 bis 10. Gib nur die Zahl aus, keinen Satz drumherum.",
    };

    public override async Task RunAsync(string[] args)
    {
        var lang = args.Length > 1 ? args[1] : "en";
        var msgs = new[] { new ChatMessage(ChatRole.System, Scale[lang]), new ChatMessage(ChatRole.User, File.ReadAllText(args[0])) };
        var r = await Llm.GetResponseAsync(msgs);
        Say(int.TryParse(r.Text, out var n) ? new string('#', n) : /*no prompt: console text*/ "The model answered with something that is no number. Try again, or just taste it yourself, you coward.");
    }
}

static class Blog
{
    public static void Save(string file, string tags, string comment) => File.AppendAllText("blog.db.txt", $"{file}|{tags}|{comment}\n");
}
