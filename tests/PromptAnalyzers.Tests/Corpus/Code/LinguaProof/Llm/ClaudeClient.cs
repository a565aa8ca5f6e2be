using System.Net.Http.Json;
using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;

namespace LinguaProof.Llm;

public sealed record LlmPrompt(string System, string User, int MaxTokens = 1024);

public interface ILlmClient
{
    Task<string> CompleteAsync(LlmPrompt prompt, CancellationToken ct = default);
    Task<string> AskAsync(string user, string? system = null, CancellationToken ct = default);
}

/// <summary>Only class (nearly) that references the vendor SDK.</summary>
public sealed class ClaudeClient(AnthropicClient client, IConfiguration config, ILogger<ClaudeClient> logger) : ILlmClient
{
    private readonly string _model = config["Claude:Model"] ?? "claude-sonnet-4-5";

    public async Task<string> CompleteAsync(LlmPrompt prompt, CancellationToken ct = default)
    {
        var response = await client.Messages.Create(new MessageCreateParams
        {
            Model = _model,
            MaxTokens = prompt.MaxTokens,
            System = prompt.System,
            Messages = [new UserMessageParam { Content = prompt.User }],
        }, cancellationToken: ct);

        logger.LogInformation(/*no prompt: log*/ "Claude answered with stop reason {Reason}, please look at the token budget of the prompt if this is max_tokens", response.StopReason);
        return ExtractText(response.Content);
    }

    public Task<string> AskAsync(string user, string? system = null, CancellationToken ct = default)
        => CompleteAsync(new LlmPrompt(system ?? /*prompt: wrapper*/ "You are a senior reviser in a translation agency. Answer precisely and without introduction.", user), ct);

    public static string ExtractText(IReadOnlyList<ContentBlock> content) =>
        string.Concat(content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text)).Trim();
}

/// <summary>Confidential jobs (patents, court files) must not leave the house, they go to the box in the cellar.</summary>
public sealed class InHouseModel(HttpClient http)
{
    public async Task<bool> ContainsPersonalDataAsync(string text)
    {
        var prompt = /*task*//*prompt: local, raw HTTP*/ $"Does the following text contain personal data in the sense of the GDPR (names of private persons, addresses, birthdays, file numbers of courts)? Company names and names of public authorities do not count. Answer yes or no.\n\n{text}";
        var body = new { model = "qwen2.5:14b", stream = false, messages = new[] { new { role = "user", content = prompt } } };
        var resp = await http.PostAsJsonAsync("http://cellar:11434/api/chat", body);
        var json = await resp.Content.ReadFromJsonAsync<JsonElement>();
        var answer = json.GetProperty("message").GetProperty("content").GetString() ?? "";
        return answer.Contains("yes", StringComparison.OrdinalIgnoreCase);
    }
}
