using System.Text;
using HemoDesk.Application;

namespace HemoDesk.Services;

public sealed class CampaignService(ILlmGateway llm, ISmsSender sms)
{
    public async Task<string> WriteInvitationAsync(string bloodGroup, string channel, int monthsSinceLast, IReadOnlyCollection<string> events)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write an invitation to donate blood for a donor of our centre.");
        sb.AppendLine($"The donor has blood group {bloodGroup} and was here {monthsSinceLast} months ago.");
        sb.AppendLine($"Form: {DonorPrompts.ToneByChannel.GetValueOrDefault(channel, "friendly")}");
        if (monthsSinceLast > 24)
            sb.AppendLine("He or she has been away for long: no reproach, say that we are glad about everyone coming back.");
        if (events.Count > 0)
        {
            sb.AppendLine("You may mention one of these events:");
            foreach (var e in events)
                sb.AppendLine("- " + e);
        }
        sb.AppendLine("Don't write about dying people, don't use exclamation marks in a row, don't use the word 'hero'.");

        return await llm.GetTextAsync(sb.ToString());
    }

    public Task<string> SuggestSubjectsAsync(string invitation)
        => llm.CompleteAsync(new LlmRequest(
            /*maybe task*//*prompt: wrapper*/ "Invent five subject lines for the invitation you get. Each below 50 characters, one of them with a question. Output: a JSON object with one key 'subjects' holding the array of strings.",
            invitation) { JsonAnswer = true, Temperature = 0.9f });

    public async Task<string> TranslateAsync(string text, string lang)
    {
        var prompt = lang == "sr"
            ? /*maybe task*//*prompt: local*/ "Prevedi sledeći poziv za davanje krvi na srpski (latinica). Obraćaj se sa Vi, zadrži datume, brojeve telefona i naziv centra tačno kako pišu. Vrati samo prevod."
            : /*maybe task*//*prompt: local*/ $"Translate the following invitation into the language with the code '{lang}'. Keep dates, phone numbers and the name of the centre exactly as they are. Return the translation only.";
        return await llm.GetTextAsync(prompt + "\n\n" + text);
    }

    public async Task RemindAsync(string phone, DateTime when)
    {
        await sms.CompleteAsync(/*no prompt: sms*/ $"Please remember your donation on {when:dd.MM. HH:mm}. Drink enough, eat something and bring your ID card. Answer STOP if you do not want to be reminded. ({phone})");
    }
}
