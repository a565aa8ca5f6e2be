using Anthropic;

namespace ClaimsWorker.Letters;

public sealed class AcceptanceLetter(AnthropicClient client) : LetterBase(client)
{
    protected override string Prompt => /*prompt: method*/ "Write a short, warm letter: we pay the claim within 10 days. No marketing. Sign as 'Your Helvia team'.";

    public override bool Fits(Claim claim, string missing) => claim.Amount < 500 && missing.Trim() == "NONE";
}

public sealed class RejectionLetter(AnthropicClient client) : LetterBase(client)
{
    protected override string Prompt =>
        /*prompt: method*/ "Write a polite letter which says that the claim comes too late. " +
        "Name the deadline of 30 days and the right to object within one month. " +
        "No legal jargon!";

    public override bool Fits(Claim claim, string missing) => claim.Received - claim.Happened > TimeSpan.FromDays(30);
}
