using Anthropic;
using Anthropic.Models.Messages;

namespace VarnishWarden.Ai;

/// <summary>Thin layer over the SDK so that not everybody has to dig through content blocks.</summary>
public class ClaudeGateway
{
    private readonly AnthropicClient _client;
    private readonly ILogger<ClaudeGateway> _logger;
    private readonly string _model;
    private readonly SemaphoreSlim _gate = new(3);

    public ClaudeGateway(AnthropicClient client, IConfiguration config, ILogger<ClaudeGateway> logger)
    {
        _client = client;
        _logger = logger;
        _model = config["Anthropic:Model"] ?? "claude-haiku-4-5";
    }

    public async Task<string> AskAsync(string system, string user, int maxTokens = 800, double temperature = 0.3, CancellationToken ct = default)
    {
        await _gate.WaitAsync(ct);
        try
        {
            var response = await _client.Messages.Create(new MessageCreateParams
            {
                Model = _model,
                MaxTokens = maxTokens,
                System = system,
                Messages = [new UserMessageParam { Content = user }],
            }, cancellationToken: ct);

            _logger.LogDebug("claude: {In} in, {Out} out", response.Usage.InputTokens, response.Usage.OutputTokens);
            return Text(response);
        }
        finally
        {
            _gate.Release();
        }
    }

    public static string Text(Message message) =>
        string.Concat(message.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text)).Trim();
}
