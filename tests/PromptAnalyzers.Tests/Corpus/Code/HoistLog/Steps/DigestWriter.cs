using System.ComponentModel;
using HoistLog.Ai;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace HoistLog.Steps;

public sealed class TourPlugin
{
    [KernelFunction, Description(/*no prompt: tool description*/ "Returns the free half days of a technician in the next two weeks. Call it once per technician.")]
    public string GetFreeHalfDays([Description("First name of the technician")] string technician) =>
        technician == "Ilaria" ? "Tue am, Thu pm" : "Fri am";
}

public class DigestWriter(IKernelService ai)
{
    private const string ForesightPrompt = /*prompt: member*/ """
        You have serviced lifts for forty years and now advise younger colleagues. From the history of a lift you tell
        what you would look at next time and why. You think aloud, you admit when two explanations are equally good,
        and you remember that owners do not like to pay for new ropes.
        """;

    public Task<string> ForesightAsync(IEnumerable<Report> history, CancellationToken ct) =>
        ai.AskAsync(ForesightPrompt, string.Join("\n\n", history.Select(r => r.Text)), ct);

    public async Task<string> MorningDigestAsync(IEnumerable<Report> reports, CancellationToken ct)
    {
        var result = await ai.Kernel.InvokePromptAsync(
            /*prompt: call*/ "Summarise the reports of the last 24 hours for the morning round of the workshop. Start with what went wrong, keep it under two hundred words.\n\n{{$reports}}",
            new KernelArguments(new OpenAIPromptExecutionSettings { MaxTokens = 600, Temperature = 0.3 })
            {
                ["reports"] = string.Join("\n---\n", reports.Select(r => $"{r.LiftNo} {r.Building} ({r.Technician}): {r.Text}"))
            },
            cancellationToken: ct);
        return result.ToString();
    }

    public async Task<string> ItalianNoteAsync(Report report)
    {
        var chat = ai.Kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(/*prompt: call*/ "Sei l'assistente dell'ufficio assistenza di una ditta di ascensori. Scrivi in modo cortese e semplice, come a un vicino di casa.");
        history.AddUserMessage(/*prompt: call*/ $"Scrivi un avviso da appendere nell'atrio di {report.Building}: l'ascensore è stato riparato oggi. Scusati per il disagio e ringrazia i condomini per la pazienza.");
        return (await chat.GetChatMessageContentAsync(history)).Content ?? "";
    }

    public async Task<string> LetterAsync(Finding finding, Report report, CancellationToken ct)
    {
        var ask = finding.Urgency switch
        {
            "A" => /*prompt: local*/ $"Write to the manager of {report.Building} that lift {report.LiftNo} stays locked until we have been there again. Firm, no technical details, no dates we cannot keep.",
            "B" => /*prompt: local*/ $"Write a short, calm letter to the manager of {report.Building}: lift {report.LiftNo} does not run at the moment and we come back this week.",
            _ => ""
        };
        if (ask.Length == 0) return "";

        var letter = await ai.RunPromptAsync(ask, 0.7, ct);
        return letter + /*no prompt: signature*/ "\n\nPlease do not reply to this message. Call the control room if the lift makes unusual noises.";
    }

    public async Task<string> PlanTourAsync(string wish, CancellationToken ct)
    {
        var kernel = ai.Kernel.Clone();
        kernel.Plugins.AddFromObject(new TourPlugin(), "Tours");
        var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };

        var history = new ChatHistory();
        history.AddSystemMessage(/*prompt: call*/ "You help the head of the workshop to plan tours. Look up the free half days before you propose anything, and propose at most two alternatives.");
        history.AddUserMessage(wish);
        var response = await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history, settings, kernel, ct);
        return response.Content ?? "";
    }

    public async Task<string> OwnerNoteAsync(Report report, CancellationToken ct)
    {
        var function = ai.Kernel.Plugins.GetFunction("Owner", "Explain");
        var result = await ai.Kernel.InvokeAsync(function, new KernelArguments { ["lift"] = report.LiftNo, ["report"] = report.Text }, ct);
        return result?.ToString() ?? string.Empty;
    }
}
