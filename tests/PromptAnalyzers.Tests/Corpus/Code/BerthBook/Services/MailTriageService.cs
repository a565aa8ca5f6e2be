using System.Text.Json;
using BerthBook.Prompts;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace BerthBook.Services;

public sealed class MailTriageService(Kernel kernel, ILogger<MailTriageService> logger)
{
    private static readonly JsonSerializerOptions jsonOptions = new(JsonSerializerDefaults.Web);

    public async Task<MailTriage> TriageAsync(InboundMail mail, CancellationToken ct = default)
    {
        var chatHistory = new ChatHistory();
        chatHistory.AddSystemMessage(/*examples*//*prompt: elsewhere*/ OfficePrompts.MailTriage);
        chatHistory.AddUserMessage(/*prompt: elsewhere*/ OfficePrompts.WrapMail(mail.Subject, Clean(mail.Body)));

        var raw = await CallLlmAsync(chatHistory, 0, ct);
        try
        {
            return JsonSerializer.Deserialize<MailTriage>(StripFences(raw), jsonOptions) ?? new MailTriage();
        }
        catch (JsonException ex)
        {
            logger.LogWarning(ex, /*no prompt: log*/ "Could not parse the triage answer for mail from {From}, put it into the manual queue. Answer was: {Raw}", mail.From, raw);
            return new MailTriage();
        }
    }

    public async Task<bool> IsAdvertisingAsync(InboundMail mail, CancellationToken ct)
    {
        var answer = await kernel.InvokePromptAsync<string>(
            /*examples*//*prompt: call*/ $"""
            Is this mail advertising or a newsletter that nobody in a marina office has to read? Answer only yes or no.

            "Unsere Antifouling-Aktion: 20 % auf alle Farben bis Sonntag!" -> yes
            "Hello, is the crane free on friday, I want to take my boat out" -> no
            "RE: Invoice 4711 is still open" -> no

            "{mail.Subject} - {Clean(mail.Body)}" ->
            """,
            new KernelArguments(new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 3 }),
            cancellationToken: ct);
        return answer?.Trim().StartsWith("yes", StringComparison.OrdinalIgnoreCase) == true;
    }

    public async Task<string?> DraftReplyAsync(InboundMail mail, string facts, CancellationToken ct)
    {
        var history = new ChatHistory(/*prompt: elsewhere*/ OfficePrompts.ReplyDraft);
        history.AddUserMessage(/*prompt: call*/ $"Known facts:\n{facts}\n\nMail of the customer ({mail.From}):\n{mail.Body}\n\nWrite the answer in {mail.Language ?? "the language of the mail"}. Start with the salutation.");

        var draft = await CallLlmAsync(history, 0.6, ct);
        return draft.Contains(OfficePrompts.NoAnswerMarker, StringComparison.Ordinal) ? null : draft;
    }

    public string BuildForwardNotice(InboundMail mail) =>
        /*no prompt: mail*/ $"Dear colleague,\n\nthe following message from {mail.From} could not be assigned automatically. Please read it and answer within two working days.\n\n---\n{mail.Body}\n---\n\nBerthBook";

    private async Task<string> CallLlmAsync(ChatHistory chatHistory, double temperature, CancellationToken ct)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var result = await chat.GetChatMessageContentAsync(chatHistory, new OpenAIPromptExecutionSettings { Temperature = temperature }, cancellationToken: ct);
        return result.Content ?? string.Empty;
    }

    private static string Clean(string s) => s.Length > 6000 ? s[..6000] : s;

    private static string StripFences(string s)
    {
        s = s.Trim();
        if (s.StartsWith("```")) s = s[(s.IndexOf('\n') + 1)..];
        if (s.EndsWith("```")) s = s[..^3];
        return s;
    }
}

public class MailTriage
{
    public string Topic { get; set; } = "other";
    public int Urgency { get; set; }
    public string? BerthCode { get; set; }
    public bool NeedsHuman { get; set; } = true;
}

public record InboundMail(string From, string Subject, string Body, string? Language = null);
