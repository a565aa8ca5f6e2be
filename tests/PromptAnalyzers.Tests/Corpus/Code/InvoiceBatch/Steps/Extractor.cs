using System.Text.Json;
using InvoiceBatch.Llm;
using OpenAI.Chat;

namespace InvoiceBatch.Steps;

public record Invoice(string? InvoiceNumber, DateOnly? Date, string? Supplier, decimal? NetAmount, decimal? VatAmount, decimal? GrossAmount, string? Currency, DateOnly? DueDate, string? Iban, double Confidence);

public class Extractor
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly BinaryData Schema = BinaryData.FromString(/*no prompt: json*/ """
        {
          "type": "object",
          "properties": {
            "invoiceNumber": { "type": ["string", "null"] },
            "date": { "type": ["string", "null"] },
            "supplier": { "type": ["string", "null"] },
            "netAmount": { "type": ["number", "null"] },
            "vatAmount": { "type": ["number", "null"] },
            "grossAmount": { "type": ["number", "null"] },
            "currency": { "type": ["string", "null"] },
            "dueDate": { "type": ["string", "null"] },
            "iban": { "type": ["string", "null"] },
            "confidence": { "type": "number" }
          },
          "required": ["invoiceNumber", "date", "supplier", "netAmount", "vatAmount", "grossAmount", "currency", "dueDate", "iban", "confidence"],
          "additionalProperties": false
        }
        """);

    private readonly ChatClient _client;

    public Extractor(ChatClient client) => _client = client;

    public async Task<(Invoice? Invoice, double Confidence)> ExtractAsync(string ocr)
    {
        List<ChatMessage> messages = [new SystemChatMessage(/*prompt: elsewhere*/ PromptTexts.Extraction), new UserChatMessage(ocr)];
        var options = new ChatCompletionOptions
        {
            Temperature = 0,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("invoice", Schema, jsonSchemaIsStrict: true),
        };

        for (int i = 0; i < 2; i++)
        {
            ChatCompletion completion = await Asking.Retry(() => _client.CompleteChatAsync(messages, options));
            string json = completion.Content[0].Text;
            try
            {
                var invoice = JsonSerializer.Deserialize<Invoice>(json, Web);
                if (invoice is { NetAmount: { } n, VatAmount: { } v, GrossAmount: { } g } && n + v != g)
                {
                    messages.Add(new AssistantChatMessage(completion));
                    messages.Add(new UserChatMessage(/*prompt: call*/ $"{n} + {v} is not {g}. Read the amounts again and return the whole JSON."));
                    continue;
                }

                return (invoice, invoice?.Confidence ?? 0);
            }
            catch (JsonException e)
            {
                messages.Add(new AssistantChatMessage(json));
                messages.Add(new UserChatMessage(/*prompt: call*/ "This is not valid JSON: " + e.Message));
            }
        }

        return (null, 0);
    }
}
