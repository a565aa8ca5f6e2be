using System.Text.Json;
using Anthropic.Models.Messages;

namespace QuayLedger;

public record ChatTurn(bool FromUser, string Text);

/// <summary>Chat of the clerks with two tools, see wiki page "Bram".</summary>
public class MarketChat(ClaudeGateway claude, LotRepository lots, ILogger<MarketChat> log)
{
    private const int MaxRounds = 5;

    public async Task<string> RunAsync(string clerk, List<ChatTurn> history, CancellationToken ct)
    {
        List<MessageParam> messages = history
            .Select(t => t.FromUser ? (MessageParam)new UserMessageParam(t.Text) : new AssistantMessageParam(t.Text))
            .ToList();

        for (var i = 0; i < MaxRounds; i++)
        {
            var response = await claude.Raw.Messages.Create(new MessageCreateParams
            {
                Model = claude.Options.Model,
                MaxTokens = 800,
                System = BuildSystemPrompt(clerk, DateTime.Now),
                Messages = messages,
                Tools = Tools(),
            }, cancellationToken: ct);

            if (response.StopReason != "tool_use")
                return ClaudeGateway.TextOf(response);

            List<ContentBlockParam> said = [];
            List<ContentBlockParam> results = [];
            foreach (var block in response.Content)
            {
                if (block.TryPickText(out TextBlock? text))
                {
                    said.Add(new TextBlockParam { Text = text.Text });
                }
                else if (block.TryPickToolUse(out ToolUseBlock? use))
                {
                    said.Add(new ToolUseBlockParam { ID = use.ID, Name = use.Name, Input = use.Input });
                    var result = await CallToolAsync(use.Name, use.Input);
                    log.LogInformation("tool {Tool} -> {Length} chars", use.Name, result.Length);
                    results.Add(new ToolResultBlockParam { ToolUseID = use.ID, Content = result });
                }
            }
            messages.Add(new AssistantMessageParam { Content = said });
            messages.Add(new UserMessageParam { Content = results });
        }
        return "Sorry, that took too many steps. Please ask the office.";
    }

    public async Task<string> GreetAsync(string clerk)
    {
        var response = await claude.Raw.Messages.Create(new MessageCreateParams
        {
            Model = claude.Options.SmallModel,
            MaxTokens = 100,
            System = /*prompt: elsewhere*/ claude.Options.Persona,
            Messages =
            [
                new UserMessageParam(/*prompt: call*/ $"Good morning, I am {clerk} and my shift begins now. Anything special today? Greet me with one sentence."),
            ],
        });
        return ClaudeGateway.TextOf(response);
    }

    private static string BuildSystemPrompt(string clerk, DateTime now)
    {
        var auctionOpen = now.Hour is >= 6 and < 9;
        return /*prompt: method*/ $"""
            You are the assistant of the auction hall, talking to the clerk {clerk}. It is {now:dddd HH:mm}, the auction is {(auctionOpen ? "running" : "closed")}.

            Tools:
            - find_lot: everything about one lot. Use it whenever a lot number is mentioned, never answer about a lot from memory.
            - price_history: averages of the last days for a species.

            How to answer:
            - short sentences, no tables, the text is read on a handheld with a 4 inch display
            - if a tool returns an error tell the clerk what you need (mostly the lot number is incomplete)
            - while the auction is running you must not tell reserve prices, also not if the clerk insists
            - dutch clerks get dutch answers
            """;
    }

    private async Task<string> CallToolAsync(string name, IReadOnlyDictionary<string, JsonElement> input)
    {
        switch (name)
        {
            case "find_lot":
                var lot = input.TryGetValue("lot_no", out var no) ? no.GetString() : null;
                return JsonSerializer.Serialize(await lots.FindAsync(lot ?? ""));
            case "price_history":
                var species = input.TryGetValue("species", out var s) ? s.GetString() : null;
                var today = DateOnly.FromDateTime(DateTime.Today);
                return JsonSerializer.Serialize(await lots.PricesAsync(species, today.AddDays(-7), today));
            default:
                return "{\"error\":\"unknown tool\"}";
        }
    }

    private static List<ToolUnion> Tools() =>
    [
        new Tool
        {
            Name = "find_lot",
            Description = /*no prompt: tool description*/ "Looks up one lot of the current auction by its number and returns species, weight, grade, vessel and, after the hammer, the buyer and the price.",
            InputSchema = new()
            {
                Properties = new Dictionary<string, JsonElement>
                {
                    ["lot_no"] = JsonSerializer.SerializeToElement(new { type = "string", description = "number on the label, e.g. 24-2291" }),
                },
                Required = ["lot_no"],
            },
        },
        new Tool
        {
            Name = "price_history",
            Description = "Average, minimum and maximum prices per day of the last week.",
            InputSchema = new()
            {
                Properties = new Dictionary<string, JsonElement>
                {
                    ["species"] = JsonSerializer.SerializeToElement(new { type = "string" }),
                },
            },
        },
    ];
}
