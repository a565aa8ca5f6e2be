using System.ClientModel;
using Azure.AI.OpenAI;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace SlotCare.Services;

public interface IAzureChat
{
    ChatClient Client { get; }
    ChatClient For(string deployment);
    Task<string> AskAsync(string system, string user, float temperature = 0.3f, CancellationToken ct = default);
}

public sealed class AzureChat : IAzureChat
{
    private readonly AzureOpenAIClient _azure;
    private readonly ILogger<AzureChat> _logger;

    public AzureChat(IOptions<ClinicSettings> settings, ILogger<AzureChat> logger)
    {
        var s = settings.Value;
        if (string.IsNullOrWhiteSpace(s.AzureEndpoint))
            throw new InvalidOperationException(/*no prompt: exception*/ "The Azure OpenAI endpoint of this tenant is not configured. Set Clinic:AzureEndpoint and Clinic:AzureKey in the tenant file or ask the platform team to assign a shared resource.");
        _azure = new AzureOpenAIClient(new Uri(s.AzureEndpoint), new ApiKeyCredential(s.AzureKey));
        _logger = logger;
        Client = _azure.GetChatClient(s.Deployment);
    }

    public ChatClient Client { get; }

    public ChatClient For(string deployment) => _azure.GetChatClient(deployment);

    public async Task<string> AskAsync(string system, string user, float temperature = 0.3f, CancellationToken ct = default)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var completion = await Client.CompleteChatAsync(
                    [new SystemChatMessage(system), new UserChatMessage(user)],
                    new ChatCompletionOptions { Temperature = temperature, MaxOutputTokenCount = 800 },
                    ct);
                return completion.Value.Content.FirstOrDefault()?.Text?.Trim() ?? "";
            }
            catch (ClientResultException ex) when (ex.Status == 429 && attempt < 3)
            {
                _logger.LogWarning(/*no prompt: log*/ "Azure OpenAI throttled the request, waiting {Seconds} seconds before attempt {Attempt}. If you see this often, raise the quota of the deployment or move the reminder run to the night.", 4 << attempt, attempt + 2);
                await Task.Delay(TimeSpan.FromSeconds(4 << attempt), ct);
            }
        }
    }
}
