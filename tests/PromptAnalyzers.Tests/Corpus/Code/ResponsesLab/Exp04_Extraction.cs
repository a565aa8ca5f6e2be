#pragma warning disable OPENAI001
using System.Text;
using System.Text.Json;
using OpenAI.Responses;

namespace ResponsesLab;

public static class Exp04_Extraction
{
    private record Order(string Customer, string Product, int Quantity, string? WantedBy);

    public static async Task RunAsync(ResponsesClient client)
    {
        var mail = Console.In.ReadToEnd();

        // first try: ask nicely
        StringBuilder p = new();
        p.AppendLine(/*task*/ /*prompt: builder*/ "Read the mail of the customer and give me the order as JSON with the keys customer, product, quantity (number) and wantedBy (yyyy-MM-dd or null).");
        p.AppendLine("Today is " + DateTime.Today.ToString("dddd, yyyy-MM-dd") + ", so resolve words like \"next tuesday\".");
        p.AppendLine("If several products are ordered take the first one. No markdown fence please.");
        p.AppendLine("-----");
        p.Append(mail);
        ResponseResult r1 = await client.CreateResponseAsync("gpt-4.1-mini", p.ToString());
        Console.WriteLine(r1.GetOutputText());

        // second try: the schema does the work
        var o = new CreateResponseOptions
        {
            Model = "gpt-4.1-mini",
            Instructions = /*typed task*/ /*prompt: call*/ "Extract the order from the mail. Unknown dates are null. Never guess a quantity, use 1 if there's none.",
            TextOptions = new ResponseTextOptions
            {
                TextFormat = ResponseTextFormat.CreateJsonSchemaFormat("order", BinaryData.FromString("""
                    {"type":"object","properties":{
                      "customer":{"type":"string","description":"name of the customer, without title"},
                      "product":{"type":"string"},
                      "quantity":{"type":"integer"},
                      "wantedBy":{"type":["string","null"]}},
                     "required":["customer","product","quantity","wantedBy"],"additionalProperties":false}
                    """), jsonSchemaIsStrict: true)
            }
        };
        o.InputItems.Add(ResponseItem.CreateUserMessageItem(mail));
        ResponseResult r2 = await client.CreateResponseAsync(o);
        var order = JsonSerializer.Deserialize<Order>(r2.GetOutputText(), new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
        Console.WriteLine(order);
        Outbox.Create(order?.Customer ?? "?", /*no prompt: mail text*/ $"Hello, thank you for your order of {order?.Quantity} {order?.Product}. Please check the data below and reply to this mail if something is wrong.");
    }

    private static class Outbox
    {
        public static void Create(string user, string message) => Console.WriteLine($"to {user}: {message}");
    }
}
