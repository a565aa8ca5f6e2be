using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace TravelPlanner.Chat;

public sealed class TravelChat
{
    private readonly IChatCompletionService _chat;
    private readonly Kernel _kernel;
    private readonly ChatHistory _history;

    public TravelChat(IChatCompletionService chat, Kernel kernel)
    {
        _chat = chat;
        _kernel = kernel;
        _history = new ChatHistory(/*prompt: call*/ """
            You are a friendly travel agent.
            Ask for budget, dates and interests before you suggest anything.
            """);
        _history.AddUserMessage(/*prompt: call*/ "I travel with two small children.");
        _history.AddAssistantMessage(/*prompt: call*/ "Good to know! I will keep the walks short.");
    }

    public async Task<string> SayAsync(string text)
    {
        _history.AddUserMessage(text);
        if (_history.Count > 30)
        {
            await CompactAsync();
        }

        var answer = await _chat.GetChatMessageContentAsync(_history, new OpenAIPromptExecutionSettings { Temperature = 0.4 }, _kernel);
        _history.Add(answer);
        return answer.Content ?? string.Empty;
    }

    private async Task CompactAsync()
    {
        var copy = new ChatHistory(_history);
        copy.AddUserMessage(/*prompt: call*/ "Sum up what we agreed so far in five bullet points.");
        var summary = await _chat.GetChatMessageContentAsync(copy);
        _history.RemoveRange(1, _history.Count - 1);
        _history.AddAssistantMessage(summary.Content!);
    }
}
