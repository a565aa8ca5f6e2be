using System.Text.Json;
using Azure;
using Azure.AI.Inference;

namespace DepotLens.Incidents;

public record Severity(int Score, string Reason);

public class SeverityScorer
{
    private readonly ChatCompletionsClient _client;

    public SeverityScorer(ChatCompletionsClient client)
    {
        _client = client;
    }

    public async Task<Severity?> ScoreAsync(string radioMessage)
    {
        var requestOptions = new ChatCompletionsOptions
        {
            Messages =
            {
                new ChatRequestSystemMessage(/*typed task*//*prompt: call*/ "Rate how urgent a radio message of a bus driver is for the dispatcher. " +
                    "0 means information only, 10 means call the emergency services now. Delays below ten minutes are never above 3. " +
                    "A child alone, smoke, a person on the ground or a weapon is never below 8. Give the reason in at most eight words."),
                new ChatRequestUserMessage(radioMessage)
            },
            Model = "openai/gpt-4.1-mini",
            Temperature = 0,
            ResponseFormat = ChatCompletionsResponseFormat.CreateJsonFormat("severity", new Dictionary<string, BinaryData>
            {
                ["type"] = BinaryData.FromString("\"object\""),
                ["properties"] = BinaryData.FromString("""{ "score": { "type": "integer" }, "reason": { "type": "string" } }"""),
                ["required"] = BinaryData.FromString("""["score", "reason"]"""),
                ["additionalProperties"] = BinaryData.FromString("false")
            }, jsonSchemaIsStrict: true)
        };

        Response<ChatCompletions> response = await _client.CompleteAsync(requestOptions);
        return JsonSerializer.Deserialize<Severity>(response.Value.Content, JsonSerializerOptions.Web);
    }

    /// <summary>Small talk on the radio should not land in the log.</summary>
    public async Task<bool> IsSmallTalkAsync(string radioMessage)
    {
        var chat = new List<ChatRequestMessage>
        {
            new ChatRequestSystemMessage(/*examples*//*prompt: call*/ @"Is the radio message small talk? Answer yes or no.
'Sepp hast du noch Kaffee' = yes
'412 an Leitstelle, bin 6 zu spät am Bahnhof' = no
'schönen Feierabend zusammen' = yes
'die Anzeige vorne spinnt wieder' = no"),
            new ChatRequestUserMessage(radioMessage)
        };

        var response = await _client.CompleteAsync(new ChatCompletionsOptions(chat) { Model = "microsoft/phi-4", MaxTokens = 3, Temperature = 0 });
        return response.Value.Content.Trim().StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }
}
