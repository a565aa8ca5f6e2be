using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using SurveySense.Services;

namespace SurveySense.Components;

// was AnswerCard.razor, moved to code because the designer crashed
public class AnswerCard : ComponentBase
{
    [Inject] public Kernel Kernel { get; set; } = default!;
    [Parameter] public Answer Answer { get; set; } = default!;
    [Parameter] public string Lang { get; set; } = "en";

    private string? followUp;
    private string? report;
    private string hint = /*no prompt: ui text*/ "Read the answer and choose the category that fits best. If two categories fit, choose the one that is mentioned first.";

    private static string CleanPrompt(string text, bool strict)
    {
        if (strict)
        {
            return /*task*/ /*prompt: method*/ "Remove all names of persons, departments and places from the answer and replace them with ***. Change nothing else.\n\n" + text;
        }
        return /*maybe task*/ /*prompt: method*/ "Correct spelling and grammar of this survey answer but keep the style of the person:\n\n" + text;
    }

    private async Task AskFollowUp()
    {
        followUp = "...";
        var chat = Kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(/*prompt: elsewhere*/ AppTexts.FollowUp(Lang));
        history.AddUserMessage(Answer.Text);
        var r = await chat.GetChatMessageContentAsync(history, kernel: Kernel);
        followUp = r.Content;
        StateHasChanged();
    }

    private async Task Clean(bool strict)
    {
        var r = await Kernel.InvokePromptAsync<string>(CleanPrompt(Answer.Text, strict));
        Answer.Text = r ?? Answer.Text;
        StateHasChanged();
    }

    private async Task WriteReport()
    {
        report = "";
        var chat = Kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(/*prompt: elsewhere*/ AppTexts.ReportWriter);
        history.AddUserMessage(/*prompt: call*/ $"Write one paragraph for the report about this answer. Category: {Answer.Category}, sentiment: {Answer.Sentiment}.\n{Answer.Text}");
        await foreach (var part in chat.GetStreamingChatMessageContentsAsync(history))
        {
            report = report + part.Content;
            StateHasChanged();
        }
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "div");
        builder.AddContent(1, hint);
        builder.AddMarkupContent(2, /*no prompt: html*/ "<p class='help'>Click <b>Ask</b> to let the assistant write a follow-up question. Check the text before you send it to the participant.</p>");
        builder.OpenElement(3, "button");
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create(this, AskFollowUp));
        builder.AddContent(5, "Ask");
        builder.CloseElement();
        builder.OpenElement(6, "button");
        builder.AddAttribute(7, "title", /*no prompt: tooltip*/ "Remove all names from this answer");
        builder.AddAttribute(8, "onclick", EventCallback.Factory.Create(this, () => Clean(true)));
        builder.CloseElement();
        builder.OpenElement(9, "button");
        builder.AddAttribute(10, "onclick", EventCallback.Factory.Create(this, WriteReport));
        builder.CloseElement();
        builder.AddContent(11, followUp ?? report ?? "");
        builder.CloseElement();
    }
}
