using System.Text.Json;
using Microsoft.Extensions.Logging;
using SpokeRunner.Llm;

namespace SpokeRunner.Services;

public sealed record Complaint(int Id, string OrderNo, string Customer, string Text, DateTime Received);
public sealed record ComplaintVerdict(int Severity, string Cause, bool Refund);

public sealed class ComplaintService
{
    private const string SeveritySystem =
        /*task*/ /*prompt: member*/ "You rate complaints of courier customers.\n" +
        "Return ONLY a JSON object with three keys:\n" +
        "  severity  1 (grumbling) to 5 (lawyer or police)\n" +
        "  cause     one of late, damaged, lost, rude, wrong_address, billing, other\n" +
        "  refund    true if the customer wants money back, else false\n" +
        "Capital letters and swear words alone are not a reason for a higher severity. " +
        "Lost medicine, keys or documents are always at least 4.";

    private readonly ILlmClient _llm;
    private readonly IOrderArchive _archive;
    private readonly ILogger<ComplaintService> _logger;

    public ComplaintService(ILlmClient llm, IOrderArchive archive, ILogger<ComplaintService> logger)
    {
        _llm = llm;
        _archive = archive;
        _logger = logger;
    }

    public async Task<ComplaintVerdict> RateAsync(Complaint complaint, CancellationToken ct)
    {
        ComplaintVerdict? verdict = null;
        Exception? last = null;

        string prompt = /*prompt: local*/ $"Complaint about order {complaint.OrderNo}, received {complaint.Received:g}:\n\n{complaint.Text}";

        for (int attempt = 1; attempt <= 3 && verdict is null; attempt++)
        {
            try
            {
                var reply = await _llm.CompleteAsync(new LlmRequest(SeveritySystem, prompt, Temperature: 0f), ct);
                verdict = JsonSerializer.Deserialize<ComplaintVerdict>(
                    OrderIntakeService.StripFence(reply.Content), new JsonSerializerOptions(JsonSerializerDefaults.Web));
            }
            catch (Exception ex) when (attempt < 3 && ex is not OperationCanceledException)
            {
                last = ex;
                prompt += "\n\nYour last answer could not be read. Only the JSON object please.";
                await Task.Delay(TimeSpan.FromSeconds(attempt * 2), ct);
            }
        }

        if (verdict is null)
            _logger.LogError(last, "Complaint {Id} not rated", complaint.Id);

        return verdict ?? new ComplaintVerdict(3, "other", false);
    }

    public async Task<string> DraftReplyAsync(Complaint complaint, ComplaintVerdict verdict, CancellationToken ct)
    {
        var history = await _archive.StoryOfAsync(complaint.OrderNo);

        string moneyLine = verdict.Refund
            ? "The customer wants money back. Do not promise it. Say that Marieke from the office decides until the day after tomorrow."
            : "Do not offer any money.";

        string prompt =
/*prompt: local*/ $@"You work in the office of a bicycle courier company and write an answer to a customer who complained.

Complaint:
{complaint.Text}

What our system knows about the ride:
{history}

How to write:
- Use the name {complaint.Customer}, no 'Dear Sir or Madam'.
- Start with what went wrong, from the customers view. Not with how important customers are to us.
- Say what happend as far as the data shows it. If the data shows nothing, say that we are asking the rider.
- Don't blame the rider, the traffic or the weather unless the data says it.
- {moneyLine}
- Max 120 words. No bullet points in the mail. Sign with 'Het team van SpokeRunner'.

Write only the mail, without subject.";

        return await _llm.AskAsync(prompt, ct);
    }

    public async Task<bool> IsThreatAsync(string text, CancellationToken ct)
    {
        var answer = await _llm.AskAsync(
            /*task*/ /*prompt: wrapper*/ "Does the following message threaten a person (a rider, a dispatcher, anybody)? Threatening with a bad review or a lawyer does not count. Answer yes or no.\n\n" + text, ct);
        return answer.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }

    public Task CloseAsync(Complaint complaint) =>
        _archive.CompleteAsync(complaint.OrderNo,
            /*no prompt: archive note*/ "Complaint closed by the office. The customer has been answered, the rider has been informed and no further action is required for this order.");
}

public interface IOrderArchive
{
    Task<string> StoryOfAsync(string orderNo);
    Task CompleteAsync(string orderNo, string note);
}
