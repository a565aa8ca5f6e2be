using Azure;
using Azure.AI.OpenAI;
using OpenAI.Chat;

namespace HofDesk.Services;

public class AzureChatSettings
{
    public string Endpoint { get; set; } = "";
    public string ApiKey { get; set; } = "";
    public string Deployment { get; set; } = "gpt-4o-mini";
    public string ReasoningDeployment { get; set; } = "o3-mini";
}

public interface IAiService
{
    Task<string> AskAsync(string userPrompt, string? systemPrompt = null, CancellationToken ct = default);
    IAsyncEnumerable<string> StreamAsync(IReadOnlyList<ChatMessage> messages, CancellationToken ct = default);
    ChatClient Chat { get; }
    ChatClient Reasoning { get; }
}

/// <summary>
/// The one place where we talk to Azure. Everybody else goes through <see cref="IAiService"/>.
/// </summary>
public class AzureChatService : IAiService
{
    private readonly ILogger<AzureChatService> _logger;

    public AzureChatService(AzureChatSettings settings, ILogger<AzureChatService> logger)
    {
        _logger = logger;
        if (string.IsNullOrWhiteSpace(settings.Endpoint))
            throw new InvalidOperationException(/*no prompt: exception*/ "Kein Azure-Endpunkt eingetragen. Bitte unter Extras > Einstellungen > Assistent die Adresse der Ressource und den Schlüssel hinterlegen.");

        var azure = new AzureOpenAIClient(new Uri(settings.Endpoint), new AzureKeyCredential(settings.ApiKey));
        Chat = azure.GetChatClient(settings.Deployment);
        Reasoning = azure.GetChatClient("o3-mini");
    }

    public ChatClient Chat { get; }
    public ChatClient Reasoning { get; }

    /// <summary>Used whenever the caller has nothing better to say.</summary>
    public string DefaultSystemPrompt { get; set; } =
        /*prompt: member*/ "You work in the office of a housing cooperative with about 340 flats in four buildings. You help two part-time employees and an honorary board. Answer in German, short, matter of fact, without legal promises. When something is not known to you, say that the office has to look it up.";

    public async Task<string> AskAsync(string userPrompt, string? systemPrompt = null, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(systemPrompt ?? DefaultSystemPrompt),
            new UserChatMessage(userPrompt)
        };

        try
        {
            var options = new ChatCompletionOptions { Temperature = 0.2f, MaxOutputTokenCount = 1200 };
            var result = await Chat.CompleteChatAsync(messages, options, ct);
            _logger.LogDebug(/*no prompt: log*/ "Chat completion finished with {Reason}, {In} tokens in, {Out} tokens out for a request of the desktop client",
                result.Value.FinishReason, result.Value.Usage.InputTokenCount, result.Value.Usage.OutputTokenCount);
            return result.Value.Content.Count > 0 ? result.Value.Content[0].Text.Trim() : string.Empty;
        }
        catch (RequestFailedException ex)
        {
            _logger.LogError(ex, "Azure request failed with status {Status}", ex.Status);
            return string.Empty;
        }
    }

    public async IAsyncEnumerable<string> StreamAsync(IReadOnlyList<ChatMessage> messages, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var update in Chat.CompleteChatStreamingAsync(messages, cancellationToken: ct))
        {
            foreach (var part in update.ContentUpdate)
            {
                if (!string.IsNullOrEmpty(part.Text)) yield return part.Text;
            }
        }
    }
}
