using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.AI;

namespace ShopAssistant.Components;

/// <summary>The chat panel beside the cart.</summary>
public partial class ChatPanel : ComponentBase
{
    private const string SystemPrompt = /*prompt: member*/ @"
        You are an assistant who answers questions about the items in the cart.
        Do not answer questions about anything else.
        Use only simple markdown to format your responses.";

    private readonly List<ChatMessage> messages = new();
    private readonly ChatOptions chatOptions = new();
    private string? error;

    [Inject]
    public required IChatClient ChatClient { get; set; }

    protected override void OnInitialized()
    {
        messages.Add(new(ChatRole.System, SystemPrompt));
        chatOptions.Tools = [AIFunctionFactory.Create(FindItems)];
    }

    private async Task AddUserMessageAsync(ChatMessage userMessage)
    {
        messages.Add(userMessage);
        try
        {
            await foreach (var update in ChatClient.GetStreamingResponseAsync([.. messages], chatOptions))
            {
                messages.AddMessages(update, filter: c => c is not TextContent);
                StateHasChanged();
            }
        }
        catch (HttpRequestException)
        {
            error = /*no prompt: ui text*/ "The assistant cannot be reached at the moment. Please try again.";
        }
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, /*no prompt: html*/ "<h3>Ask about your cart</h3><p class=\"hint\">For example: will these boots fit my crampons?</p>");
        builder.AddContent(1, error);
    }

    [System.ComponentModel.Description(/*no prompt: tool*/ "Searches for items in the cart using a phrase")]
    private Task<IEnumerable<string>> FindItems(string phrase) => Task.FromResult(Enumerable.Empty<string>());
}
