#pragma warning disable OPENAI001
using System.Text;
using System.Text.Json;
using Brevduva.Configuration;
using Brevduva.Models;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Brevduva.Services;

public sealed class DocumentReader
{
    private const string InvoicePrompt = /*typed task*/ /*prompt: member*/ """
        You read supplier invoices of a Swedish housing association. The text comes from OCR, columns can be mixed up.

        - supplier: the company that wants the money, not the factoring company
        - org_nr: organisation number in the form NNNNNN-NNNN
        - ocr: the payment reference. If there is none take the invoice number
        - due_date: yyyy-MM-dd ("förfallodatum", "oss tillhanda")
        - total: the amount to pay including VAT and rounding
        - vat: the VAT amount, 0 for reverse charge

        Credit notes have a negative total.
        """;

    private static readonly BinaryData InvoiceSchema = BinaryData.FromString(/*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "supplier": { "type": "string", "description": "Name of the company as registered" },
            "org_nr": { "type": ["string", "null"] },
            "ocr": { "type": ["string", "null"] },
            "due_date": { "type": ["string", "null"] },
            "total": { "type": "number" },
            "vat": { "type": "number" }
          },
          "required": ["supplier", "org_nr", "ocr", "due_date", "total", "vat"],
          "additionalProperties": false
        }
        """);

    private readonly IAzureChatService _chat;
    private readonly MailroomOptions _options;

    public DocumentReader(IAzureChatService chat, IOptions<MailroomOptions> options)
    {
        _chat = chat;
        _options = options.Value;
    }

    public async Task<InvoiceData?> ReadInvoiceAsync(MailAttachment file)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0f,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("invoice", InvoiceSchema, jsonSchemaIsStrict: true)
        };
        var json = await _chat.CompleteAsync([new SystemChatMessage(InvoicePrompt), new UserChatMessage(file.Text)], options);
        return JsonSerializer.Deserialize<InvoiceData>(json);
    }

    public async Task<string> ReadOfficialLetterAsync(string text)
    {
        var prompt = /*task*/ /*prompt: file*/ File.ReadAllText(Path.Combine(_options.PromptFolder, "remissvar.txt"));
        return await _chat.AskAsync(prompt, text);
    }

    // Decisions of the last board meetings for the annual report
    public async Task<string> DecisionsAsync(IReadOnlyList<MailAttachment> minutes, int year)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*task*/ /*prompt: builder*/ $"Extract all decisions of the year {year} from the minutes below.");
        prompt.AppendLine("One line per decision, in this form: <date>;<paragraph number>;<decision in one sentence>;<amount in SEK or empty>");
        prompt.AppendLine("Proposals that were rejected or postponed don't count.");
        if (minutes.Count > 5)
        {
            prompt.AppendLine("Leave out purely formal decisions such as the election of the chairman or the approval of the agenda.");
        }

        foreach (var m in minutes)
        {
            prompt.AppendLine($"=== {m.FileName} ===");
            prompt.AppendLine(m.Text);
        }

        ChatCompletion result = await _chat.ClientFor(_options.Deployment).CompleteChatAsync(new UserChatMessage(prompt.ToString()));
        return result.Content[0].Text;
    }

    public async Task<string> CompareOffersAsync(string scope, IEnumerable<MailAttachment> offers)
    {
        // gpt-4o overlooks exclusions in the small print, o4-mini mostly doesn't
        ChatClient reasoning = _chat.ClientFor("o4-mini");
        List<ChatMessage> messages =
        [
            new DeveloperChatMessage(/*reasoned task*/ /*prompt: call*/ """
                Compare offers of contractors against the scope of work.
                For every item of the scope write one row: item | offer | included / excluded / unclear | page.
                Rank the offers at the end by completeness, best first, in the form "1. <contractor>". Prices do not matter.
                """),
            new UserChatMessage($"{scope}\n\n{string.Join("\n\n", offers.Select(o => o.FileName + "\n" + o.Text))}")
        ];
        ChatCompletion answer = await reasoning.CompleteChatAsync(messages);
        return answer.Content[0].Text;
    }
}
