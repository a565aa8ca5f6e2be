using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.AI;
using SprechGarten.Services;

namespace SprechGarten.Pages;

public partial class FeedbackPanel : ComponentBase
{
    [Inject] private IChatClient Chat { get; set; } = default!;
    [Inject] private IExerciseStore Store { get; set; } = default!;
    [Inject] private ILogger<FeedbackPanel> Logger { get; set; } = default!;

    [Parameter] public Guid ChildId { get; set; }
    [Parameter] public string Word { get; set; } = "";
    [Parameter] public bool IsAdult { get; set; }

    private int? score;
    private string feedback = "";
    private string? error;
    private readonly MarkupString help = new(/*no prompt: html*/ "<p>Tap the <b>microphone</b>, say the word and wait for the green light. If the light stays red, check the permission of the browser.</p>");

    private async Task OnRecognizedAsync(string transcript)
    {
        error = null;
        try
        {
            var prompt = /*task*//*prompt: local*/ $"Target word: {Word}\nSpeech recognition heard: {transcript}\n\nHow close was the pronunciation? Give 0 to 100 points. Homophones are 100. Articles and filler words before the word (der, äh) don't matter. Answer with the number and nothing else.";
            var response = await Chat.GetResponseAsync(prompt, new ChatOptions { Temperature = 0, MaxOutputTokens = 4 });
            score = int.TryParse(response.Text, out var s) ? s : null;

            if (score is { } value)
            {
                await Store.SaveAttemptAsync(ChildId, Word, value);
                feedback = await GetFeedbackAsync(value, transcript);
            }
        }
        catch (HttpRequestException ex)
        {
            Logger.LogError(ex, "Feedback failed");
            error = /*no prompt: UI text*/ "The hedgehog can't hear you right now. Please check the internet connection and try again in a minute.";
        }
    }

    private async Task<string> GetFeedbackAsync(int value, string transcript)
    {
        var instructions = IsAdult
            ? /*prompt: local*/ "You give feedback to an adult after a stroke or with dysarthria. Respectful, no praise for trivial things. One concrete hint on breath, jaw, lips or tongue. Two sentences at most."
            : /*prompt: local*/ "You give feedback to a child. One sentence what was good, one playful hint what the tongue could do. Don't mention points.";

        return await Chat.AskAsync(instructions, $"{Word} / {transcript} / {value}", 0.8f);
    }

    private async Task<string> RemindAsync(string childName, int days)
        => (await Chat.GetResponseAsync(/*prompt: elsewhere*/ PromptTemplates.HomeworkReminder(childName, days))).Text;
}
