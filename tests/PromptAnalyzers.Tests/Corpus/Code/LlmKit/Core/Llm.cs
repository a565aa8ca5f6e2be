using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LlmKit.Providers;

namespace LlmKit;

public sealed class Llm(IRequestBuilder builder, HttpClient? http = null, Action<string>? trace = null)
{
    readonly HttpClient _http = http ?? new HttpClient { Timeout = TimeSpan.FromMinutes(3) };

    public async Task<string> SendAsync(Prompt p, CancellationToken ct = default)
    {
        p.Validate();
        for (var attempt = 1; ; attempt++)
        {
            using var res = await _http.SendAsync(builder.Build(p), ct);
            var text = await res.Content.ReadAsStringAsync(ct);
            if (res.IsSuccessStatusCode) return builder.Read(JsonNode.Parse(text)!);
            trace?.Invoke(/*no prompt: log line*/ $"Attempt {attempt}: the provider answered {(int)res.StatusCode}. Please wait, the same prompt is sent again in {attempt * 2} seconds.");
            if (attempt == 4 || res.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                throw new HttpRequestException(text, null, res.StatusCode);
            await Task.Delay(attempt * 2000, ct);
        }
    }

    /// <summary>Sends, parses, and gives the model one chance to repair what cannot be parsed.</summary>
    public async Task<T> SendAsync<T>(Prompt p, CancellationToken ct = default)
    {
        var answer = await SendAsync(p.AsJson(), ct);
        try { return JsonSerializer.Deserialize<T>(answer, JsonSerializerOptions.Web)!; }
        catch (JsonException e)
        {
            var repair = new Prompt
            {
                SystemText = /*task*/ /*prompt: call*/ """
                    You repair broken JSON. You get a text which should have been JSON and the message of the parser.
                    Return the same data as valid JSON. Do not add, drop or rename any property, do not translate
                    values, do not shorten them. Close what was left open; if a string was cut in the middle, keep
                    the part that is there. Trailing commas, comments, single quotes and markdown fences go away.
                    Numbers with a decimal comma become numbers with a point. Reply with the JSON only.
                    """,
                Turns = [new Turn("user", /*prompt: call*/ $"Parser: {e.Message}\n\nText:\n{answer}")],
                Temperature = 0,
                MaxTokens = 4000,
            };
            return JsonSerializer.Deserialize<T>(await SendAsync(repair, ct), JsonSerializerOptions.Web)!;
        }
    }

    public async Task<TEnum> PickAsync<TEnum>(string text, string? hint = null, CancellationToken ct = default) where TEnum : struct, Enum
    {
        var labels = string.Join(", ", Enum.GetNames<TEnum>());
        var instruction = /*task*/ /*prompt: local*/ $"Assign exactly one label to the text of the user. Allowed labels: {labels}. {hint} Answer with the label, nothing else.";
        var reply = await SendAsync(Prompt.Ask(text).System(instruction).Cold(), ct);
        return Enum.TryParse<TEnum>(reply.Trim().Trim('.'), true, out var v) ? v : default;
    }
}
