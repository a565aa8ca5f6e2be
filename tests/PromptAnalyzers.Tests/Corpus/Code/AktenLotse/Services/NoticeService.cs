using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace AktenLotse.Services;

public class CaseFile
{
    public string Number { get; set; } = "";
    public string Facts { get; set; } = "";
    public string Decision { get; set; } = "";
    public List<string> Statutes { get; set; } = [];
    public List<(int Sheet, string Text)> Sheets { get; set; } = [];
}

public class FormalCheck
{
    [Description("true if the notice names the authority that issued it")]
    public bool NamesAuthority { get; set; }
    public bool HasLegalRemedy { get; set; }
    public bool HasReasons { get; set; }
    public List<string> Missing { get; set; } = [];
}

/// <summary>
/// Drafts administrative notices ("Bescheide") and checks them before a human signs.
/// </summary>
public class NoticeService
{
    private const int MaxAttempts = 3;
    private readonly Kernel kernel;
    private readonly ILogger<NoticeService> logger;

    public NoticeService(Kernel kernel, ILogger<NoticeService> logger)
    {
        this.kernel = kernel;
        this.logger = logger;
    }

    public async Task<string> DraftAsync(CaseFile file, CancellationToken ct = default)
    {
        string? problem = null;
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var prompt = GetDraftPrompt(file, problem);
            var chatService = kernel.GetRequiredService<IChatCompletionService>();
            var chatHistory = new ChatHistory();
            chatHistory.AddUserMessage(prompt);

            var response = await chatService.GetChatMessageContentAsync(chatHistory, kernel: kernel, cancellationToken: ct);
            var draft = response.Content ?? "";
            logger.LogDebug("attempt {Attempt}: {Length} chars", attempt, draft.Length);

            if (!draft.Contains("Rechtsbehelfsbelehrung", StringComparison.OrdinalIgnoreCase))
            {
                problem = "The instruction on legal remedies is missing.";
                continue;
            }
            if (draft.Length < 400)
            {
                problem = "The reasons are too short.";
                continue;
            }
            return draft;
        }

        throw new InvalidOperationException(
            /*no prompt: exception*/ $"The notice for {file.Number} could not be drafted after {MaxAttempts} attempts. Check whether facts, decision and at least one statute are filled in, then start the draft again from the case view.");
    }

    private static string GetDraftPrompt(CaseFile file, string? problem)
    {
        var prompt = /*prompt: method*/ $"""
            You draft administrative notices for a German town. The clerk has already decided, you only write it down.

            ### CASE {file.Number}
            {file.Facts}

            ### DECISION
            {file.Decision}

            ### STATUTES THE CLERK NAMED
            {string.Join("; ", file.Statutes)}

            ### HOW TO WRITE
            1. Write in German, Sie form, sentences under 25 words where possible.
            2. Structure: operative part (numbered), reasons (I. facts, II. legal assessment), Rechtsbehelfsbelehrung, closing.
            3. In the legal assessment use only the statutes named above. If one of them obviously does not fit, still use it but put [PRÜFEN] behind it.
            4. If there is discretion, show that it was exercised: what speaks for, what against, why this result.
            5. No costs and no deadlines unless they are in the decision.
            6. Leave placeholders in square brackets for the name and the address.
            """;

        if (problem != null)
        {
            prompt += $"\n\n### LAST DRAFT WAS REJECTED\n{problem}\nWrite the complete notice again and mend this.";
        }

        return prompt;
    }

    /// <summary>How complete is an application? 0-100, used for the traffic light in the list.</summary>
    public async Task<int> ScoreCompletenessAsync(string kind, IEnumerable<string> required, string application)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*//*prompt: builder*/ $"You check whether an application for \"{kind}\" is complete.");
        sb.AppendLine("These documents and statements are required:");
        foreach (var r in required)
            sb.AppendLine("- " + r);
        sb.AppendLine();
        sb.AppendLine("Give a score from 0 to 100 for the completeness. Every missing document costs the same share, an unsigned form counts as missing.");
        sb.AppendLine("A document that is only announced (\"reiche ich nach\") is missing.");
        sb.AppendLine("Return the number only.");
        sb.AppendLine();
        sb.AppendLine("APPLICATION:");
        sb.Append(application);

        var answer = await kernel.InvokePromptAsync(sb.ToString(), new KernelArguments(new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 5 }));
        return int.TryParse(answer.GetValue<string>()?.Trim(), out var n) ? Math.Clamp(n, 0, 100) : -1;
    }

    public async Task<FormalCheck> CheckFormAsync(string notice, CancellationToken ct)
    {
#pragma warning disable SKEXP0010
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(FormalCheck), Temperature = 0 };
#pragma warning restore SKEXP0010
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(/*typed task*//*prompt: call*/ "Check the formal requirements of a written administrative act (§ 37, § 39 VwVfG): issuing authority, signature or name, reasons, instruction on legal remedies. List what is missing in German keywords.");
        history.AddUserMessage(notice);
        var msg = await chat.GetChatMessageContentAsync(history, settings, kernel, ct);
        return JsonSerializer.Deserialize<FormalCheck>(msg.Content!)!;
    }

    public async Task<string> AskFileAsync(CaseFile file, string department, string question)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(/*prompt: elsewhere*/ PromptTexts.ForDepartment(department));
        foreach (var (sheet, text) in file.Sheets)
            history.AddUserMessage(/*prompt: call*/ $"Bl. {sheet}:\n{text}");
        history.AddUserMessage(question);
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        return (await chat.GetChatMessageContentAsync(history)).Content ?? "";
    }
}
