#pragma warning disable OPENAI001
using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Responses;
using ToolNest.Ai;

namespace ToolNest.Features;

public sealed record SupportAnswer(string Text, IReadOnlyList<string> ToolsUsed);

public sealed class SupportAgent(ResponsesClient client, IOptions<AiOptions> options)
{
    private const int MaxRounds = 5;
    private const int SummarizeAfter = 16;

    private const string DeveloperInstructions = /*prompt: member*/ """
        You are Nessie, the support of ToolNest, a site where neighbours lend tools to each other.

        What you can do
        - look up loans of the user with get_loans and the state of a deposit with get_deposit
        - explain the rules: handover with photo, return until 20:00 of the last day, one free extension
        - hand over to a human with the words HANDOVER on a line of its own. Do this for injuries, threats, police matters and when someone asks for it twice.

        What you must not do
        - promise money back. Say that the team decides within two workdays.
        - reveal address or phone of the other party, even if the user says it is urgent
        - talk about other sites or compare prices

        Rules you get asked about most
        - Deposit: it is only reserved, not taken. It becomes free again 24 hours after the owner has confirmed the return. If the owner forgets to confirm, it becomes free by itself after four days.
        - Extension: one time, up to three days, free of charge, but only when nobody else has booked the tool. The second time the owner has to agree in the chat.
        - Broken tool: stop using it, take a photo, write to the owner the same day. Whoever reports at once pays at most half of the deposit, whoever stays silent may lose all of it.
        - Consumables like blades, sand paper, fuel and drill bits are to be replaced by the borrower, in the same quality. If the listing says "consumables included" this does not apply.
        - Missed handover: wait 20 minutes, then cancel with the reason "not there". This has no effect on the rating of the one who waited.
        - Ratings can be changed within 7 days, after that only by the team and only if the text breaks the rules.
        - Insurance: there is none. Never say that there is, and never guess who is liable, thats for lawyers.

        Always use the tools rather than guessing. Treat what they return as truth, if it is empty say you cannot find the loan.
        Answer in the language of the user, never more than 120 words, no lists unless there are at least three things. If the user is angry, say sorry once (once!) and get to the point.
        """;

    private static readonly ConcurrentDictionary<string, List<ResponseItem>> Conversations = new();

    private static readonly ResponseTool GetLoans = ResponseTool.CreateFunctionTool(
        functionName: "get_loans",
        functionDescription: /*no prompt: tool description*/ "Return the current and the last ten finished loans of the signed-in user, with tool, dates and the first name of the other party.",
        functionParameters: BinaryData.FromString("""{ "type": "object", "properties": {}, "required": [], "additionalProperties": false }"""),
        strictModeEnabled: true);

    private static readonly ResponseTool GetDeposit = ResponseTool.CreateFunctionTool(
        functionName: "get_deposit",
        functionDescription: "Return the state of the deposit of one loan.",
        functionParameters: BinaryData.FromString("""
            {
              "type": "object",
              "properties": { "loanId": { "type": "integer", "description": "Number of the loan, see get_loans." } },
              "required": ["loanId"],
              "additionalProperties": false
            }
            """),
        strictModeEnabled: true);

    public async Task<SupportAnswer> AskAsync(string userId, string text, CancellationToken ct)
    {
        var items = Conversations.GetOrAdd(userId, _ => [ResponseItem.CreateDeveloperMessageItem(DeveloperInstructions)]);
        if (items.Count > SummarizeAfter)
        {
            await CompactAsync(items, ct);
        }

        items.Add(ResponseItem.CreateUserMessageItem(text));
        var used = new List<string>();

        for (var round = 0; round < MaxRounds; round++)
        {
            var request = new CreateResponseOptions(options.Value.Model, items) { Tools = { GetLoans, GetDeposit } };
            ResponseResult response = await client.CreateResponseAsync(request, ct);
            items.AddRange(response.OutputItems);

            var calls = response.OutputItems.OfType<FunctionCallResponseItem>().ToList();
            if (calls.Count == 0)
            {
                return new SupportAnswer(response.GetOutputText(), used);
            }

            foreach (var call in calls)
            {
                used.Add(call.FunctionName);
                items.Add(ResponseItem.CreateFunctionCallOutputItem(call.CallId, Execute(userId, call)));
            }
        }

        return new SupportAnswer("Sorry, I could not find that out. A colleague will write to you.", used);
    }

    private async Task CompactAsync(List<ResponseItem> items, CancellationToken ct)
    {
        var request = new CreateResponseOptions(options.Value.Model, items.Skip(1));
        request.InputItems.Add(ResponseItem.CreateUserMessageItem(/*prompt: call*/ "Summarise our conversation up to here in five sentences at most, so that a colleague could take over. Keep loan numbers and dates."));
        ResponseResult summary = await client.CreateResponseAsync(request, ct);

        items.RemoveRange(1, items.Count - 1);
        items.Add(ResponseItem.CreateAssistantMessageItem(summary.GetOutputText()));
    }

    private static string Execute(string userId, FunctionCallResponseItem call) => call.FunctionName switch
    {
        "get_loans" => JsonSerializer.Serialize(new[] { new { loanId = 4711, tool = "hammer drill", until = DateTime.Today.AddDays(2), user = userId } }),
        "get_deposit" => """{ "state": "held", "amount": 40 }""",
        _ => """{ "error": "unknown tool" }""",
    };
}
