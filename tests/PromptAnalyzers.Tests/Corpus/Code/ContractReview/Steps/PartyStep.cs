using OpenAI.Chat;

namespace ContractReview.Steps;

internal sealed class PartyStep(ChatClient chat) : IReviewStep
{
    private readonly ChatClient _chat = chat;

    public string Title => /*no prompt: report*/ "Parties and signatures";

    public async Task<string> RunAsync(string contract)
    {
        List<ChatMessage> messages =
        [
            new SystemChatMessage(/*prompt: call*/ "Extract the parties of the contract as JSON with the keys name, role and address."),
            new UserChatMessage(/*prompt: call*/ "This agreement is made between Alpha GmbH, Bremen (the Supplier), and Beta Ltd, Leeds (the Client)."),
            new AssistantChatMessage(/*prompt: call*/ """[{"name":"Alpha GmbH","role":"supplier","address":"Bremen"},{"name":"Beta Ltd","role":"client","address":"Leeds"}]"""),
            new UserChatMessage(contract[..Math.Min(contract.Length, 6000)]),
        ];
        var answer = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() });
        return answer.Value.Content[0].Text;
    }
}
