using Azure.AI.OpenAI;
using OpenAI.Chat;

namespace ContractReview.Steps;

internal interface IReviewStep
{
    string Title { get; }

    Task<string> RunAsync(string contract);
}

/// <summary>What all steps share: one question about one contract.</summary>
internal abstract class ReviewStep(ChatClient chat) : IReviewStep
{
    public abstract string Title { get; }

    protected abstract string Question { get; }

    public async Task<string> RunAsync(string contract)
    {
        var options = new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 1500 };
        ChatCompletion completion = await chat.CompleteChatAsync(
            [
                new SystemChatMessage(/*prompt: call*/ "You are a careful commercial lawyer who reviews contracts for a small software company."),
                new UserChatMessage(Question),
                new UserChatMessage(contract),
            ],
            options);
        return completion.Content[0].Text;
    }
}
