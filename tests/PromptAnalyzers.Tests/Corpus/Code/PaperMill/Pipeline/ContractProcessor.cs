using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using PaperMill.Clients;

namespace PaperMill.Pipeline;

public class ContractProcessor : IDocProcessor
{
    private readonly AnthropicClient _claude;
    public ContractProcessor(AnthropicClient claude) { _claude = claude; }
    public DocKind Kind => DocKind.Contract;

    static readonly (string Clause, string Question)[] Checks =
    {
        ("renewal", /*prompt: member*/ "Does the contract renew itself automatically, and until when do we have to give notice?"),
        ("liability", /*prompt: member*/ "Is our liability limited, and if yes to which amount?"),
    };

    public async Task<Outcome> ProcessAsync(Doc doc, CancellationToken ct)
    {
        var answers = new Dictionary<string, string>();
        foreach (var (clause, question) in Checks)
        {
            // contract is cached, the questions are cheap then
            var msg = await _claude.Messages.Create(new MessageCreateParams
            {
                Model = "claude-sonnet-4-5",
                MaxTokens = 400,
                System = new List<TextBlockParam>
                {
                    new() { Text = /*prompt: call*/ "You are a paralegal. Answer questions about the contract below and quote the number of the paragraph. Say 'not regulated' if the contract is silent." },
                    new() { Text = doc.Text, CacheControl = new() }
                },
                Messages = [new UserMessageParam { Content = question }]
            }, ct);
            answers[clause] = msg.Text();
        }

        var risk = await _claude.Request()
            .Instruct(File.ReadAllText("templates/risk.md"))
            .Say(JsonSerializer.Serialize(answers)).RunAsync(ct);

        if (risk.Contains("HIGH"))
            await Smtp.Create("legal@papermill.example", "Risky contract", /*no prompt: mail*/ $"Dear colleagues, you are asked to review the contract {doc.FileName}. Summarise the risks and answer until Friday.");
        return new Outcome(Kind, JsonSerializer.Serialize(answers), risk);
    }

    // not used by Claude yet, registered for the agent version
    public static Tool LookupTool() => new()
    {
        Name = "lookup_party",
        Description = /*no prompt: tool*/ "Look up a contract party in the CRM. Use this before you answer questions about a customer or supplier.",
        InputSchema = new InputSchema { Properties = new Dictionary<string, JsonElement>(), Required = ["name"] }
    };
}
