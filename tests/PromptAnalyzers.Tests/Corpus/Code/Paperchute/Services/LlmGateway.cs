using System.ClientModel;
using Azure.AI.OpenAI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using Paperchute.Options;

namespace Paperchute.Services;

public interface ILlmGateway
{
    Task<string> AskAsync(string system, string input, bool small = false, CancellationToken ct = default);
    ChatClient Chat(bool small = false);
}

public sealed class LlmGateway : ILlmGateway
{
    private readonly AzureOpenAIClient _azure;
    private readonly AzureOpenAiOptions _opt;
    private readonly ILogger<LlmGateway> _log;

    public LlmGateway(AzureOpenAIClient azure, IOptions<AzureOpenAiOptions> opt, ILogger<LlmGateway> log)
        => (_azure, _opt, _log) = (azure, opt.Value, log);

    public ChatClient Chat(bool small = false) => _azure.GetChatClient(small ? _opt.SmallDeployment : _opt.Deployment);

    public async Task<string> AskAsync(string system, string input, bool small = false, CancellationToken ct = default)
    {
        for (int i = 1; ; i++)
        {
            try
            {
                ChatMessage[] msgs = { new SystemChatMessage(system), new UserChatMessage(input) };
                ChatCompletion c = await Chat(small).CompleteChatAsync(msgs, new ChatCompletionOptions { Temperature = 0f }, ct);
                return c.Content.Count > 0 ? c.Content[0].Text : string.Empty;
            }
            catch (ClientResultException e) when (e.Status == 429 && i < 4)
            {
                _log.LogWarning(/*no prompt: log*/ "Too many requests to the model, attempt {Attempt}. Wait and send the document again.", i);
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(3, i)), ct);
            }
        }
    }
}
