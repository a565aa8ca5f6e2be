using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Shelfmark.Steps;

public interface IEnrichmentStep
{
    int Order { get; }
    Task ApplyAsync(Product product, CancellationToken ct);
}

public abstract class LlmStep(IChatClient chat, IOptions<EnrichmentSettings> settings, ILogger logger) : IEnrichmentStep
{
    protected IChatClient Chat { get; } = chat;
    protected EnrichmentSettings Settings => settings.Value;
    protected ILogger Log => logger;

    public abstract int Order { get; }
    public abstract Task ApplyAsync(Product product, CancellationToken ct);

    /// <summary>Sends one instruction with the product data below it; empty answers are retried.</summary>
    protected async Task<string> Complete(string instruction, Product product, CancellationToken ct, string? system = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var messages = new List<ChatMessage>();
            if (system != null) messages.Add(new ChatMessage(ChatRole.System, system));
            messages.Add(new ChatMessage(ChatRole.User, instruction + "\n\n" + Data(product)));

            var text = (await Chat.GetResponseAsync(messages, new ChatOptions { Temperature = 0.1f * attempt }, ct)).Text.Trim();
            if (text.Length > 0) return text;
            if (attempt >= Settings.MaxRetries)
                throw new InvalidOperationException(/*no prompt: exception text*/ $"The model gave an empty answer for {product.Sku} {attempt} times. Look at the supplier text and answer the ticket by hand.");
            logger.LogWarning(/*no prompt: log line*/ "Empty answer for {Sku}, asking the model again with a higher temperature (attempt {Attempt})", product.Sku, attempt);
        }
    }

    protected static string Data(Product p) => $"{p.RawTitle}\n{p.SupplierText}";
}
