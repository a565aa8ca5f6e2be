using System.Text;
using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;

namespace PatchHarbor.Llm;

public class GatewayOptions
{
    public string? ApiKey { get; set; }
    public string Model { get; set; } = "claude-sonnet-4-5";
    public string CheapModel { get; set; } = "claude-haiku-4-5";
    public int MaxTokens { get; set; } = 4096;
}

public record GatewayUsage(long In, long Out)
{
    public decimal Cost => In * 0.000003m + Out * 0.000015m;
}

/// <summary>Everything that talks to Claude goes through here. (Except CommentBot, which needs the tool loop.)</summary>
public class ClaudeGateway
{
    private readonly AnthropicClient _client;
    private readonly GatewayOptions _opt;
    private readonly ILogger<ClaudeGateway> _log;
    private readonly List<GatewayUsage> _usage = new();

    public ClaudeGateway(GatewayOptions opt, ILogger<ClaudeGateway> log)
    {
        if (string.IsNullOrWhiteSpace(opt.ApiKey))
            throw new InvalidOperationException(/*no prompt: exception*/ "No key for Claude found. Set PATCHHARBOR_CLAUDE_KEY or put claude.key next to the executable, then run the review again. You will not be charged for this attempt.");
        _opt = opt;
        _log = log;
        _client = new AnthropicClient { ApiKey = opt.ApiKey };
    }

    public AnthropicClient Raw => _client;
    public decimal TotalCost => _usage.Sum(u => u.Cost);

    public async Task<string> AskAsync(string system, string user, bool cheap = false, CancellationToken ct = default)
    {
        var p = new MessageCreateParams
        {
            Model = cheap ? _opt.CheapModel : _opt.Model,
            MaxTokens = _opt.MaxTokens,
            System = system,
            Messages = [new UserMessageParam(user)],
        };
        var msg = await _client.Messages.Create(p, cancellationToken: ct);
        Track(msg);
        return TextOf(msg);
    }

    public async Task<string> AskAsync(string user, CancellationToken ct = default)
    {
        var msg = await _client.Messages.Create(new MessageCreateParams
        {
            Model = _opt.Model,
            MaxTokens = _opt.MaxTokens,
            Messages = [new UserMessageParam(user)],
        }, cancellationToken: ct);
        Track(msg);
        return TextOf(msg);
    }

    /// <summary>Asks, and asks a second time when the answer is no JSON.</summary>
    public async Task<T?> AskJsonAsync<T>(string system, string user, CancellationToken ct = default) where T : class
    {
        for (int attempt = 0; attempt < 2; attempt++)
        {
            var msg = await _client.Messages.Create(new MessageCreateParams
            {
                Model = _opt.Model,
                MaxTokens = _opt.MaxTokens,
                System = new List<TextBlockParam> { new() { Text = system, CacheControl = new CacheControlEphemeral() } },
                Messages = [new UserMessageParam(user)],
            }, cancellationToken: ct);
            Track(msg);

            var text = Strip(TextOf(msg));
            try
            {
                return JsonSerializer.Deserialize<T>(text, JsonOpts);
            }
            catch (JsonException ex)
            {
                _log.LogWarning(ex, "Answer is not json, attempt {Attempt}", attempt);
            }
        }
        return null;
    }

    /// <summary>Structured output, the API enforces the schema.</summary>
    public async Task<JsonDocument> AskWithSchemaAsync(string system, string user, string schema, CancellationToken ct = default)
    {
        var msg = await _client.Messages.Create(new MessageCreateParams
        {
            Model = _opt.Model,
            MaxTokens = 2048,
            System = system,
            OutputConfig = new OutputConfig
            {
                Format = new JsonOutputFormat { Schema = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(schema)! },
            },
            Messages = [new UserMessageParam(user)],
        }, cancellationToken: ct);
        Track(msg);
        return JsonDocument.Parse(TextOf(msg));
    }

    private void Track(Message msg)
    {
        _usage.Add(new GatewayUsage(msg.Usage.InputTokens, msg.Usage.OutputTokens));
        _log.LogDebug("claude in={In} out={Out} stop={Stop}", msg.Usage.InputTokens, msg.Usage.OutputTokens, msg.StopReason);
    }

    public static string TextOf(Message msg)
    {
        var sb = new StringBuilder();
        foreach (var t in msg.Content.Select(b => b.Value).OfType<TextBlock>())
            sb.Append(t.Text);
        return sb.ToString().Trim();
    }

    private static string Strip(string s)
    {
        if (!s.StartsWith("```")) return s;
        var a = s.IndexOf('\n') + 1;
        var e = s.LastIndexOf("```", StringComparison.Ordinal);
        return e > a ? s[a..e].Trim() : s;
    }

    private static readonly JsonSerializerOptions JsonOpts = new() { PropertyNameCaseInsensitive = true };
}
