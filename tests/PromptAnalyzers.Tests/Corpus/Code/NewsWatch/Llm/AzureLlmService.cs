using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;

namespace NewsWatch.Llm;

public sealed class AzureLlmService : ILlmService
{
    private readonly ChatClient _chat;
    private readonly ILogger<AzureLlmService> _log;

    private const string FallbackSystem =
        /*prompt: member*/ "You are the analysis component of a media monitoring service. Work only with the text you are given and never add facts from memory.";

    public AzureLlmService(ChatClient chat, ILogger<AzureLlmService> log)
    {
        _chat = chat;
        _log = log;
    }

    public async Task<LlmResponse<T>> ExecuteAsync<T>(LlmRequest request, Func<string, T> parse, CancellationToken ct = default)
    {
        var sw = Stopwatch.StartNew();
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(request.SystemPrompt ?? FallbackSystem),
            new UserChatMessage(request.UserPrompt)
        };
        var options = new ChatCompletionOptions { Temperature = request.Temperature, MaxOutputTokenCount = request.MaxTokens };

        string raw = "";
        int tokens = 0;
        for (int attempt = 1; attempt <= 2; attempt++)
        {
            ChatCompletion completion = await _chat.CompleteChatAsync(messages, options, ct);
            raw = completion.Content.Count > 0 ? completion.Content[0].Text : "";
            tokens += completion.Usage?.TotalTokenCount ?? 0;
            try
            {
                return new LlmResponse<T>(parse(raw), raw, tokens, sw.Elapsed);
            }
            catch (FormatException ex)
            {
                _log.LogWarning(ex, /*no prompt: log line*/ "The answer for {Id} could not be parsed, please check the prompt and the answer below. Attempt {Attempt}", request.CorrelationId, attempt);
                messages.Add(new AssistantChatMessage(raw));
                messages.Add(new UserChatMessage(/*maybe task*/ /*prompt: call*/ $"I could not read that ({ex.Message}). Give me the same answer again, in exactly the format I asked for and with no other text around it."));
            }
        }
        return new LlmResponse<T>(default, raw, tokens, sw.Elapsed);
    }
}
