using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using Microsoft.Extensions.Options;

namespace QuayLedger;

public class AssistantOptions
{
    public string Model { get; set; } = "claude-sonnet-4-5";
    public string SmallModel { get; set; } = "claude-haiku-4-5";
    public int MaxTokens { get; set; } = 1200;

    // overwritten in appsettings of the Zeebrugge hall
    public string Persona { get; set; } =
        "You are Bram, the assistant of the auction office. You answer the clerks of the hall about lots, " +
        "landings, fees and opening hours. Be brief, the clerks stand at the belt with gloves on. " +
        "If you dont know a price say so, never make one up. Prices are always EUR per kg.";
}

/// <summary>The only place which talks to the Anthropic API. Everything else goes through here (or should...).</summary>
public class ClaudeGateway
{
    private readonly AnthropicClient _client;
    private readonly AssistantOptions _options;
    private readonly ILogger<ClaudeGateway> _log;

    public ClaudeGateway(IConfiguration config, IOptions<AssistantOptions> options, ILogger<ClaudeGateway> log)
    {
        var key = config["Anthropic:ApiKey"];
        if (string.IsNullOrWhiteSpace(key))
            throw new InvalidOperationException(/*no prompt: exception*/ "No Anthropic key configured. Ask IT for a key of the auction hall account and put it into the user secrets as Anthropic:ApiKey, do not write it into appsettings.json.");
        _client = new AnthropicClient { ApiKey = key };
        _options = options.Value;
        _log = log;
    }

    public AnthropicClient Raw => _client;
    public AssistantOptions Options => _options;

    public async Task<string> AskAsync(string system, string user, bool small = false, CancellationToken ct = default)
    {
        var response = await _client.Messages.Create(new MessageCreateParams
        {
            Model = small ? _options.SmallModel : _options.Model,
            MaxTokens = _options.MaxTokens,
            System = system,
            Messages = [new UserMessageParam(user)],
        }, cancellationToken: ct);

        _log.LogInformation("claude used {In} in / {Out} out tokens", response.Usage.InputTokens, response.Usage.OutputTokens);
        return TextOf(response);
    }

    public async Task<T?> AskJsonAsync<T>(string system, string user, Dictionary<string, JsonElement> schema, CancellationToken ct = default)
    {
        var response = await _client.Messages.Create(new MessageCreateParams
        {
            Model = _options.Model,
            MaxTokens = _options.MaxTokens,
            System = system,
            OutputConfig = new OutputConfig { Format = new JsonOutputFormat { Schema = schema } },
            Messages = [new UserMessageParam(user)],
        }, cancellationToken: ct);

        return JsonSerializer.Deserialize<T>(TextOf(response), JsonSerializerOptions.Web);
    }

    public static string TextOf(Message message) =>
        string.Concat(message.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text)).Trim();
}
