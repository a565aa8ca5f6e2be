using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using PropertyListings.Options;

namespace PropertyListings.Services;

public sealed class AzureTextGenerator : ITextGenerator
{
    private readonly ChatClient _chatClient;
    private readonly AzureAiOptions _options;
    private readonly ILogger<AzureTextGenerator> _logger;

    public AzureTextGenerator(ChatClient chatClient, IOptions<AzureAiOptions> options, ILogger<AzureTextGenerator> logger)
    {
        _chatClient = chatClient;
        _options = options.Value;
        _logger = logger;
    }

    public async Task<string> GenerateAsync(string instruction, string input, CancellationToken cancellationToken = default)
    {
        var messages = new ChatMessage[]
        {
            new SystemChatMessage(instruction),
            new UserChatMessage(input),
        };
        var completion = await _chatClient.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = _options.Temperature }, cancellationToken);
        if (completion.Value.FinishReason == ChatFinishReason.Length)
            _logger.LogWarning(/*no prompt: log*/ "The answer was cut off, shorten the instruction or raise the limit");
        return completion.Value.Content[0].Text;
    }
}
