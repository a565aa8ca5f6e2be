using System.ClientModel;
using OpenAI.Chat;

namespace AldermoorReads;

public interface ITextGateway
{
    Task<string> CompleteAsync(string instruction, string input, float temperature = 0f, CancellationToken ct = default);
    Task<string> WriteAsync(string request, CancellationToken ct = default);
}

/// <summary>
/// Thin layer over the chat client, so that the controllers need not know about messages and options.
/// </summary>
public class OpenAiTextGateway : ITextGateway
{
    private readonly ChatClient _client;
    private readonly ILogger<OpenAiTextGateway> _logger;

    public OpenAiTextGateway(ChatClient client, ILogger<OpenAiTextGateway> logger)
    {
        _client = client;
        _logger = logger;
    }

    public async Task<string> CompleteAsync(string instruction, string input, float temperature = 0f, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(instruction),
            new UserChatMessage(input)
        };

        var options = new ChatCompletionOptions
        {
            Temperature = temperature,
            MaxOutputTokenCount = 900
        };

        try
        {
            var response = await _client.CompleteChatAsync(messages, options, ct);
            return response.Value.Content.Count > 0 ? response.Value.Content[0].Text.Trim() : string.Empty;
        }
        catch (ClientResultException ex) when (ex.Status == 429)
        {
            _logger.LogWarning(ex, /*no prompt: log*/ "The model answered with 429, we wait four seconds and try exactly once more. Length of instruction {Length}, temperature {Temperature}", instruction.Length, temperature);
            await Task.Delay(4000, ct);
            var second = await _client.CompleteChatAsync(messages, options, ct);
            return second.Value.Content[0].Text.Trim();
        }
    }

    public Task<string> WriteAsync(string request, CancellationToken ct = default) =>
        CompleteAsync(
            /*prompt: wrapper*/ "You write for the Aldermoor town library. Your tone is warm, plain and short. British spelling. Never promise anything the library has not promised itself (renewals, waived fees, reserved seats).",
            request,
            0.6f,
            ct);
}
