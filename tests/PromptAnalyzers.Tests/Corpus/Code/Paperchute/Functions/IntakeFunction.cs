using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using Paperchute.Options;
using Paperchute.Services;

namespace Paperchute.Functions;

public class IntakeFunction(ILlmGateway llm, IDocumentStore store, IMailer mailer, IConfiguration config, IOptions<InvoiceOptions> invoice, ILogger<IntakeFunction> log)
{
    [Function("Intake")]
    public async Task RunAsync([QueueTrigger("scans-incoming")] ScanMessage scan, CancellationToken ct)
    {
        var kind = await ClassifyAsync(scan, ct);
        log.LogInformation(/*no prompt: log*/ "Classify document {Blob} of language {Lang}: the kind is {Kind}", scan.BlobName, scan.Language, kind);
        switch (kind)
        {
            case "invoice": await InvoiceAsync(scan, ct); break;
            case "contract": await ContractAsync(scan, ct); break;
            case "complaint": await ComplaintAsync(scan, ct); break;
            default:
                await store.AddCommentAsync(scan.BlobName, /*no prompt: db comment*/ "The kind of this document could not be determined. Read the first page, choose one of the known kinds and put it into the right queue.");
                break;
        }
    }

    private async Task<string> ClassifyAsync(ScanMessage scan, CancellationToken ct)
    {
        var head = scan.Text.Length > 3000 ? scan.Text[..3000] : scan.Text;
        var result = await llm.Chat(small: true).CompleteChatAsync(
            new ChatMessage[]
            {
                new SystemChatMessage(/*task*/ /*prompt: call*/ "Classify the scanned document. Possible kinds: invoice, contract, complaint, delivery-note, job-application, other. Reply with the kind in lower case and nothing else."),
                new UserChatMessage(/*prompt: call*/ $"First page of {scan.BlobName}, recieved from {scan.Sender ?? "unknown"}:\n\n{head}"),
            },
            new ChatCompletionOptions { MaxOutputTokenCount = 8 }, ct);
        return result.Value.Content[0].Text.Trim().ToLowerInvariant();
    }

    private async Task InvoiceAsync(ScanMessage scan, CancellationToken ct)
    {
        var text = scan.Text[..Math.Min(scan.Text.Length, invoice.Value.MaxChars)];
        var json = await llm.AskAsync(/*task*/ /*prompt: elsewhere*/ invoice.Value.Instructions, text, ct: ct);
        try { using var _ = JsonDocument.Parse(json); }
        catch (JsonException)
        {
            var instructionText = /*task*/ /*prompt: local*/ "The following text should be a JSON object but is broken. Repair it. Output only the JSON and do not change any values.";
            json = await llm.AskAsync(instructionText, json, small: true, ct);
        }
        await store.SaveAsync(scan.BlobName, "invoice", json);
        var review = await llm.AskAsync(/*maybe task*/ /*prompt: elsewhere*/ invoice.Value.ReviewHint, json, true, ct);
        if (!review.StartsWith("OK"))
            await mailer.SendAsync("accounting@contoso.example", /*no prompt: mail subject*/ "Please check the VAT of this invoice",
                /*no prompt: mail body*/ $"Hello colleagues,\n\nplease check invoice {scan.BlobName}. Extract the VAT id by hand and compare it with the supplier master data.\n\n{review}");
    }

    private async Task ContractAsync(ScanMessage scan, CancellationToken ct)
    {
        var schema = BinaryData.FromString(/*no prompt: json schema*/ """
            {"type":"object","properties":{
              "parties":{"type":"array","items":{"type":"string"}},
              "start":{"type":["string","null"],"description":"Start date as yyyy-MM-dd, do not guess"},
              "noticeMonths":{"type":["integer","null"]},
              "autoRenew":{"type":"boolean"},
              "risks":{"type":"array","items":{"type":"string"}}},
             "required":["parties","start","noticeMonths","autoRenew","risks"],"additionalProperties":false}
            """);
        var options = new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("contract", schema, jsonSchemaIsStrict: true) };
        var instruction = /*typed task*/ /*prompt: local*/ @"You are a paralegal. Read the contract and fill the schema.
- parties: full legal names with the legal form
- noticeMonths: the notice period in months, round up, null when there is none
- risks: clauses that are unusual for a contract of this kind (unlimited liability, exclusive supply, penalties, foreign jurisdiction), each as one short sentence with the clause number in front. Standard boilerplate is no risk.
You must not give legal advice and must not add anything that isn't written in the text.";
        var messages = new List<ChatMessage> { ChatMessage.CreateSystemMessage(instruction), ChatMessage.CreateUserMessage(scan.Text) };
        ChatCompletion done = await llm.Chat().CompleteChatAsync(messages, options, ct);
        await store.SaveAsync(scan.BlobName, "contract", done.Content[0].Text);

        // same conversation, second question
        messages.Add(new AssistantChatMessage(done));
        messages.Add(new UserChatMessage(/*prompt: call*/ "Now explain the three most important obligations of our company to a manager without legal background, in plain words."));
        ChatCompletion plain = await llm.Chat().CompleteChatAsync(messages, cancellationToken: ct);
        await store.SaveAsync(scan.BlobName, "summary", plain.Content[0].Text);
    }

    private async Task ComplaintAsync(ScanMessage scan, CancellationToken ct)
    {
        var text = scan.Text;
        if (scan.Language != "en")
        {
            var translate = config["Prompts:Translate"] ?? /*maybe task*/ /*prompt: local*/ "Translate the letter to English. Keep line breaks, names, addresses and amounts as they are.";
            text = await llm.AskAsync(translate, text, ct: ct);
        }
        await store.SaveAsync(scan.BlobName, "summary", await llm.AskAsync(await /*prompt: file*/ File.ReadAllTextAsync("Prompts/complaint-summary.txt", ct), text, ct: ct));

        string draft = scan.Language switch
        {
            "es" => /*prompt: local*/ "Redacta una respuesta breve y cordial a la queja del cliente. Trátalo de usted, pide disculpas una sola vez y no prometas ninguna indemnización. Indica que un compañero le llamará en dos días laborables.",
            "ar" => /*prompt: local*/ "اكتب ردًا قصيرًا ومهذبًا على شكوى العميل. اعتذر مرة واحدة فقط، ولا تَعِد بأي تعويض، وأخبره أن أحد الزملاء سيتصل به خلال يومي عمل.",
            "pl" => /*prompt: local*/ "Napisz krótką i uprzejmą odpowiedź na reklamację klienta. Przeproś tylko raz, nie obiecuj odszkodowania i poinformuj, że ktoś zadzwoni w ciągu dwóch dni roboczych.",
            _ => /*prompt: local*/ "Draft a short and friendly reply to the complaint of the customer. Apologize once, promise no compensation, say that a collegue will call within two working days.",
        };
        await store.SaveAsync(scan.BlobName, "reply", await llm.AskAsync(draft, scan.Text, ct: ct));
    }
}
