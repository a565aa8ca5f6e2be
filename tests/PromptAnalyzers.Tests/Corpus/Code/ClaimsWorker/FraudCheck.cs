using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;

namespace ClaimsWorker;

public sealed class FraudCheck(AnthropicClient client, ClaimStore store)
{
    private const int MaxSteps = 6;

    private static readonly List<ToolUnion> Tools =
    [
        new Tool
        {
            Name = "list_claims",
            Description = /*no prompt: tool*/ "Lists the earlier claims of a customer with date, amount and kind",
            InputSchema = new()
            {
                Properties = new Dictionary<string, JsonElement>
                {
                    ["customer"] = JsonSerializer.SerializeToElement(new { type = "string", description = /*no prompt: tool*/ "The number of the customer, e.g. C-2231" }),
                },
                Required = ["customer"],
            },
        },
    ];

    public async Task<string> InvestigateAsync(Claim claim, CancellationToken ct)
    {
        var openingText = /*prompt: local*/ $"Check claim {claim.Id} of customer {claim.Customer} over {claim.Amount:0.00} EUR.\n<claim>{claim.Text}</claim>";
        List<MessageParam> history = [new UserMessageParam { Content = openingText }];

        for (int step = 0; step < MaxSteps; step++)
        {
            Message reply = await client.Messages.Create(
                new MessageCreateParams
                {
                    Model = "claude-opus-4-1",
                    MaxTokens = 2000,
                    System = /*prompt: call*/ $"""
                        You are a fraud analyst. You look for patterns, you never accuse.
                        Use list_claims before you write anything. Today is {DateTime.UtcNow:yyyy-MM-dd}.
                        Finish with a line "Risk: low", "Risk: medium" or "Risk: high".
                        """,
                    Tools = Tools,
                    Messages = history,
                },
                ct);

            var results = new List<ContentBlockParam>();
            var echo = new List<ContentBlockParam>();
            foreach (var block in reply.Content)
            {
                if (block.TryPickText(out var text))
                {
                    echo.Add(new TextBlockParam { Text = text.Text });
                }
                else if (block.TryPickToolUse(out var use))
                {
                    echo.Add(new ToolUseBlockParam { ID = use.ID, Name = use.Name, Input = use.Input });
                    var customer = use.Input["customer"].GetString()!;
                    results.Add(new ToolResultBlockParam { ToolUseID = use.ID, Content = JsonSerializer.Serialize(await store.HistoryAsync(customer)) });
                }
            }

            if (results.Count == 0)
            {
                return reply.Text();
            }

            history.Add(new AssistantMessageParam { Content = echo });
            if (step == MaxSteps - 2)
            {
                results.Add(new TextBlockParam { Text = /*prompt: call*/ "That was the last lookup. Write your conclusion now." });
            }

            history.Add(new UserMessageParam { Content = results });
        }

        return "Risk: unknown";
    }

}
