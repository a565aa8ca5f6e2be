using System.Net.Http.Json;
using System.Text.Json;
using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Microsoft.Extensions.Logging;

namespace ClaimsWorker;

/// <summary>The one place where we talk to Claude without tools: retries, model and limits live here.</summary>
public class ClaudeGateway(AnthropicClient client, ILogger<ClaudeGateway> logger)
{
    private const int MaxAttempts = 4;

    public async Task<string> AskAsync(string? system, string user, CancellationToken ct = default, int maxTokens = 1024)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var parameters = new MessageCreateParams
                {
                    Model = "claude-sonnet-4-5",
                    MaxTokens = maxTokens,
                    Messages = [new UserMessageParam { Content = user }],
                };
                if (system != null)
                {
                    parameters = parameters with { System = system };
                }

                var message = await client.Messages.Create(parameters, ct);
                return message.Text();
            }
            catch (AnthropicRateLimitException) when (attempt < MaxAttempts)
            {
                var delay = TimeSpan.FromSeconds(Math.Pow(2, attempt));
                logger.LogWarning(/*no prompt: log*/ "Rate limited by the model, attempt {Attempt}, next try in {Delay}", attempt, delay);
                await Task.Delay(delay, ct);
            }
            catch (HttpRequestException e)
            {
                logger.LogError(e, /*no prompt: log*/ "Claude is not reachable, the substitute answers");
                return await AskSubstituteAsync(system, user, ct);
            }
        }
    }

    private static async Task<string> AskSubstituteAsync(string? system, string user, CancellationToken ct)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", Environment.GetEnvironmentVariable("MISTRAL_KEY")) } };
        using var response = await http.PostAsJsonAsync("https://api.mistral.ai/v1/chat/completions", new
        {
            model = "mistral-small-latest",
            messages = new[]
            {
                new { role = "system", content = /*prompt: call, raw HTTP*/ $"You stand in for a larger model. If you're not sure, say so. {system}" },
                new { role = "user", content = user },
            },
        }, ct);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(ct);
        return json.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? string.Empty;
    }
}

internal static class MessageExtensions
{
    public static string Text(this Message message)
        => string.Concat(message.Content.Select(b => b.TryPickText(out var t) ? t.Text : string.Empty));
}
