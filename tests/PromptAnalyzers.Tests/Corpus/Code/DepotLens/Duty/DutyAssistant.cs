using System.Text.Json;
using Azure.AI.Inference;
using DepotLens.Llm;

namespace DepotLens.Duty;

public class DutyAssistant
{
    private readonly ChatCompletionsClient _client;
    private readonly LlmOptions _options;
    private readonly List<ChatRequestMessage> _history = new();

    private static readonly ChatCompletionsToolDefinition WhereIsBus = new(new FunctionDefinition("where_is_bus")
    {
        Description = /*no prompt: tool description*/ "Returns the last known stop, the delay in minutes and the next stop of a bus. The bus is given by its three digit number, not by the line.",
        Parameters = BinaryData.FromString("""{ "type": "object", "properties": { "bus": { "type": "string" } }, "required": ["bus"] }""")
    });

    private static readonly ChatCompletionsToolDefinition Standby = new(new FunctionDefinition("standby_drivers")
    {
        Description = /*no prompt: tool description*/ "Lists the drivers who are on standby right now, with the hours they have already driven today and their licences.",
        Parameters = BinaryData.FromString("""{ "type": "object", "properties": {} }""")
    });

    public DutyAssistant(ChatCompletionsClient client, LlmOptions options)
    {
        _client = client;
        _options = options;
    }

    public async Task LoopAsync()
    {
        var systemPrompt = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "duty-assistant.md"));
        _history.Add(new ChatRequestSystemMessage(systemPrompt));
        _history.Add(new ChatRequestSystemMessage(/*prompt: call*/ $"It is {DateTime.Now:dddd HH:mm}. The dispatcher on duty is {Environment.UserName}."));

        while (true)
        {
            Console.Write("> ");
            var input = Console.ReadLine();
            if (string.IsNullOrWhiteSpace(input))
                break;

            if (input.StartsWith("/radio "))
            {
                Console.WriteLine(await RadioAsync(input[7..]));
                continue;
            }

            if (input == "/handover")
            {
                await HandoverAsync();
                continue;
            }

            _history.Add(new ChatRequestUserMessage(input));
            Console.WriteLine(await AnswerAsync());
        }
    }

    private async Task<string> AnswerAsync()
    {
        while (true)
        {
            var options = new ChatCompletionsOptions(_history)
            {
                Model = _options.Model,
                Tools = { WhereIsBus, Standby }
            };

            var completion = (await _client.CompleteAsync(options)).Value;
            _history.Add(new ChatRequestAssistantMessage(completion));

            if (completion.FinishReason != CompletionsFinishReason.ToolCalls)
                return completion.Content;

            foreach (var call in completion.ToolCalls)
            {
                var result = call.Name switch
                {
                    "where_is_bus" => BusState(JsonDocument.Parse(call.Arguments).RootElement.GetProperty("bus").GetString()),
                    "standby_drivers" => JsonSerializer.Serialize(new[] { new { name = "M. Zgraggen", drivenHours = 3.5, licence = "D" } }),
                    _ => "unknown tool"
                };
                _history.Add(new ChatRequestToolMessage(result, call.Id));
            }
        }
    }

    private async Task<string> RadioAsync(string wish)
    {
        var options = new ChatCompletionsOptions
        {
            Model = _options.Model,
            Messages =
            {
                new ChatRequestSystemMessage(/*prompt: elsewhere*/ _options.RadioRules),
                new ChatRequestUserMessage(wish),
            }
        };
        return (await _client.CompleteAsync(options)).Value.Content;
    }

    private async Task HandoverAsync()
    {
        var messages = new List<ChatRequestMessage>(_history)
        {
            new ChatRequestUserMessage(/*prompt: call*/ "My shift ends. Write the handover for the next dispatcher: what is still open, which buses are not where they should be, which drivers come close to their limit. Bullet points, German, no greeting.")
        };

        var stream = await _client.CompleteStreamingAsync(new ChatCompletionsOptions(messages) { Model = _options.Model });
        await foreach (var update in stream)
            Console.Write(update.ContentUpdate);
        Console.WriteLine();
    }

    private static string BusState(string? bus) =>
        bus is null ? "{}" : JsonSerializer.Serialize(new { bus, lastStop = "Post", delay = 4, nextStop = "Spital" });
}
