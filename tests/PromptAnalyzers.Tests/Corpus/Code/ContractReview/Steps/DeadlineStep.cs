using System.Globalization;
using System.Text;
using OpenAI.Chat;

namespace ContractReview.Steps;

internal sealed partial class DeadlineStep(ChatClient chat) : IReviewStep
{
    public string Title => "Deadlines";

    public async Task<string> RunAsync(string contract)
    {
        var today = DateTime.Today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var prompt = string.Format(CultureInfo.InvariantCulture, /*prompt: local*/ "Today is {0}. List every deadline in the contract as `date: duty`, sorted by date.\n\n{1}", today, contract);
        var completion = await chat.CompleteChatAsync(new UserChatMessage(prompt));
        return completion.Value.Content[0].Text;
    }
}
