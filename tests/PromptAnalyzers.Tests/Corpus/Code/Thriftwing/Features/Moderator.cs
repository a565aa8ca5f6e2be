using System.Text.RegularExpressions;
using Thriftwing.Ai;

namespace Thriftwing.Features;

public class Moderator(Claude claude, ILogger<Moderator> log)
{
    private static readonly Regex OffPlatform = new(/*no prompt: regex*/ @"(whats\s?app|telegram|bank transfer only|pay\s+me\s+outside)", RegexOptions.IgnoreCase | RegexOptions.Compiled);

    private const string Rules = /*task*/ /*prompt: member*/
        "Check a message from our marketplace chat. Verdicts: OK, RUDE (insults, threats), CREEPY (asks for worn photos, body comments, meeting at night), SCAM (pay outside, fake courier, phishing link). " +
        "Haggling is OK, even when it is shameless. Swearing at the parcel service is OK too. " +
        "First line: the verdict. Second line: how sure you are, in percent.";

    public async Task<bool> IsFine(string message)
    {
        if (OffPlatform.IsMatch(message)) return false;

        var verdict = await claude.Ask(message, Rules, Claude.Small, maxTokens: 20);
        if (verdict.StartsWith("OK", StringComparison.Ordinal)) return true;

        log.LogInformation(/*no prompt: log*/ "Message blocked with the verdict {Verdict}, user will see the friendly banner", verdict);
        return false;
    }

    public async Task<string> ReplyToAppeal(string appeal, string originalMessage)
    {
        var system = /*prompt: local*/ "Je beantwoordt bezwaren van gebruikers van wie een bericht is geblokkeerd. Leg vriendelijk uit wat er mis was met het bericht, zonder preek. Geef toe dat we ons ook kunnen vergissen en zeg dat iemand van het team er morgen naar kijkt.";
        return await claude.Ask($"{originalMessage}\n\n{appeal}", system);
    }

    public Task<string> WhyReturned(string text) => claude.Ask(text, system: /*task*/ /*prompt: elsewhere*/ Texts.ReturnReason, model: Claude.Small, maxTokens: 5);

    public Task<string> AnswerMail(string mail) => claude.Ask(mail, system: /*prompt: elsewhere*/ Texts.Support);
}
