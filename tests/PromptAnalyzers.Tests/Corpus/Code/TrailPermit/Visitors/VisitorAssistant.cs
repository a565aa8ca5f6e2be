#pragma warning disable OPENAI001
using System.Collections.Concurrent;
using System.Text.Json;
using OpenAI.Responses;
using TrailPermit.Ai;
using TrailPermit.Data;

namespace TrailPermit.Visitors;

public record ChatTurn(string SessionId, string Role, string Message);

public class VisitorAssistant
{
    private static readonly ConcurrentDictionary<string, string> _lastResponse = new();

    private readonly ResponsesClient _client;
    private readonly IResponsesGateway _gateway;
    private readonly PermitStore _store;

    private static readonly ResponseTool FreeSites = ResponseTool.CreateFunctionTool(
        functionName: "free_sites",
        functionParameters: BinaryData.FromString("""
            { "type": "object", "properties": { "date": { "type": "string", "description": "first night, yyyy-MM-dd" } }, "required": ["date"], "additionalProperties": false }
            """),
        strictModeEnabled: true,
        functionDescription: /*no prompt: tool description*/ "Gets the camp sites that still have free places in the night that begins on the given date. Call it again for every further night.");

    public VisitorAssistant(ResponsesClient client, IResponsesGateway gateway, PermitStore store)
    {
        _client = client;
        _gateway = gateway;
        _store = store;
    }

    public async Task<string> AnswerAsync(ChatTurn turn, CancellationToken ct)
    {
        var urgency = await _gateway.AskAsync(/*examples*//*prompt: elsewhere*/ Instructions.Urgency, turn.Message, ct);
        if (urgency == "NOW")
            return /*no prompt: ui text*/ "If somebody is in danger call 911 or the ranger station at 555-0143 now. This chat is not watched by a person at night.";

        var options = new CreateResponseOptions
        {
            Model = "gpt-4.1",
            Instructions = BuildInstructions(turn.Role),
            Tools = { FreeSites },
            PreviousResponseId = _lastResponse.GetValueOrDefault(turn.SessionId)
        };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(turn.Message));

        while (true)
        {
            ResponseResult response = await _client.CreateResponseAsync(options, ct);
            _lastResponse[turn.SessionId] = response.Id;

            var calls = response.OutputItems.OfType<FunctionCallResponseItem>().ToList();
            if (calls.Count == 0)
                return response.GetOutputText();

            options = new CreateResponseOptions { Model = "gpt-4.1", Tools = { FreeSites }, PreviousResponseId = response.Id };
            foreach (var call in calls)
            {
                using var arguments = JsonDocument.Parse(call.FunctionArguments);
                var sites = await _store.FreeSitesAsync(DateOnly.Parse(arguments.RootElement.GetProperty("date").GetString()!), ct);
                options.InputItems.Add(ResponseItem.CreateFunctionCallOutputItem(call.CallId, JsonSerializer.Serialize(sites)));
            }
        }
    }

    private static string BuildInstructions(string role)
    {
        return role switch
        {
            "guest" => /*prompt: method*/ $"""
                You are the chat assistant of a national park. You speak with somebody who has no account.

                {Instructions.ParkFacts}

                Answer questions about sites, trails, rules and how to apply. Check free places with the tool before you
                say that something is free. Do not talk about other guests and do not promise a permit, only rangers
                decide. If somebody asks for the best site ask first how far they want to walk. Keep it under 120 words.
                """,

            "holder" => /*prompt: method*/ $"""
                You are the chat assistant of a national park. You speak with a permit holder.

                {Instructions.ParkFacts}

                Help with packing, the way to the trailhead, water, weather and changes of the permit. Changes are made
                on the page "My permit", you can't do it for them. If they plan something that is against the rules say
                so clearly, and offer the next allowed thing.
                """,

            "ranger" => /*prompt: method*/ "You assist a ranger. Be brief, skip the rules they know. Numbers first. If the ranger asks for a text for visitors write it ready to paste.",

            _ => /*prompt: method*/ "You are the chat assistant of a national park. Give only general information and point to the website for everything else."
        };
    }

    public async Task<string> TitleAsync(string firstMessage, CancellationToken ct)
    {
        ResponseResult response = await _client.CreateResponseAsync(
            "gpt-4.1-nano",
            [
                ResponseItem.CreateDeveloperMessageItem(/*prompt: call*/ "Make a title of at most five words for this chat. No quotes, no full stop."),
                ResponseItem.CreateUserMessageItem(firstMessage)
            ],
            cancellationToken: ct);
        return response.GetOutputText();
    }
}
