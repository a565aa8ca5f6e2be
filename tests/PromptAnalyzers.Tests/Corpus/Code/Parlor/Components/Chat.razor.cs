using System.ComponentModel;
using System.Text;
using Microsoft.Extensions.AI;
using Parlor.Pipeline;

namespace Parlor.Components;

public partial class Chat(IChatClient client, IntentRouter router) : ComponentBase
{
    private readonly List<ChatMessage> messages = [];
    private readonly ChatOptions options = new() { Temperature = 0.7f };
    private BubbleList bubbles = null!;
    private string[] suggestions = [];

    protected override Task OnInitializedAsync()
    {
        bubbles = new BubbleList(StateHasChanged);
        bubbles.AddMessage("assistant", /*no prompt: greeting*/ "Hi, I am Mila! Ask me anything about your stay, or tell me what you want to see in Porto.");
        messages.Add(new ChatMessage(ChatRole.System, /*prompt: file*/ File.ReadAllText("Prompts/guide.txt")));
        options.Tools = [AIFunctionFactory.Create(FreeRooms), AIFunctionFactory.Create((string place) => $"{place}: sunny, 22 degrees", "weather", /*no prompt: tool description*/ "Gives the weather of today. Call this before you recommend a beach or a walk.")];
        return base.OnInitializedAsync();
    }

    [Description(/*no prompt: tool description*/ "Returns how many rooms are free on a given night. Always use this before you promise a room.")]
    private static int FreeRooms([Description("The night, as yyyy-MM-dd")] string night) => night.GetHashCode() & 3;

    public async Task SendAsync(string text)
    {
        bubbles.AddMessage("user", text);
        var intent = await router.RouteAsync(text);
        if (intent == Intent.Emergency)
        {
            bubbles.AddMessage("assistant", /*no prompt: ui text*/ "Please call 112 right now if somebody is hurt. For everything else call our night phone, you find the number on the back of your key card.");
            return;
        }
        messages.Add(new ChatMessage(ChatRole.System, /*prompt: elsewhere*/ IntentRouter.PersonaFor(intent)));
        messages.Add(new(ChatRole.User, text));
        bubbles.AddMessage("assistant", "…");
        var sb = new StringBuilder();
        await foreach (var u in client.GetStreamingResponseAsync(messages, options))
        {
            sb.Append(u.Text);
            bubbles.Replace(sb.ToString());
        }
        messages.Add(new ChatMessage(ChatRole.Assistant, sb.ToString()));
        await SuggestAsync();
    }

    private async Task SuggestAsync()
    {
        var instructionText = /*maybe task*/ /*prompt: local*/ "Suggest three short things the guest could ask next. One per line, at most six words each, no numbering.";
        var ask = new ChatMessage(ChatRole.User, instructionText);
        var r = await client.GetResponseAsync(messages.Where(m => m.Role != ChatRole.System).TakeLast(4).Append(ask));
        suggestions = r.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        StateHasChanged();
    }

    public async Task<string> PostcardAsync(string name)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Write a postcard from Porto in the name of our guest. ");
        if (!string.IsNullOrWhiteSpace(name)) sb.Append("It is addressed to ").Append(name).Append(". ");
        sb.Append("Four sentences, a bit of longing, and one thing that went wrong.");
        var r = await client.GetResponseAsync(sb.ToString());
        return r.Text;
    }

    public override void BuildRenderTree(TextWriter w)
    {
        foreach (var b in bubbles) w.WriteLine($"<div class=\"{b.Role}\">{b.Text}</div>");
        foreach (var s in suggestions) w.WriteLine($"<button>{s}</button>");
        w.WriteLine(/*no prompt: html*/ "<small>You are chatting with a language model. Do not enter passwords or card numbers, and check important answers at the reception.</small>");
    }
}
