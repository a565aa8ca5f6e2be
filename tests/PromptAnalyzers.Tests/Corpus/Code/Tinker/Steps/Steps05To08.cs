using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Tinker.Steps;

public static class Step05_Classify
{
    static readonly (string From, string Body)[] Inbox =
    {
        ("anna@example.org", /*prompt: local*/ "Hello, please tell me how I can change my delivery address, I moved last week and the parcel is on the way."),
        ("bo@example.org", /*prompt: local*/ "Third broken kettle in a row. Give me my money back, I don't want another one!"),
    };

    public static async Task RunAsync(IChatClient client)
    {
        foreach (var (from, body) in Inbox)
        {
            var label = await client.AskOnce(
                /*task*/ /*prompt: wrapper*/ """
                You sort the mail of a web shop for kitchen goods. Read the mail and decide for exactly one category:
                  DELIVERY  - everything about parcels, addresses, tracking, delays
                  REFUND    - customer wants the money back or sends something back
                  PRODUCT   - question about a product before buying
                  PRAISE    - thank you mails
                  OTHER     - none of these, also spam
                If two fit, take the one the customer is most upset about.
                Reply with the category in capital letters and nothing else. No explanation, no dot at the end.
                """,
                body, temperature: 0f);
            Console.WriteLine($"{from,-20} {label}");
        }

        var lang = await client.GetResponseAsync(/*task*/ /*prompt: call*/ $"In which language is the following text written? Answer with the two letter ISO 639-1 code only.\n\n{Inbox[0].Body}");
        Console.WriteLine(lang.Text.Trim());
    }
}

public static class Step06_Typed
{
    public record Event(string Title, DateTime Start, string? Place, string[] People);

    public static async Task RunAsync(IChatClient client)
    {
        var note = Ui.Ask("Type a note like 'dinner with Jo on friday at 7 in the Red Lion'");
        var prompt = /*typed task*/ /*prompt: local*/ $"Extract the calendar entry from this note. Today is {DateTime.Today:dddd, yyyy-MM-dd}. Leave the place empty if it isn't mentioned.\nNote: {note}";
        var response = await client.GetResponseAsync<Event>(prompt);
        if (response.TryGetResult(out var ev)) Console.WriteLine($"{ev.Title} {ev.Start:g} @ {ev.Place} ({string.Join(", ", ev.People)})");
        else Ui.Error(/*no prompt: error text*/ "The model did not return a valid event. Try again with a simpler note and check the date.");
    }
}

public static class Step07_Tools
{
    [Description(/*no prompt: tool description*/ "Returns the current stock of a spare part. Always call this before you promise a part to a customer.")]
    static int GetStock([Description("article number, e.g. T-100")] string article) => article.Length * 3;

    public static async Task RunAsync(IChatClient client)
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(GetStock, name: "get_stock")], ToolMode = ChatToolMode.Auto };
        ChatMessage[] chat =
        [
            new(ChatRole.System, /*prompt: call*/ "You work at the counter of a bicycle workshop. Use the tools to look up the stock, never invent numbers. Prices are not your business."),
            new(ChatRole.User, /*prompt: call*/ "Do you have 4 pieces of T-100 and, if yes, can I pick them up today before six?"),
        ];
        var result = await client.GetResponseAsync(chat, options);
        Console.WriteLine(result.Text);
    }
}

public static class Step08_FewShot
{
    private const string Rule = /*examples*/ /*prompt: member*/
        "Turn the spoken order into the short kitchen code. Amount first, then the dish, then changes with + or -.";

    public static async Task RunAsync(IChatClient client)
    {
        var messages = new List<ChatMessage>();
        messages.Add(new ChatMessage(ChatRole.System, Rule));
        messages.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ "two margheritas please, one of them without basil"));
        messages.Add(new ChatMessage(ChatRole.Assistant, /*prompt: call*/ "1xMARG; 1xMARG -basil"));
        messages.Add(new ChatMessage(ChatRole.User, Ui.Ask("Order")));
        Console.WriteLine((await client.GetResponseAsync(messages)).Text);
    }
}
