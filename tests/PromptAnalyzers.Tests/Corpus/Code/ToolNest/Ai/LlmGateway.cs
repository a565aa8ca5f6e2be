#pragma warning disable OPENAI001
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Responses;

namespace ToolNest.Ai;

public sealed class AiOptions
{
    public string ApiKey { get; set; } = "";
    public string Model { get; set; } = "gpt-4.1-mini";
    public string AppraisalModel { get; set; } = "o4-mini";
}

/// <summary>Thin layer over the Responses client so that the features do not have to know the SDK.</summary>
public sealed class LlmGateway(ResponsesClient client, IOptions<AiOptions> options, ILogger<LlmGateway> logger)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<string> AskAsync(string instructions, string input, CancellationToken ct = default)
    {
        var request = new CreateResponseOptions
        {
            Model = options.Value.Model,
            Instructions = instructions,
            StoredOutputEnabled = false,
        };
        request.InputItems.Add(ResponseItem.CreateUserMessageItem(input));

        ResponseResult response = await client.CreateResponseAsync(request, ct);
        return response.GetOutputText().Trim();
    }

    public async Task<T?> AskJsonAsync<T>(string instructions, string input, string schemaName, string schema, CancellationToken ct = default)
    {
        var request = new CreateResponseOptions(options.Value.Model,
        [
            ResponseItem.CreateDeveloperMessageItem(instructions),
            ResponseItem.CreateUserMessageItem(input),
        ])
        {
            TextOptions = new ResponseTextOptions
            {
                TextFormat = ResponseTextFormat.CreateJsonSchemaFormat(schemaName, BinaryData.FromString(schema), jsonSchemaIsStrict: true),
            },
        };

        ResponseResult response = await client.CreateResponseAsync(request, ct);
        try
        {
            return JsonSerializer.Deserialize<T>(response.GetOutputText(), Json);
        }
        catch (JsonException ex)
        {
            logger.LogWarning(ex, /*no prompt: log*/ "The answer for schema {Schema} could not be read although strict mode is on, returning nothing and letting the caller decide", schemaName);
            return default;
        }
    }
}
