#pragma warning disable OPENAI001
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Responses;

namespace HomeFinder.Ai;

public delegate string InputBuilder<in T>(T subject);

public record AdDraft(string Title, string Body, string[] Highlights);

public partial class AdWriter
{
    private readonly ResponsesClient _client;
    private readonly AiOptions _options;
    private readonly ILogger<AdWriter> _logger;

    public AdWriter(ResponsesClient client, IOptions<AiOptions> options, ILogger<AdWriter> logger)
        => (_client, _options, _logger) = (client, options.Value, logger);

    /// <summary>Everything that needs an answer in JSON goes through here.</summary>
    private async Task<TOut?> RunAsync<TIn, TOut>(TIn subject, string instructions, InputBuilder<TIn> build, string schema)
    {
        var request = new CreateResponseOptions
        {
            Model = _options.Model,
            Instructions = instructions,
            MaxOutputTokenCount = _options.MaxTokens,
            TextOptions = new ResponseTextOptions
            {
                TextFormat = ResponseTextFormat.CreateJsonSchemaFormat(typeof(TOut).Name, BinaryData.FromString(schema), jsonSchemaIsStrict: true),
            },
        };
        request.InputItems.Add(ResponseItem.CreateDeveloperMessageItem(/*prompt: elsewhere*/ _options.HouseStyle));
        request.InputItems.Add(ResponseItem.CreateUserMessageItem(build(subject)));

        for (var attempt = 0; attempt < 3; attempt++)
        {
            ResponseResult result = await _client.CreateResponseAsync(request);
            try
            {
                return JsonSerializer.Deserialize<TOut>(result.GetOutputText(), JsonSerializerOptions.Web);
            }
            catch (JsonException e)
            {
                _logger.LogWarning(e, /*no prompt: log*/ "The model answered with JSON that is no {Type}", typeof(TOut).Name);
                request.InputItems.Add(ResponseItem.CreateUserMessageItem(/*prompt: call*/ $"Your last answer was no valid JSON ({e.Message}). Send the whole object again."));
            }
        }

        return default;
    }
}
