using System.ComponentModel;
using MeepleLoan.Ai;
using MeepleLoan.Services;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.AI;

namespace MeepleLoan.Components.Pages;

public partial class AskTheShelf : ComponentBase
{
    [Inject] public IChatClient ChatClient { get; set; } = default!;
    [Inject] GameCatalog Catalog { get; set; } = default!;
    [Inject] PromptLoader Prompts { get; set; } = default!;

    string QuestionText { get; set; } = string.Empty;
    string Result { get; set; } = string.Empty;
    string Placeholder { get; set; } = /*no prompt: ui text*/ "Ask me for a game, e.g. something for five people who hate dice";
    List<ChatMessage> ChatHistory = [new(ChatRole.System, /*prompt: elsewhere*/ AiTexts.ShelfPersona)];

    [Description(/*no prompt: tool*/ "Tells whether a game is on the shelf right now. Use the exact title.")]
    private bool IsFree([Description(/*no prompt: tool*/ "title of the game as printed on the box")] string title) => Catalog.Games.Any(g => g.Title == title);

    private async Task Ask()
    {
        if (QuestionText is null or "") return;
        Result = string.Empty;
        ChatHistory.Add(new ChatMessage(ChatRole.User, QuestionText));
        List<ChatResponseUpdate> completeResponse = [];
        await foreach (ChatResponseUpdate update in ChatClient.GetStreamingResponseAsync(ChatHistory, new ChatOptions { Tools = [AIFunctionFactory.Create(IsFree)] }))
        {
            Result += update.Text;
            StateHasChanged();
            completeResponse.Add(update);
        }
        ChatHistory.AddMessages(completeResponse);
    }

    private async Task AskReferee(int gameId)
    {
        var excerpt = await Catalog.RulesExcerptAsync(gameId, QuestionText);
        var answer = await ChatClient.AskAsync(Prompts.GetPrompt("rules-answer"), /*prompt: wrapper*/ $"<rules>{excerpt}</rules>\n{QuestionText}");
        var followUps = await ChatClient.AskAsync(
            /*maybe task*/ /*prompt: wrapper*/ "Given the answer of a rules referee, write three questions the players could ask next. Separate them with a vertical bar. At most eight words each.", answer, 80);
        Result = answer + "\n\n" + string.Join("\n", followUps.Split('|'));
    }
}
