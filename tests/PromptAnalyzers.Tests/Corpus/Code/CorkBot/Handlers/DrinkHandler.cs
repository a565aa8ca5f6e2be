using Betalgo.Ranul.OpenAI.Builders;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using Betalgo.Ranul.OpenAI.ObjectModels.SharedModels;

namespace CorkBot.Handlers;

/// <summary>"we opened the last barolo" -> tool call</summary>
public class DrinkHandler : ICommandHandler
{
    private readonly OpenAiGateway _ai;
    private readonly CellarStore _store;
    private readonly string _instruction;

    public string Command => "/drunk";
    public string Help => "/drunk the barolo and two of the rieslings";

    public DrinkHandler(OpenAiGateway ai, CellarStore store)
    {
        _ai = ai;
        _store = store;
        _instruction =
            /*prompt: member*/ "You keep the book of a wine cellar. The user tells you what was drunk, call remove_bottle for every wine. " +
            "Use the ids from the list. If it is not clear which bottle is meant do not call the function but ask. " +
            "If somebody claims to have drunk more bottles than there are, remove what is there and mention it.";
    }

    public async Task HandleAsync(IBotApi bot, BotMessage message, string args)
    {
        var tool = new FunctionDefinitionBuilder("remove_bottle", /*no prompt: tool description*/ "Takes bottles out of the inventory after they have been drunk. The id is the number of the wine in the list, count is the number of bottles.")
            .AddParameter("id", PropertyDefinition.DefineInteger("id of the wine"))
            .AddParameter("count", PropertyDefinition.DefineInteger("number of bottles"))
            .Validate()
            .Build();

        var list = string.Join("\n", (await _store.AllAsync()).Select(b => $"{b.Id}: {b}"));
        var result = await _ai.Service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Messages =
            [
                ChatMessage.FromSystem(_instruction),
                ChatMessage.FromSystem(list),
                ChatMessage.FromUser(args),
            ],
            Tools = [ToolDefinition.DefineFunction(tool)],
            Model = Models.Gpt_4o_mini,
        });
        if (!result.Successful) return;

        var answer = result.Choices.First().Message;
        var calls = answer.ToolCalls ?? [];
        await bot.SendAsync(message.ChatId, calls.Count > 0 ? $"OK, {calls.Count} entries removed. Prost!" : answer.Content ?? "?");
    }

    // called once a year before new year's eve
    public async Task<string> ReviewAsync(IEnumerable<string> drunk)
    {
        var result = await _ai.Service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Messages =
            [
                ChatMessage.FromSystem(/*prompt: call*/ "Du schreibst den Jahresrückblick des Weinkellers für die Gruppe: launig, 150 Wörter, ein Spitzname für das Jahr, drei Auszeichnungen (zb. 'mutigste Flasche'). Keine Vorwürfe wegen der Menge."),
                ChatMessage.FromUser(string.Join("\n", drunk)),
            ],
            Model = Models.Gpt_4o,
            Temperature = 1,
        });
        return result.Choices.FirstOrDefault()?.Message.Content ?? "";
    }

    public async Task<string> WhoPaysAsync(string chatLog)
    {
        return await _ai.Complete(/*examples*//*prompt: wrapper*/ @"Find out from the chat who paid for the wine and how much. One line ""name;amount"" for each payment, amount in euro with a dot.
Example:
Chat: Eva: i bought the 2 cartons at the winery, 118,80 together. Tom: thx, i give you my half
Result: Eva;118.80
Promises to pay later are no payments.", chatLog);
    }

    public Task<string> DrinkWindowAsync(Bottle b) =>
        _ai.Complete(/*task*//*prompt: wrapper*/ $"In which years should the wine be drunk? Answer in the form YYYY-YYYY, nothing else. If you don't know it use the usual window for a {b.Kind} wine of its age.", b.Name + " " + b.Vintage, 12);
}
