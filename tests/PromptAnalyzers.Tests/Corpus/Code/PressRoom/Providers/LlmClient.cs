using System.Net;
using System.Text;
using System.Text.Json;

namespace PressRoom.Providers;

public sealed class LlmException(string message) : Exception(message);

/// <summary>
/// Base of all provider clients. A provider only knows how to send system + user text,
/// the things every desk needs live here.
/// </summary>
public abstract class LlmClient
{
    protected static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(90) };

    protected const string HouseStyle = /*prompt: member*/
        "You work for the online desk of De Waterpoort, a local newspaper. " +
        "Write like people talk in the region: clear, short, no drama. " +
        "Never add facts which are not in the story. Answer in the language of the story.";

    public abstract string Name { get; }

    public abstract Task<string> CompleteAsync(string system, string user, double temperature = 0.4, CancellationToken ct = default);

    public Task<string> TeaserAsync(string story, CancellationToken ct = default)
    {
        var prompt = /*prompt: local*/ "Write a teaser for the home page, 25 to 35 words. It should make people want to read on, " +
                     "but the most important fact has to be in it (we don't hide things behind the paywall on purpose). " +
                     "Dont start with 'Discover' or with a question.\n\nStory:\n" + story;
        return CompleteAsync(HouseStyle, prompt, 0.7, ct);
    }

    public async Task<bool> PingAsync(CancellationToken ct = default)
    {
        try
        {
            var answer = await CompleteAsync("", /*prompt: wrapper*/ "Say OK.", 0, ct);
            return answer.Contains("OK", StringComparison.OrdinalIgnoreCase);
        }
        catch (LlmException)
        {
            return false;
        }
    }

    /// <summary>Same as CompleteAsync but parses the answer. Strips the fences which the models love so much.</summary>
    public async Task<T> CompleteJsonAsync<T>(string system, string user, CancellationToken ct = default)
    {
        var raw = await CompleteAsync(system, user, 0, ct);
        var start = raw.IndexOfAny(['{', '[']);
        var end = raw.LastIndexOfAny(['}', ']']);
        if (start < 0 || end <= start) throw new LlmException($"{Name}: no JSON in the answer");
        try
        {
            return JsonSerializer.Deserialize<T>(raw[start..(end + 1)], JsonSerializerOptions.Web)
                ?? throw new LlmException($"{Name}: empty JSON");
        }
        catch (JsonException e)
        {
            throw new LlmException(/*no prompt: exception*/ $"{Name} sent JSON which can't be read ({e.Message}). Try again or use another provider with --provider.");
        }
    }

    protected static StringContent JsonBody(object body) =>
        new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    protected async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var response = await Http.SendAsync(request, ct);
        var body = await response.Content.ReadAsStringAsync(ct);
        if (!response.IsSuccessStatusCode)
        {
            throw new LlmException(response.StatusCode switch
            {
                HttpStatusCode.Unauthorized => $"{Name}: wrong key",
                HttpStatusCode.TooManyRequests => $"{Name}: too many requests, wait a minute",
                _ => $"{Name}: HTTP {(int)response.StatusCode} {body[..Math.Min(200, body.Length)]}",
            });
        }
        return JsonDocument.Parse(body);
    }
}
