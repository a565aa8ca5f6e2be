using System.ClientModel;
using System.Diagnostics;
using Hubwerk.PaternosterOps.Application.Abstractions;
using OpenAI.Chat;

namespace Hubwerk.PaternosterOps.Infrastructure.Ai;

/// <summary>Azure OpenAI adapter of <see cref="ILanguageModel"/>.</summary>
public sealed class AzureOpenAiModel : ILanguageModel
{
    private readonly ChatClient _chatClient;
    private readonly ILogger<AzureOpenAiModel> _logger;

    public AzureOpenAiModel(ChatClient chatClient, ILogger<AzureOpenAiModel> logger)
    {
        _chatClient = chatClient ?? throw new ArgumentNullException(nameof(chatClient));
        _logger = logger ?? throw new ArgumentNullException(nameof(logger));
    }

    /// <inheritdoc />
    public async Task<ModelAnswer> CompleteAsync(ModelRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var stopwatch = Stopwatch.StartNew();

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(string.IsNullOrWhiteSpace(request.SystemPrompt)
                ? /*prompt: call*/ "You are the back-office assistant of Hubwerk, a company that looks after lifts, escalators and two remaining paternosters. Be factual and brief, and say so when you do not know something."
                : request.SystemPrompt),
            new UserChatMessage(request.UserMessage),
        };

        var options = new ChatCompletionOptions { Temperature = request.Temperature, MaxOutputTokenCount = request.MaxOutputTokens };

        try
        {
            var response = await _chatClient.CompleteChatAsync(messages, options, cancellationToken).ConfigureAwait(false);
            var completion = response.Value;
            _logger.LogInformation(/*no prompt: log*/ "The model answered in {Elapsed} ms using {Input} input tokens and {Output} output tokens",
                stopwatch.ElapsedMilliseconds, completion.Usage.InputTokenCount, completion.Usage.OutputTokenCount);
            var text = completion.Content.Count > 0 ? completion.Content[0].Text.Trim() : string.Empty;
            return new ModelAnswer(text, completion.Usage.InputTokenCount, completion.Usage.OutputTokenCount, completion.FinishReason == ChatFinishReason.Length);
        }
        catch (ClientResultException ex) when (ex.Status is 429 or 503)
        {
            // one throttled call must not break the night run, the caller treats Empty as "not assessed"
            _logger.LogWarning(ex, /*no prompt: log*/ "The deployment is throttled, the call-out will be classified by hand in the morning shift");
            return ModelAnswer.Empty;
        }
    }
}
