using OpenAI.Chat;

namespace ContractReview.Steps;

internal sealed class RiskStep(ChatClient chat) : IReviewStep
{
    public string Title => "Risks";

    public async Task<string> RunAsync(string contract)
    {
        var findings = await CompleteAsync(/*prompt: elsewhere*/ ClausePrompts.Risks, contract);
        var check = /*prompt: local*/ "Check the list of risks below against the contract. Remove what the contract does not say." + Environment.NewLine + findings;
        return await CompleteAsync(check, contract);
    }

    private async Task<string> CompleteAsync(string instruction, string contract)
    {
        var system = new SystemChatMessage(instruction);
        var user = new UserChatMessage(/*prompt: call*/ $"Contract:\n---\n{contract}\n---");
        ChatCompletion completion = await chat.CompleteChatAsync(system, user);
        return completion.Content[0].Text;
    }
}
