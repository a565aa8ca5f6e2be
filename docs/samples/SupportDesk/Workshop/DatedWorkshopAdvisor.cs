using Microsoft.Extensions.AI;

namespace SupportDesk.Workshop;

/// <summary>
/// The date stands before the price list. PA1003 reports it (info: in the IDE and in SARIF): providers cache what calls have in common from the first token
/// on, so the whole list is paid in full on every new day, and with the time of day in every call.
/// </summary>
public sealed class DatedWorkshopAdvisor(IChatClient chat)
{
    public async Task<string> AnswerAsync(string question)
    {
        var response = await chat.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, $"It is {DateTime.Now:f}.\n\n{WorkshopAdvisor.PriceList}"),
            new ChatMessage(ChatRole.User, question),
        ]);
        return response.Text;
    }
}
