using System.Text.Json;
using OpenAI.Chat;

namespace ChatGallery.Demos;

public class ReviewLabelDemo(ChatClient client) : DemoBase(client)
{
    public override string Title => "Few shot";

    public override async Task RunAsync()
    {
        (string Review, string Label)[] shots =
        [
            (/*prompt: local*/ "Came with two left hinges, support never answered. Money back please.", /*prompt: local*/ "negative|defect"),
            (/*prompt: local*/ "Does what it should. Colour is a bit darker than in the picture.", /*prompt: local*/ "neutral|appearance"),
        ];

        var messages = new List<ChatMessage> { new SystemChatMessage(/*examples*/ /*prompt: call*/ "Label product reviews with sentiment (positive, neutral, negative) and the main topic (defect, delivery, price, appearance, other). Format: sentiment|topic") };
        foreach (var (review, label) in shots)
        {
            messages.Add(new UserChatMessage(review));
            messages.Add(new AssistantChatMessage(label));
        }
        Console.Write("Review: ");
        messages.Add(new UserChatMessage(Console.ReadLine() ?? ""));

        ChatCompletion c = await Client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 12 });
        Show(c.Content[0].Text);
    }
}

public class InvoiceDemo(ChatClient client) : DemoBase(client)
{
    private static readonly BinaryData Schema = BinaryData.FromString(/*no prompt: json schema*/ """
        { "type": "object",
          "properties": {
            "number": { "type": "string" },
            "total":  { "type": "number" },
            "currency": { "type": "string" },
            "due": { "type": "string" } },
          "required": ["number", "total", "currency", "due"],
          "additionalProperties": false }
        """);

    public override string Title => "Structured output";

    public override async Task RunAsync()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "invoice.txt"));
        var task = /*typed task*/ /*prompt: local*/ """
            Extract the invoice number, the total amount including VAT, the ISO currency code and the due date from the text you are given.
            Dates as yyyy-MM-dd. If the due date is only given as "within n days", add the days to the invoice date.
            Never guess an amount; use 0 when you can't find it.
            """;

        var options = new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("invoice", Schema, jsonSchemaIsStrict: true) };
        ChatCompletion c = await Client.CompleteChatAsync(new ChatMessage[] { new SystemChatMessage(task), new UserChatMessage(text) }, options);

        using var doc = JsonDocument.Parse(c.Content[0].Text);
        Show(doc.RootElement.GetProperty("number") + " / " + doc.RootElement.GetProperty("total"));
    }
}

public class MailTriageDemo(ChatClient client) : DemoBase(client)
{
    public override string Title => "Mail triage";
    public override string Description => "Classification without a schema.";

    public override async Task RunAsync()
    {
        Console.WriteLine(SharedTexts.TriageHelp);
        var lines = new List<string>();
        while (Console.ReadLine() is { Length: > 0 } l) lines.Add(l);
        var mail = string.Join('\n', lines);

        var parts = (await AskAsync(/*task*/ /*prompt: elsewhere*/ SharedTexts.Triage, mail)).Split(';');
        Show($"department {parts[0]}, urgency {parts.ElementAtOrDefault(1)}");

        var wish4 = /*task*/ /*prompt: local*/ "Detect the language of the text. Reply with the two letter ISO 639-1 code in lower case, or xx if you are not sure.";
        var lang = await AskAsync(wish4, mail);
        if (lang.Trim() != "en")
            Show(await AskAsync(/*maybe task*/ /*prompt: wrapper*/ "Translate the following customer e-mail to English. Keep the line breaks, names and order numbers exactly as they are. Return only the translation.", mail));
    }
}
