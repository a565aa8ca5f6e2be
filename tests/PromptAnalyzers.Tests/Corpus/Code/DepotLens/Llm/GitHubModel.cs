using System.Runtime.CompilerServices;
using Azure;
using Azure.AI.Inference;

namespace DepotLens.Llm;

public class LlmOptions
{
    public string Endpoint { get; set; } = "https://models.github.ai/inference";
    public string Token { get; set; } = "";
    public string Model { get; set; } = "openai/gpt-4.1-mini";
    public float Temperature { get; set; } = 0.3f;
    public int MaxTokens { get; set; } = 1500;

    /// <summary>Can be replaced per depot.</summary>
    public string RadioRules { get; set; } =
        "You help the dispatcher to phrase radio messages to drivers. One message is at most 20 words, starts with the bus number, " +
        "contains one instruction only and ends with 'bitte quittieren'. Use the polite form. No greetings, no explanations. " +
        "If the dispatcher asks for two things, write two messages on two lines.";
}

public interface ILlmModel
{
    Task<string> AskAsync(string systemPrompt, string userMessage, bool json = false, CancellationToken ct = default);
    IAsyncEnumerable<string> StreamAsync(string systemPrompt, string userMessage, CancellationToken ct = default);
}

/// <summary>GitHub Models over the inference SDK. Foundry works as well, only the endpoint differs.</summary>
public class GitHubModel : ILlmModel
{
    private readonly LlmOptions _options;

    public GitHubModel(LlmOptions options)
    {
        _options = options;
        Client = new ChatCompletionsClient(new Uri(options.Endpoint), new AzureKeyCredential(options.Token));
    }

    public ChatCompletionsClient Client { get; }

    public async Task<string> AskAsync(string systemPrompt, string userMessage, bool json = false, CancellationToken ct = default)
    {
        var options = BuildOptions(systemPrompt, userMessage);
        if (json)
            options.ResponseFormat = ChatCompletionsResponseFormat.CreateJsonFormat();

        try
        {
            var response = await Client.CompleteAsync(options, ct);
            return response.Value.Content ?? string.Empty;
        }
        catch (RequestFailedException ex) when (ex.Status == 429)
        {
            throw new InvalidOperationException(/*no prompt: exception*/ "The rate limit of GitHub Models is reached. Wait some minutes and try again, or set a bigger model quota for the depot account.", ex);
        }
    }

    public async IAsyncEnumerable<string> StreamAsync(string systemPrompt, string userMessage, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var stream = await Client.CompleteStreamingAsync(BuildOptions(systemPrompt, userMessage), ct);
        await foreach (var update in stream.WithCancellation(ct))
        {
            if (!string.IsNullOrEmpty(update.ContentUpdate))
                yield return update.ContentUpdate;
        }
    }

    private ChatCompletionsOptions BuildOptions(string systemPrompt, string userMessage)
    {
        var opts = new ChatCompletionsOptions
        {
            Model = _options.Model,
            Temperature = _options.Temperature,
            MaxTokens = _options.MaxTokens
        };
        opts.Messages.Add(new ChatRequestSystemMessage(systemPrompt));
        opts.Messages.Add(new ChatRequestUserMessage(userMessage));
        return opts;
    }
}
