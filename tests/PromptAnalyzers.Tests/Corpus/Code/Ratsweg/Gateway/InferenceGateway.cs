using Azure.AI.Inference;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ratsweg.Gateway;

public interface IInferenceGateway
{
    ConversationBuilder Start(string purpose);
    Task<string> CompleteAsync(IEnumerable<ChatRequestMessage> messages, float temperature = 0.2f, ChatCompletionsResponseFormat? format = null, CancellationToken ct = default);
}

public class InferenceGateway : IInferenceGateway
{
    private readonly ChatCompletionsClient _client;
    private readonly IOptions<AssistantSettings> _options;
    private readonly ILogger<InferenceGateway> _logger;

    public InferenceGateway(ChatCompletionsClient client, IOptions<AssistantSettings> options, ILogger<InferenceGateway> logger)
    {
        _client = client;
        _options = options;
        _logger = logger;
    }

    public ConversationBuilder Start(string purpose)
    {
        _logger.LogInformation(/*no prompt: log line*/ "Starting conversation for {Purpose}, answer the citizen within 30 seconds", purpose);
        return new ConversationBuilder(this);
    }

    public async Task<string> CompleteAsync(IEnumerable<ChatRequestMessage> messages, float temperature, ChatCompletionsResponseFormat? format, CancellationToken ct)
    {
        var request = new ChatCompletionsOptions(messages) { Model = _options.Value.Model, Temperature = temperature };
        if (format != null) request.ResponseFormat = format;
        var response = await _client.CompleteAsync(request, ct);
        return response.Value.Content;
    }
}

public class ConversationBuilder
{
    private readonly IInferenceGateway _gateway;
    private readonly List<ChatRequestMessage> _messages = new();

    internal ConversationBuilder(IInferenceGateway gateway) => _gateway = gateway;

    public ConversationBuilder Instruct(string text) { _messages.Add(new ChatRequestSystemMessage(text)); return this; }
    public ConversationBuilder Say(string text) { _messages.Add(new ChatRequestUserMessage(text)); return this; }
    public ConversationBuilder Reply(string text) { _messages.Add(new ChatRequestAssistantMessage(text)); return this; }
    public Task<string> SendAsync(CancellationToken ct = default) => _gateway.CompleteAsync(_messages, ct: ct);
}
