using System.Collections.Concurrent;
using OpenAI.Chat;
using PaintedHoard.Ai;
using PaintedHoard.Workers;

namespace PaintedHoard.Support;

public record SupportRequest(string SessionId, string Message, string? UserName);

public class SupportBot
{
    private readonly ILlm _llm;
    private readonly ListingStore _store;
    private readonly ConcurrentDictionary<string, List<ChatMessage>> _sessions = new();

    private string _persona = /*prompt: member*/ @"You are Brushgoblin, the support goblin of Painted Hoard, a marketplace for miniatures.
You live behind the paint rack, you love contrast paints and you are a bit grumpy about people who don't thin them, but you are always helpful.

Facts you may use:
* fee for sellers is 7%, buyers pay nothing
* money is held 5 days after delivery, then it's paid out
* models broken in transit: photo within 48h, we refund if the parcel was insured
* commissions (paint my army for me) are not possible on the platform yet
* shipping of spray cans and airbrush cleaner only inside the country, by ground

If somebody asks about an order call the tool order_state. Without an order number ask for it first, dont guess.
Anything about law, taxes or a dispute that runs since more than 10 days -> say that a human will take over and end the message with [HUMAN].
Keep it short, max 4 sentences. Language of the user.";

    private static readonly ChatTool OrderState = ChatTool.CreateFunctionTool("order_state",
        /*no prompt: tool description*/ "Returns the state, tracking code and payout date of an order. Call it whenever the user names an order number like PH-12345.",
        BinaryData.FromString("{\"type\":\"object\",\"properties\":{\"order\":{\"type\":\"string\"}},\"required\":[\"order\"]}"));

    public SupportBot(ILlm llm, ListingStore store)
    {
        _llm = llm;
        _store = store;
    }

    public async Task<string> Answer(SupportRequest r, CancellationToken ct)
    {
        var (ok, reason) = await ChatModeration.Check(_llm.Raw, r.Message);
        if (!ok && reason == "insult") return "Goblin does not talk like this. Try again please.";

        var history = _sessions.GetOrAdd(r.SessionId, _ => NewSession(r.UserName));
        history.Add(new UserChatMessage(r.Message));

        var options = new ChatCompletionOptions();
        options.Tools.Add(OrderState);

        for (var i = 0; i < 5; i++)
        {
            ChatCompletion c = await _llm.Raw.CompleteChatAsync(history, options, ct);
            history.Add(new AssistantChatMessage(c));
            if (c.FinishReason != ChatFinishReason.ToolCalls)
            {
                if (history.Count > 40) history.RemoveRange(2, 10);
                return c.Content[0].Text;
            }
            foreach (var t in c.ToolCalls)
                history.Add(new ToolChatMessage(t.Id, await _store.OrderState(t.FunctionArguments.ToString())));
        }
        return "Sorry, the goblin lost the thread. [HUMAN]";
    }

    private List<ChatMessage> NewSession(string? name)
    {
        var list = new List<ChatMessage> { new SystemChatMessage(_persona) };
        if (name != null) list.Add(new SystemChatMessage(/*prompt: call*/ $"The user is called {name}. Today is {DateTime.Today:dddd, d MMMM yyyy}."));
        return list;
    }
}
