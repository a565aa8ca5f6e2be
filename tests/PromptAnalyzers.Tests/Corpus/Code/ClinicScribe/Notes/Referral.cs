using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace ClinicScribe.Notes;

public sealed class Referral(IChatClient chat, IOptionsMonitor<ClinicOptions> options)
{
    private static class Texts
    {
        public const string Opening = /*prompt: member*/ "You write referral letters from one doctor to another. Formal, complete, no greeting.";
    }

    public async Task<string> WriteAsync(string note, string specialty, string? wish = null)
    {
        var messages = new List<ChatMessage> { new(ChatRole.System, Texts.Opening) };
        var ask = /*prompt: local*/ $"Refer the patient to {specialty}.";
        if (!string.IsNullOrEmpty(wish))
        {
            ask += $" The patient wishes: {wish}";
        }

        messages.Add(new(ChatRole.User, ask));
        messages.Add(new(ChatRole.User, note));
        messages.Insert(1, new ChatMessage(ChatRole.System, /*prompt: elsewhere*/ options.CurrentValue.LetterRules));
        return (await chat.GetResponseAsync(messages)).Text;
    }
}
