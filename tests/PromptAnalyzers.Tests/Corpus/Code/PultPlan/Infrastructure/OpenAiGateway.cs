using System.ClientModel;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using PultPlan.Abstractions;

namespace PultPlan.Infrastructure;

/// <summary>OpenAI implementation of <see cref="IAiGateway"/>.</summary>
public sealed class OpenAiGateway : IAiGateway
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly AiOptions _options;
    private readonly ILogger<OpenAiGateway> _logger;

    public OpenAiGateway(IOptions<AiOptions> options, ILogger<OpenAiGateway> logger)
    {
        _options = options.Value;
        _logger = logger;
    }

    public async Task<AiReply> SendAsync(AiRequest request, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.UserMessage);

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(request.SystemPrompt ?? /*prompt: elsewhere*/ _options.DefaultSystemPrompt),
            new UserChatMessage(request.UserMessage)
        };

        return await CompleteAsync(messages, request, ct);
    }

    public async Task<string> AskAsync(string instruction, string input, CancellationToken ct = default)
    {
        var reply = await SendAsync(new AiRequest { SystemPrompt = instruction, UserMessage = input }, ct);
        return reply.Text.Trim();
    }

    public async Task<T?> SendJsonAsync<T>(AiRequest request, CancellationToken ct = default) where T : class
    {
        var messages = new List<ChatMessage>();
        if (!string.IsNullOrEmpty(request.SystemPrompt))
            messages.Add(new SystemChatMessage(request.SystemPrompt));
        messages.Add(new UserChatMessage(request.UserMessage));

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var reply = await CompleteAsync(messages, request, ct);
            try
            {
                return JsonSerializer.Deserialize<T>(Strip(reply.Text), Json);
            }
            catch (JsonException ex)
            {
                _logger.LogWarning(ex, /*no prompt: log*/ "The model returned something that is not valid JSON for {Type} (attempt {Attempt}). The first 200 characters were: {Text}",
                    typeof(T).Name, attempt, reply.Text[..Math.Min(200, reply.Text.Length)]);
                messages.Add(new AssistantChatMessage(reply.Text));
                var words3 = /*prompt: local*/ $"That could not be parsed: {ex.Message} Send the same answer again as valid JSON, without code fences and without any comment.";
                messages.Add(new UserChatMessage(words3));
            }
        }

        throw new InvalidOperationException(/*no prompt: exception*/ "The language model did not return valid JSON after two attempts. The request was not processed, please enter the data by hand or try again later.");
    }

    private async Task<AiReply> CompleteAsync(List<ChatMessage> messages, AiRequest request, CancellationToken ct)
    {
        var client = new ChatClient(request.Model ?? _options.Model, new ApiKeyCredential(_options.ApiKey));
        var options = new ChatCompletionOptions { MaxOutputTokenCount = _options.MaxOutputTokens };
        if (request.Model is null) options.Temperature = _options.Temperature;
        if (request.Schema is not null)
        {
            options.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                jsonSchemaFormatName: request.SchemaName ?? "result",
                jsonSchema: BinaryData.FromString(request.Schema),
                jsonSchemaIsStrict: true);
        }

        ChatCompletion completion = await client.CompleteChatAsync(messages, options, ct);
        return new AiReply(completion.Content[0].Text, completion.Usage.InputTokenCount, completion.Usage.OutputTokenCount);
    }

    private static string Strip(string text)
    {
        var start = text.IndexOfAny(['{', '[']);
        return start < 0 ? text : text[start..].TrimEnd('`', '\n', ' ');
    }
}
