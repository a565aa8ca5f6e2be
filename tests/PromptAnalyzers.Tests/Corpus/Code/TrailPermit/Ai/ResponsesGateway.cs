#pragma warning disable OPENAI001
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Responses;

namespace TrailPermit.Ai;

public class AiSettings
{
    public string Model { get; set; } = "gpt-4.1-mini";
    public int MaxOutputTokens { get; set; } = 1200;
    public bool LogPrompts { get; set; }
}

public interface IResponsesGateway
{
    Task<string> AskAsync(string instructions, string input, CancellationToken ct = default);
    Task<T?> AskTypedAsync<T>(string instructions, string input, string schemaName, BinaryData schema, CancellationToken ct = default);
}

public class ResponsesGateway : IResponsesGateway
{
    private readonly ResponsesClient _client;
    private readonly AiSettings _settings;
    private readonly ILogger<ResponsesGateway> _logger;

    public ResponsesGateway(ResponsesClient client, IOptions<AiSettings> settings, ILogger<ResponsesGateway> logger)
    {
        _client = client;
        _settings = settings.Value;
        _logger = logger;
    }

    public async Task<string> AskAsync(string instructions, string input, CancellationToken ct = default)
    {
        var options = NewOptions(instructions, input);
        var response = await _client.CreateResponseAsync(options, ct);
        Log(response.Value);
        return response.Value.GetOutputText().Trim();
    }

    public async Task<T?> AskTypedAsync<T>(string instructions, string input, string schemaName, BinaryData schema, CancellationToken ct = default)
    {
        var options = NewOptions(instructions, input);
        options.TextOptions = new ResponseTextOptions
        {
            TextFormat = ResponseTextFormat.CreateJsonSchemaFormat(schemaName, schema, jsonSchemaIsStrict: true)
        };

        var response = await _client.CreateResponseAsync(options, ct);
        Log(response.Value);
        return JsonSerializer.Deserialize<T>(response.Value.GetOutputText(), JsonSerializerOptions.Web);
    }

    private CreateResponseOptions NewOptions(string instructions, string input)
    {
        var options = new CreateResponseOptions
        {
            Model = _settings.Model,
            Instructions = instructions,
            MaxOutputTokenCount = _settings.MaxOutputTokens,
            StoredOutputEnabled = false
        };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(input));
        return options;
    }

    private void Log(ResponseResult result) =>
        _logger.LogInformation(/*no prompt: log*/ "Response {Id} finished with status {Status}, the model used {Input} input tokens and {Output} output tokens", result.Id, result.Status, result.Usage?.InputTokenCount, result.Usage?.OutputTokenCount);
}
