using System.Text;
using System.Text.Json;
using HiveTalk.Llm;

namespace HiveTalk.Shop;

public class Order
{
    public List<Line> Lines { get; set; } = new();
    public string? Name { get; set; }
    public string? Address { get; set; }
    public bool Pickup { get; set; }
    public class Line { public string Sku { get; set; } = ""; public int Quantity { get; set; } }
}

public class ReturnClaim
{
    public string Article { get; set; } = "";
    public string Reason { get; set; } = "";
    public string? InvoiceNumber { get; set; }
}

public class OrderParser(OpenAiLlm llm)
{
    private static readonly JsonSerializerOptions Opt = new() { PropertyNameCaseInsensitive = true };

    public async Task<Order?> ParseAsync(string text, List<Product> products)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*//*prompt: builder*/ "Extract the order from the message of a customer of a beekeeping shop.");
        sb.AppendLine("Use the article numbers of this list, ignore articles that are not in it:");
        foreach (var p in products)
            sb.AppendLine($"{p.Sku};{p.Name}");
        sb.AppendLine();
        sb.AppendLine("Respond ONLY with JSON, no markdown, with the fields");
        sb.AppendLine("lines (array of sku and quantity), name, address, pickup (true if the customer comes to the shop).");
        sb.AppendLine("A \"set\" of frames are 10 pieces. Unknown fields are null.");
        sb.AppendLine();
        sb.AppendLine("Message: " + text);

        var json = await llm.AskAsync(null, sb.ToString());
        try
        {
            var order = JsonSerializer.Deserialize<Order>(json, Opt);
            if (order?.Address != null) order.Address = await NormalizeAddressAsync(order.Address);
            return order;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<ReturnClaim?> ParseReturnAsync(string text)
    {
        var prompt = /*typed task*//*prompt: local*/ $"A customer wants to give something back to the shop. Fill the fields from the message; reason in English, at most 10 words; the invoice number begins with RE.\n\n{text}";

        var body = new ChatBody
        {
            Temperature = 0,
            Messages = { new ChatTurn("user", prompt) },
            ResponseFormat = new
            {
                type = "json_schema",
                json_schema = new
                {
                    name = "return_claim",
                    strict = true,
                    schema = JsonSerializer.Deserialize<JsonElement>("""{"type":"object","properties":{"article":{"type":"string"},"reason":{"type":"string"},"invoiceNumber":{"type":["string","null"]}},"required":["article","reason","invoiceNumber"],"additionalProperties":false}""")
                }
            }
        };
        return JsonSerializer.Deserialize<ReturnClaim>(await llm.SendAsync(body), Opt);
    }

    private async Task<string> NormalizeAddressAsync(string raw)
    {
        List<ChatTurn> turns =
        [
            new("system", /*examples*//*prompt: call*/ """
                Bring Austrian addresses into the form  street number|zip|town. Add missing umlauts if you are sure.
                hauptstr 5, 8160 weiz => Hauptstraße 5|8160|Weiz
                Birkfeld, am muehlbach 12a => Am Mühlbach 12a||Birkfeld
                """),
            new("user", raw)
        ];
        return await llm.ChatAsync(turns);
    }
}
