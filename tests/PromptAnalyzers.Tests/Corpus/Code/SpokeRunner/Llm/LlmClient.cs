using System.ClientModel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;

namespace SpokeRunner.Llm;

public enum LlmTier { Small, Large }

public sealed record LlmSchema(string Name, string Json);

public sealed record LlmRequest(
    string SystemPrompt,
    string UserPrompt,
    LlmTier Tier = LlmTier.Small,
    float Temperature = 0.2f,
    int MaxTokens = 600,
    LlmSchema? Schema = null);

public sealed record LlmReply(string Content, string Model, int InputTokens, int OutputTokens);

public interface ILlmClient
{
    Task<LlmReply> CompleteAsync(LlmRequest request, CancellationToken ct = default);
    Task<string> AskAsync(string prompt, CancellationToken ct = default);
}

public sealed class AiOptions
{
    public const string Section = "Ai";

    public string ApiKey { get; set; } = "";
    public string? Endpoint { get; set; }
    public string SmallModel { get; set; } = "gpt-4o-mini";
    public string LargeModel { get; set; } = "gpt-4o";
    public int MaxHistory { get; set; } = 16;

    /// <summary>Can be overwritten per branch in appsettings.</summary>
    public string BriefingPrompt { get; set; } =
        "You write the morning briefing for the riders of a bike courier company. Riders read it on a phone, " +
        "standing, with gloves on. Five short lines max. Weather first, then closed streets, then anything odd " +
        "about todays customers. No greetings, no 'have a great day', they hate that.";

    public string CustomerTone { get; set; } = "Friendly but short. We say 'du' to everybody.";
}

public sealed class OpenAiLlmClient : ILlmClient
{
    private readonly ChatClient _small;
    private readonly ChatClient _large;
    private readonly AiOptions _options;
    private readonly ILogger<OpenAiLlmClient> _log;

    public OpenAiLlmClient(IOptions<AiOptions> options, ILogger<OpenAiLlmClient> log)
    {
        _options = options.Value;
        _log = log;

        if (string.IsNullOrWhiteSpace(_options.ApiKey))
            throw new InvalidOperationException(
                /*no prompt: exception*/ "No API key configured. Set Ai:ApiKey in appsettings.Production.json or the environment variable Ai__ApiKey, then restart the dispatch service.");

        var clientOptions = new OpenAIClientOptions();
        if (!string.IsNullOrEmpty(_options.Endpoint))
            clientOptions.Endpoint = new Uri(_options.Endpoint);

        var root = new OpenAIClient(new ApiKeyCredential(_options.ApiKey), clientOptions);
        _small = root.GetChatClient(_options.SmallModel);
        _large = root.GetChatClient(_options.LargeModel);
    }

    public async Task<LlmReply> CompleteAsync(LlmRequest request, CancellationToken ct = default)
    {
        var client = request.Tier == LlmTier.Large ? _large : _small;

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(request.SystemPrompt),
            new UserChatMessage(request.UserPrompt),
        };

        var options = new ChatCompletionOptions
        {
            Temperature = request.Temperature,
            MaxOutputTokenCount = request.MaxTokens,
        };

        if (request.Schema is not null)
        {
            options.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                request.Schema.Name, BinaryData.FromString(request.Schema.Json), jsonSchemaIsStrict: true);
        }

        ChatCompletion completion = await client.CompleteChatAsync(messages, options, ct);
        var text = completion.Content.Count > 0 ? completion.Content[0].Text : string.Empty;

        _log.LogInformation(/*no prompt: log*/ "LLM call finished: model {Model}, {In} tokens in, {Out} tokens out, finish reason {Reason}",
            completion.Model, completion.Usage?.InputTokenCount, completion.Usage?.OutputTokenCount, completion.FinishReason);

        return new LlmReply(text, completion.Model,
            completion.Usage?.InputTokenCount ?? 0, completion.Usage?.OutputTokenCount ?? 0);
    }

    public async Task<string> AskAsync(string prompt, CancellationToken ct = default)
    {
        ChatCompletion completion = await _small.CompleteChatAsync(
            new List<ChatMessage> { new UserChatMessage(prompt) }, cancellationToken: ct);
        return completion.Content[0].Text.Trim();
    }
}
