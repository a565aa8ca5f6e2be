using System.Text;
using Anthropic;
using Anthropic.Models.Messages;

namespace ClaimsWorker.Letters;

public abstract class LetterBase
{
    private readonly AnthropicClient _client;

    protected LetterBase(AnthropicClient client) => _client = client;

    protected abstract string Prompt { get; }

    public abstract bool Fits(Claim claim, string missing);

    public async Task<string> WriteAsync(Claim claim, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Facts for the letter:");
        sb.Append("Name: ").AppendLine(claim.CustomerName);
        sb.Append("Claim number: ").AppendLine(claim.Id);
        if (claim.Amount > 0)
            sb.AppendLine($"Amount claimed: {claim.Amount} EUR");
        foreach (var a in claim.Attachments)
            sb.AppendLine(" - attached: " + a);
        sb.AppendLine();
        sb.AppendLine("Don't invent any other facts.");

        var result = await _client.Messages.Create(new()
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 900,
            System = Prompt,
            Messages = [new UserMessageParam { Content = sb.ToString() }],
        }, ct);
        return result.Text();
    }
}
