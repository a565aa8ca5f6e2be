using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Foyerline.Services;

public enum RefundCode { None, Half, Voucher, Full }

public record RefundCase(string Customer, string OrderNumber, string Show, decimal Amount, string Request, bool IsRegular);

public interface IMailSender
{
    Task SendAsync(string to, string subject, string body);
}

public class RefundDesk
{
    private readonly Kernel _kernel;

    public RefundDesk(Kernel kernel) => _kernel = kernel;

    public async Task<(RefundCode Code, string Reason)> DecideAsync(RefundCase c)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(/*examples*//*prompt: call*/ "You decide refund requests for a ticket shop. For every request give exactly one of these codes:\n" +
        "FULL    event cancelled or moved to another day\n" +
        "VOUCHER customer is ill and sends the request at least 48h before doors\n" +
        "HALF    seat was worse than sold (restricted view, other block)\n" +
        "NONE    everything else, also 'I didn't like the show'\n" +
        "Write the code, then a dash, then the reason in max. 10 words. No other text.");
        history.AddUserMessage(/*prompt: call*/ "Hi, the show on Saturday was moved to Tuesday and I work on tuesdays. What now?");
        history.AddAssistantMessage(/*prompt: call*/ "FULL - show moved to another day");
        history.AddUserMessage(c.Request);

        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var reply = await chat.GetChatMessageContentAsync(history, kernel: _kernel);
        var parts = (reply.Content ?? "NONE - no answer").Split('-', 2, StringSplitOptions.TrimEntries);
        return (Enum.TryParse<RefundCode>(parts[0], true, out var code) ? code : RefundCode.None, parts.Length > 1 ? parts[1] : "");
    }

    public async Task<string> DraftLetterAsync(RefundCase c, RefundCode code, string reason)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the answer of our customer service to a refund request. Friendly but not submissive, no more than 120 words.");
        sb.AppendLine($"Customer: {c.Customer}, order {c.OrderNumber}, show \"{c.Show}\", amount {c.Amount:0.00} EUR");
        sb.AppendLine($"Our decision: {code} ({reason})");
        if (c.IsRegular)
        {
            sb.AppendLine("The customer buys with us often. Thank him for that in one sentence.");
        }

        if (code == RefundCode.None)
        {
            sb.AppendLine("Explain why we can't pay back the money, dont quote paragraphs of the terms. Offer the waiting list for resale.");
        }

        sb.AppendLine();
        sb.AppendLine("What the customer wrote:");
        sb.AppendLine(c.Request);

        var result = await _kernel.InvokePromptAsync(sb.ToString());
        return result.ToString();
    }

    public Task ConfirmAsync(IMailSender mails, RefundCase c, string to)
    {
        var body = /*no prompt: mail*/ $"""
            Dear {c.Customer},

            we have received your request for order {c.OrderNumber}. You will get an answer within three working days.
            Please do not reply to this mail. If you have further questions write to help@foyerline.example and give your order number.

            Your Foyerline team
            """;
        return mails.SendAsync(to, "We got your request", body);
    }
}
