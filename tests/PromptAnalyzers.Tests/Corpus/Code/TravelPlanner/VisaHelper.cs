using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace TravelPlanner;

public sealed class VisaHelper(Kernel kernel)
{
    private readonly Lazy<string> _rules = new(() => /*prompt: file*/ File.ReadAllText("Prompts/visa-rules.txt"));

    public async Task<string> CheckAsync(string passport, string country)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory();
        history.AddSystemMessage(_rules.Value);
        history.AddUserMessage(GetQuestion(passport, country));
        return (await chat.GetChatMessageContentAsync(history)).Content!;
    }

    public async IAsyncEnumerable<string> ExplainAsync(string country)
    {
        var question = /*prompt: local*/ $"Explain the visa form of {country}, field by field.";
        await foreach (var part in kernel.InvokePromptStreamingAsync<string>(question))
        {
            yield return part;
        }
    }

    private static string GetQuestion(string passport, string country)
    {
        if (string.IsNullOrWhiteSpace(passport))
        {
            return /*prompt: method*/ $"Does a visitor need a visa for {country}?";
        }

        return /*prompt: method*/ $"I have a passport of {passport}. Do I need a visa for {country}, and for how long may I stay?";
    }
}
