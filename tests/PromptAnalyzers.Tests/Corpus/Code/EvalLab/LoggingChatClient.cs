using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace EvalLab;

/// <summary>Logs what goes in and out; changes nothing.</summary>
public sealed class LoggingChatClient(IChatClient inner, ILogger logger) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        foreach (var message in messages)
        {
            logger.LogInformation(/*no prompt: log*/ "Prompt of {Role}: {Text}", message.Role, message.Text);
        }

        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        logger.LogInformation(/*no prompt: log*/ "The model answered with {Length} characters", response.Text.Length);
        return response;
    }
}
