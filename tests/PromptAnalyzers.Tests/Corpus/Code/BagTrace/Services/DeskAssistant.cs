#pragma warning disable OPENAI001
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Responses;

namespace BagTrace.Services;

public class DeskAssistant
{
    private const int MaxRounds = 5;

    private static readonly ResponseTool FindCaseTool = ResponseTool.CreateFunctionTool(
        functionName: "find_case",
        functionParameters: BinaryData.FromString("""
            {
              "type": "object",
              "properties": { "reference": { "type": "string", "description": "File reference, three letters of the airport, two of the airline, five digits" } },
              "required": ["reference"],
              "additionalProperties": false
            }
            """),
        strictModeEnabled: true,
        functionDescription: /*no prompt: tool description*/ "Looks up a lost luggage case by its file reference. Returns the status, the flight and the form, or null.");

    private static readonly ResponseTool FoundBagsTool = ResponseTool.CreateFunctionTool(
        functionName: "found_bags",
        functionParameters: BinaryData.FromString("""{ "type": "object", "properties": { "days": { "type": "integer" } }, "required": ["days"], "additionalProperties": false }"""),
        strictModeEnabled: true,
        functionDescription: /*no prompt: tool description*/ "Lists the bags that were found in the last days and are on the shelves of the desk.");

    private readonly ResponsesClient _client;
    private readonly DeskSettings _settings;
    private readonly IBagStore _store;

    public DeskAssistant(ResponsesClient client, IOptions<DeskSettings> settings, IBagStore store)
    {
        _client = client;
        _settings = settings.Value;
        _store = store;
    }

    public async Task<string> AskAsync(string question, string role, CancellationToken ct)
    {
        List<ResponseItem> items =
        [
            ResponseItem.CreateDeveloperMessageItem(BuildInstructions(role)),
            ResponseItem.CreateUserMessageItem(question.Trim()),
        ];

        for (var round = 0; round < MaxRounds; round++)
        {
            var options = new CreateResponseOptions(_settings.Model, items);
            if (role != "visitor")
            {
                options.Tools.Add(FindCaseTool);
                options.Tools.Add(FoundBagsTool);
            }

            ResponseResult response = await _client.CreateResponseAsync(options, ct);
            items.AddRange(response.OutputItems);

            var calls = response.OutputItems.OfType<FunctionCallResponseItem>().ToList();
            if (calls.Count == 0) return response.GetOutputText();

            foreach (var call in calls)
                items.Add(new FunctionCallOutputResponseItem(call.CallId, await ExecuteAsync(call)));
        }

        return "This takes too long, please ask a colleague.";
    }

    private string BuildInstructions(string role)
    {
        const string common = "You are the assistant of the lost luggage desk. Never make up cases, shelves or delivery times.";

        return role switch
        {
            "agent" => /*prompt: method*/ $"""
                {common}

                You talk to an employee of the desk. Be short, use the codes of the trade (OHD, AHL, DPR), no politeness needed.
                Use the tools for every question about a case. If a found bag could fit, name the shelf and say why,
                and remind them to compare the tag before they hand it over.
                Allowance for delayed bags: {_settings.DailyAllowance:F0} EUR per day, max three days, only against receipts.
                """,
            "passenger" => /*prompt: method*/ $"""
                {common}

                You talk to a passenger who has logged in with the file reference. Only talk about this case.
                No internal codes. Say what happens next and when they will hear from us. If the bag was found, don't say
                where it lies, only that it will be delivered. When they ask for money: receipts to the airline, 21 days.
                Answer in the language of the passenger.
                """,
            _ => /*prompt: method*/ common + " You talk to somebody without a case. Explain how to report a bag (counter in the baggage hall, web form, phone), what is needed (boarding pass, baggage tag, address), and how long bags are kept (90 days). Nothing about other passengers.",
        };
    }

    private async Task<string> ExecuteAsync(FunctionCallResponseItem call)
    {
        using var args = JsonDocument.Parse(call.FunctionArguments);
        object? result = call.FunctionName switch
        {
            "find_case" => await _store.FindAsync(args.RootElement.GetProperty("reference").GetString() ?? ""),
            "found_bags" => await _store.FoundAsync(DateTime.UtcNow.AddDays(-args.RootElement.GetProperty("days").GetInt32())),
            _ => new { error = "unknown function" },
        };
        return JsonSerializer.Serialize(result);
    }
}
