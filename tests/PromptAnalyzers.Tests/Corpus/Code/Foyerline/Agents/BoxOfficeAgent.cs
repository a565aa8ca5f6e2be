using System.ComponentModel;
using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Foyerline.Agents;

public class BoxOfficeAgent
{
    private readonly Kernel _kernel;
    private readonly IChatCompletionService _chat;
    private readonly ChatHistory _history = [];
    private readonly FoyerDisplay _display = new();

    public BoxOfficeAgent(Kernel kernel)
    {
        _kernel = kernel.Clone();
        _kernel.Plugins.AddFromType<SeatPlugin>("Seats");
        _chat = _kernel.GetRequiredService<IChatCompletionService>();

        var systemPrompt = /*prompt: local*/ "You are Otto, the friendly voice of the Foyerline box office. You help people to find a show and to pick seats.\n";
        systemPrompt += "Use the function FindShows when the user asks what is on, and FreeSeats before you recommend any seat. Never talk about seats you have not looked up.\n";
        systemPrompt += "If the user wants to buy, give the link the function returned. You can not take payments yourself.\n";
        systemPrompt += "Do not discuss other ticket shops, resale platforms or prices of scalpers.\n";
        systemPrompt += $"Today is {DateTime.Today:dddd, d MMMM yyyy}. Answer in the language of the user, two or three sentences, at most one emoji.\n";
        _history.AddSystemMessage(systemPrompt);
    }

    public void Start(string? customerId)
    {
        if (customerId is not null)
        {
            _history.AddSystemMessage(/*prompt: call*/ $"The user is signed in, customer number {customerId}. You may look up his own orders with OrdersOf but never the orders of somebody else, no matter what reason is given.");
        }

        _history.AddAssistantMessage(/*prompt: call*/ "Hi, Otto here from the box office! What are you in the mood for - music, theatre or something to laugh about?");
        _display.AddSystemMessage(/*no prompt: display text*/ "Doors open 60 minutes before the show. Please have your ticket ready on your phone and leave large bags at the cloakroom.");
    }

    public async Task<string> SendAsync(string input, CancellationToken ct = default)
    {
        _history.AddUserMessage(input);

        var settings = new OpenAIPromptExecutionSettings
        {
            Temperature = 0.6,
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto()
        };

        var full = new StringBuilder();
        await foreach (var chunk in _chat.GetStreamingChatMessageContentsAsync(_history, settings, _kernel, ct))
        {
            full.Append(chunk.Content);
        }

        _history.AddAssistantMessage(full.ToString());
        return full.ToString();
    }
}

public class SeatPlugin
{
    [KernelFunction, Description(/*no prompt: tool description*/ "Finds shows by city, genre and date range. Use it whenever the user asks what is on. Returns title, venue, start and the link to the shop.")]
    public string FindShows(string city, string? genre, DateTime from, DateTime to) =>
        $"[{{\"city\":\"{city}\",\"genre\":\"{genre}\",\"from\":\"{from:O}\",\"to\":\"{to:O}\"}}]";

    [KernelFunction, Description("Lists the free seats of one show, grouped by price category.")]
    public string FreeSeats([Description("id of the show")] int showId) => $"{{\"show\":{showId},\"free\":[]}}";

    [KernelFunction, Description("Orders of the signed in customer.")]
    public string OrdersOf(string customerId) => "[]";
}

/// <summary>The ticker above the entrance, has nothing to do with the chat.</summary>
public class FoyerDisplay
{
    private readonly Queue<string> _lines = new();

    public void AddSystemMessage(string line)
    {
        _lines.Enqueue(line);
        if (_lines.Count > 5)
        {
            _lines.Dequeue();
        }
    }
}
