using HemoDesk.Application;

namespace HemoDesk.Services;

public interface IIntakeService
{
    Task<string> ClassifyAsync(DonorMail mail, CancellationToken ct = default);
    Task<string> ExtractAppointmentAsync(DonorMail mail, CancellationToken ct = default);
    Task<string> DraftReplyAsync(DonorMail mail, string label, CancellationToken ct = default);
    Task<bool> IsUrgentAsync(DonorMail mail, CancellationToken ct = default);
}

public sealed class IntakeService(ILlmGateway llm, ILogger<IntakeService> logger) : IIntakeService
{
    public async Task<string> ClassifyAsync(DonorMail mail, CancellationToken ct = default)
    {
        var answer = await llm.CompleteAsync(
            new LlmRequest(/*examples*//*prompt: elsewhere*/ DonorPrompts.ClassifyMail, mail.Subject + "\n\n" + mail.Body) { Temperature = 0, MaxTokens = 10 }, ct);

        var label = answer.Trim().TrimEnd('.').ToUpperInvariant();
        logger.LogInformation("Mail from {From} -> {Label}", mail.From, label);
        return label;
    }

    public Task<string> ExtractAppointmentAsync(DonorMail mail, CancellationToken ct = default)
    {
        var prompt = /*task*//*prompt: elsewhere*/ DonorPrompts.ExtractAppointment
            .Replace("{today}", DateTime.Today.ToString("yyyy-MM-dd"))
            .Replace("{mail}", mail.Body);
        return llm.GetTextAsync(prompt, ct: ct);
    }

    public async Task<string> DraftReplyAsync(DonorMail mail, string label, CancellationToken ct = default)
    {
        if (label == "REACTION")
        {
            return await llm.GetTextAsync(mail.Body, /*prompt: elsewhere*/ DonorPrompts.AfterCare, ct);
        }

        var systemMessage = /*prompt: local*/ "You write replies for the donor office. Warm but short, never more than 120 words. Sign with 'Your team of the Rotmarken donation centre'. Do not promise a date, the office will fill it in by hand where you write [DATE].";
        var prompt = /*prompt: local*/ $"The mail below was filed as {label}. Write a reply to it in the language of the mail.\n\nFrom: {mail.From}\nReceived: {mail.ReceivedAt:g}\n\n{mail.Body}";

        return await llm.GetTextAsync(prompt, systemMessage, ct);
    }

    public async Task<bool> IsUrgentAsync(DonorMail mail, CancellationToken ct = default)
    {
        var request = new LlmRequest(
            /*task*//*prompt: wrapper*/ "Decide whether the mail needs a call back by a physician within the hour. This is the case for: fainting more than once, bleeding that does not stop, fever over 38.5 within 48 h of a donation, and a donor who tells us after the donation about something that makes the unit unsafe (infection, new partner, medication). Answer with YES or NO, nothing else.",
            mail.Body);
        var answer = await llm.CompleteAsync(request, ct);
        return answer.StartsWith("YES", StringComparison.OrdinalIgnoreCase);
    }

    public Task<string> BriefingAsync(string shift, IEnumerable<string> notes, CancellationToken ct = default)
        => llm.CompleteAsync(new LlmRequest(/*prompt: elsewhere*/ DonorPrompts.StaffBriefing(shift), string.Join("\n", notes)) { MaxTokens = 1200 }, ct);
}
