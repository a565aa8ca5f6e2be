using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace PlotPal.Services;

public class ChatSession
{
    private readonly Kernel _kernel;
    private readonly ChatHistory _chatHistory = [];

    public ChatSession(Kernel kernel, string memberName)
    {
        _kernel = kernel;

        var systemPrompt =
            /*prompt: local*/ $"You are Paula, the assistant at the gate of the garden club. You are talking with {memberName}.\n";
        systemPrompt += "You know the garden rules: hedges 1.20m at most, quiet hours 13 to 15, no trees higher than 4m, open fire is forbidden.\n";
        systemPrompt += "Execute the function 'TapHours' when somebody asks about water. Ask for the weekday if it is missing.\n";
        systemPrompt += "Never promise a plot to anyone, the board alone decides about that.\n";
        _chatHistory.AddSystemMessage(systemPrompt);
    }

    public async Task<string> SayAsync(string text)
    {
        _chatHistory.AddUserMessage(text);
        var service = _kernel.GetRequiredService<IChatCompletionService>();
        var settings = new OpenAIPromptExecutionSettings { ToolCallBehavior = ToolCallBehavior.AutoInvokeKernelFunctions };
        var r = await service.GetChatMessageContentAsync(_chatHistory, settings, _kernel);
        _chatHistory.AddAssistantMessage(r.Content ?? "");
        return r.Content ?? "";
    }

    public async Task<string> SummaryAsync()
    {
        var all = string.Join("\n", _chatHistory.Skip(1).Select(m => $"{m.Role}: {m.Content}"));
        var r = await _kernel.InvokePromptAsync(/*prompt: elsewhere*/ PromptTexts.SummarizeChat, new KernelArguments { ["chat"] = all });
        return r.ToString();
    }

    /// needed for the statistics slide
    public async Task<TurnLabel?> LabelAsync(string turn)
    {
        var args = new KernelArguments(new OpenAIPromptExecutionSettings { ResponseFormat = typeof(TurnLabel), Temperature = 0 })
        {
            ["turn"] = turn
        };
        var r = await _kernel.InvokePromptAsync<string>(/*typed task*//*prompt: elsewhere*/ PromptTexts.LabelTurn, args);
        return JsonSerializer.Deserialize<TurnLabel>(r ?? "{}");
    }
}

public class TurnLabel
{
    public string Topic { get; set; } = "";
    public string Mood { get; set; } = "";
    public bool Answered { get; set; }
}
