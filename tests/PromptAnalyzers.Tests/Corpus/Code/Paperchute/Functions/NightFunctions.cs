using System.Text;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;
using Paperchute.Services;

namespace Paperchute.Functions;

public class NightFunctions
{
    private const string RedactInstruction = /*task*/ /*prompt: member*/ "Replace all personal data in the text: names by [NAME], addresses by [ADDRESS], phone numbers and mails by [CONTACT], " +
        "account numbers by [ACCOUNT], dates of birth by [DOB]. Names of companies and of public authorities stay. " +
        "Return the complete text, otherwise unchanged.";

    private readonly ILlmGateway _llm;
    private readonly IDocumentStore _store;
    private readonly IMailer _mailer;

    public NightFunctions(ILlmGateway llm, IDocumentStore store, IMailer mailer)
    {
        _llm = llm; _store = store; _mailer = mailer;
    }

    [Function("Redact")]
    public async Task Redact([QueueTrigger("scans-redact")] ScanMessage scan)
    {
        var chat = _llm.Chat();
        var sb = new StringBuilder();
        foreach (var page in scan.Text.Split('\f'))
        {
            ChatCompletion c = await chat.CompleteChatAsync(new SystemChatMessage(RedactInstruction), new UserChatMessage(page));
            sb.Append(c.Content[0].Text).Append('\f');
        }
        await _store.SaveAsync(scan.BlobName, "redacted", sb.ToString());
    }

    [Function("Digest")]
    public async Task Digest([TimerTrigger("0 0 5 * * 1")] object timer)
    {
        var lines = new List<string>();
        await foreach (var (blob, content) in _store.SinceAsync(DateTime.UtcNow.AddDays(-7)))
            lines.Add($"## {blob}\n{content}");
        if (lines.Count == 0) return;
        var text = await _llm.AskAsync(/*prompt: wrapper*/ $"You write the weekly digest of the mail room. There are {lines.Count} summaries. Group them by topic, mention every sender once, put anything with a deadline within the next 14 days to the top and keep it under one page.", string.Join("\n\n", lines));
        await _mailer.SendAsync("office@contoso.example", /*no prompt: mail subject*/ "Your weekly summary of all incoming documents", text);
    }

    [Function("Deadlines")]
    public async Task<string[]> Deadlines([QueueTrigger("scans-deadlines")] ScanMessage scan)
        => (await _llm.AskAsync(DeadlinePrompt(DateTime.Today), scan.Text, small: true)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string DeadlinePrompt(DateTime today)
    {
        return string.Format(/*task*/ /*prompt: method*/ "Find every deadline in the letter. Write one per line as yyyy-MM-dd|what has to be done. Today is {0:yyyy-MM-dd}; convert expressions like 'within two weeks' to dates. If there is none write NONE.", today);
    }
}
