using System.Text;
using System.Text.Json;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace CorkBot.Handlers;

public class PairHandler(OpenAiGateway ai, CellarStore store) : ICommandHandler
{
    public string Command => "/pair";
    public string Help => "/pair wiener schnitzel - which bottle goes with it";

    public async Task HandleAsync(IBotApi bot, BotMessage message, string args)
    {
        var bottles = await store.AllAsync();
        var answer = await ai.Complete(/*prompt: elsewhere*/ Texts.FoodPairing, $"{args}\n\n{string.Join("\n", bottles)}");
        await bot.SendAsync(message.ChatId, answer);
    }
}

public class AddHandler(OpenAiGateway ai, CellarStore store) : ICommandHandler
{
    public string Command => "/add";
    public string Help => "/add 6 gemischter satz 2022 shelf R4";

    private record Parsed(string Name, int? Vintage, int Count, string? Shelf);

    private const string ParsePrompt = /*examples*//*prompt: member*/ """
        Parse the text of the user about bottles he puts into the cellar. Return JSON, no markdown.
        name = wine without vintage, count = number of bottles (a carton is 6, a magnum counts 1), shelf = letter + number or null.

        User: 6 gemischter satz 2022 shelf R4
        {"name":"Gemischter Satz","vintage":2022,"count":6,"shelf":"R4"}

        User: zwei kartons sauvignon von der südsteiermark
        {"name":"Sauvignon Südsteiermark","vintage":null,"count":12,"shelf":null}

        User: 1 mag barolo 16, L2
        {"name":"Barolo Magnum","vintage":2016,"count":1,"shelf":"L2"}
        """;

    public async Task HandleAsync(IBotApi bot, BotMessage message, string args)
    {
        var json = await ai.Complete(ParsePrompt, args, 150);
        try
        {
            var p = JsonSerializer.Deserialize<Parsed>(json, new JsonSerializerOptions(JsonSerializerDefaults.Web))!;
            var kind = await ai.Complete(/*task*//*prompt: elsewhere*/ Texts.Kind, p.Name, 5);
            await store.AddAsync(p.Name, p.Vintage, kind, p.Shelf ?? "NEW", p.Count);
            await bot.SendAsync(message.ChatId, $"{p.Count} x {p.Name} {p.Vintage} ✔");
        }
        catch (JsonException)
        {
            await bot.SendAsync(message.ChatId, "Sorry, I did not get that. Try it like this: " + Help);
        }
    }
}

public class NoteHandler(OpenAiGateway ai) : ICommandHandler
{
    public string Command => "/note";
    public string Help => "/note <what you think about the wine>";

    public async Task HandleAsync(IBotApi bot, BotMessage message, string args)
    {
        // 1. how did he like it
        var score = await ai.Complete(
            /*task*//*prompt: wrapper*/ "Someone describes a wine in his own words. Turn it into points on the 100 point scale (50 undrinkable, 80 ok, 90 great, 100 best ever). Just the number!",
            args, 5);

        // 2. aromas for the statistics
        var aromas = await ai.Complete(
            /*task*//*prompt: wrapper*/ "Extrahiere alle Aromen aus der Verkostungsnotiz. Grundform, kleingeschrieben, mit Semikolon getrennt (kirsche;leder;rauch). Nur was dasteht, keine Synonyme erfinden. Kein Aroma: leere Antwort.",
            args, 80);

        // 3. nicer text, in the language of the user
        var style = message.From.Language == "de"
            ? /*maybe task*//*prompt: local*/ "Mach aus den Stichworten eine Verkostungsnotiz mit drei Sätzen: Nase, Gaumen, Abgang. Keine neuen Aromen dazuerfinden, bitte nicht wie im Prospekt."
            : /*maybe task*//*prompt: local*/ "Make a tasting note with three sentences out of the keywords: nose, palate, finish. Do not add aromas and please dont sound like a brochure.";
        var note = await ai.Complete(style, args);

        await bot.SendAsync(message.ChatId, $"{note}\n\n{score} points\n{aromas.Replace(";", ", ")}");
    }
}

public class RoastHandler(OpenAiGateway ai, BotConfig config) : ICommandHandler
{
    public string Command => "/roast";
    public string Help => "/roast <what you drink>";

    public async Task HandleAsync(IBotApi bot, BotMessage message, string args)
    {
        var text = args.Length > 0 ? args : "lukewarm prosecco from the can";
        await bot.SendAsync(message.ChatId, await ai.Complete(
        [
            ChatMessage.FromSystem(/*prompt: elsewhere*/ config.RoastPrompt),
            ChatMessage.FromUser(/*prompt: call*/ $"Tonight {message.From.Name} drinks {text}"),
        ], 120, 1.1f));
    }
}

public class PlanHandler(OpenAiGateway ai, CellarStore store) : ICommandHandler
{
    public string Command => "/plan";
    public string Help => "/plan 8 guests, fish, then lamb";

    public async Task HandleAsync(IBotApi bot, BotMessage message, string args)
    {
        var prompt = await BuildPromptAsync(args);
        var text = await ai.Complete([ChatMessage.FromUser(prompt)], 600);
        await bot.SendAsync(message.ChatId, text);
    }

    private async Task<string> BuildPromptAsync(string wish)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Plan the wines for an evening with friends. ").Append("The wish was: ").AppendLine(wish);
        sb.AppendLine("Take only bottles from the list, calculate half a bottle for each person and course.");
        sb.AppendLine("From light to heavy. Say when to open each bottle and if it should be decanted.");
        if (DateTime.Now.Month is >= 6 and <= 8)
            sb.AppendLine("It is summer, so keep it fresh.");
        sb.AppendLine().AppendLine("Cellar:");
        foreach (var b in await store.AllAsync())
            if (b.KeepUntil is null || b.KeepUntil <= DateTime.Now.Year)
                sb.AppendLine(b.ToString());
        return sb.ToString();
    }
}

public class ToastHandler(OpenAiGateway ai) : ICommandHandler
{
    public string Command => "/toast";
    public string Help => "/toast Anna 1988";

    public async Task HandleAsync(IBotApi bot, BotMessage message, string args)
    {
        var parts = args.Split(' ');
        if (parts.Length != 2 || !int.TryParse(parts[1], out var year))
        {
            await bot.SendAsync(message.ChatId, Help);
            return;
        }
        await bot.SendAsync(message.ChatId, await ai.Complete([ChatMessage.FromUser(/*prompt: elsewhere*/ Texts.BirthdayToast(parts[0], year))], 250, 0.8f));
    }
}
