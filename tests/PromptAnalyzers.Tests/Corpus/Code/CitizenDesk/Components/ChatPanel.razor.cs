using Azure.AI.Inference;
using CitizenDesk.Data;
using CitizenDesk.Services;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CitizenDesk.Components;

public partial class ChatPanel : ComponentBase, IDisposable
{
    private readonly List<ChatRequestMessage> _history = new();
    private readonly CancellationTokenSource _cts = new();

    [Inject] public ChatCompletionsClient Client { get; set; } = default!;

    [Inject] public ChatLog Log { get; set; } = default!;

    [Inject] public ILogger<ChatPanel> Logger { get; set; } = default!;

    [Parameter] public string District { get; set; } = "Mitte";

    [Parameter] public string Language { get; set; } = "en";

    protected string Status { get; private set; } = /*no prompt: ui text*/ "Ask me anything about your town hall.";

    protected string Current { get; private set; } = "";

    protected override void OnInitialized()
    {
        _history.Add(new ChatRequestSystemMessage(/*prompt: call*/ $@"You are the virtual clerk of the district {District}.
Opening hours, forms, fees and appointments are your subjects. For anything else say that you can't help.
Never ask for the number of a passport or a bank account.
Today is {DateTime.Today:D}."));

        if (Language != "en")
        {
            // citizens write in any language, the clerk answers in theirs
            _history.Add(new ChatRequestSystemMessage(/*prompt: call*/ "Answer in the language with the code " + Language + "."));
        }
    }

    protected async Task SendAsync(string text)
    {
        Status = /*no prompt: ui text*/ "The clerk is typing, please wait ...";
        _history.Add(new ChatRequestUserMessage(text));
        await Log.AddAsync(new ChatMessage("user", text));

        try
        {
            var options = new ChatCompletionsOptions(_history) { Model = "Mistral-large", Temperature = 0.2f, MaxTokens = 600 };
            var stream = await Client.CompleteStreamingAsync(options, _cts.Token);
            Current = "";
            await foreach (var update in stream)
            {
                Current += update.ContentUpdate;
                StateHasChanged();
            }

            _history.Add(new ChatRequestAssistantMessage(Current));
            await Log.AddAsync(new ChatMessage("assistant", Current));
            Status = "";
        }
        catch (Azure.RequestFailedException ex)
        {
            Logger.LogError(ex, /*no prompt: log*/ "The chat of district {District} failed with {Code}", District, ex.ErrorCode);
            await Log.AddAsync(new ChatMessage("system", /*no prompt: same names*/ "The connection to the clerk was lost. Please try again."));
        }
    }

    protected async Task<string[]> SuggestAsync()
    {
        var copy = _history.ToList();
        copy.Add(new ChatRequestUserMessage(/*prompt: call*/ "Propose three short questions I could ask next. One per line, no numbers."));
        var response = await Client.CompleteAsync(new ChatCompletionsOptions { Messages = copy, Model = "Ministral-3B" });
        return response.Value.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public void Dispose() => _cts.Cancel();
}
