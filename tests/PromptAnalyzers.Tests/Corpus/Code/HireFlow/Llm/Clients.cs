using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace HireFlow.Llm;

public static class Retry
{
    public static async Task<T> Execute<T>(Func<CancellationToken, Task<T>> action, int times = 3, CancellationToken ct = default)
    {
        var rnd = new Random();
        for (int n = 1; ; n++)
        {
            try { return await action(ct); }
            catch (HttpRequestException e) when (n <= times && e.StatusCode is null or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Pow(2, n) * 250 + rnd.Next(200)), ct);
            }
        }
    }
}

public abstract class LlmHttpClient
{
    protected readonly HttpClient Http;
    protected abstract string Model { get; }

    protected LlmHttpClient(HttpClient http, string baseUrl, string? key)
    {
        Http = http;
        Http.BaseAddress = new Uri(baseUrl);
        if (key != null) Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task<string> ChatAsync(IReadOnlyList<ChatMsg> messages, double temperature = 0.2, object? format = null, CancellationToken ct = default)
    {
        var body = new ChatReq(Model, messages) { Temperature = temperature, ResponseFormat = format };
        return await Retry.Execute(async token =>
        {
            using var res = await Http.PostAsJsonAsync("chat/completions", body, token);
            res.EnsureSuccessStatusCode();
            var dto = await res.Content.ReadFromJsonAsync<ChatRes>(cancellationToken: token);
            return dto?.Choices.FirstOrDefault()?.Message.Content ?? throw new InvalidOperationException(/*no prompt: exception*/ "The model returned no answer. Check the model name and try again with a shorter prompt.");
        }, ct: ct);
    }

    public Task<string> AskAsync(string system, string user, CancellationToken ct = default)
        => ChatAsync([new ChatMsg("system", system), new ChatMsg("user", user)], ct: ct);

    public async Task<bool> PingAsync()
    {
        var answer = await ChatAsync(new[] { new ChatMsg("user", /*prompt: wrapper*/ "This is a connection test, please answer with the single word pong.") }, 0);
        return answer.Contains("pong", StringComparison.OrdinalIgnoreCase);
    }
}

public sealed class OpenAiClient(HttpClient http, string key) : LlmHttpClient(http, "https://api.openai.com/v1/", key)
{
    protected override string Model => "gpt-4o-mini";

    public async Task<float[]> EmbedSkillAsync(string skill)
    {
        var res = await Http.PostAsJsonAsync("embeddings", new EmbedReq("text-embedding-3-small", [/*no prompt: embedding input*/ $"Professional skill of a job candidate: {skill}"]));
        return (await res.Content.ReadFromJsonAsync<EmbedRes>())!.Data[0].Embedding;
    }
}

public sealed class OpenRouterClient : LlmHttpClient
{
    public OpenRouterClient(HttpClient http, string key) : base(http, "https://openrouter.ai/api/v1/", key)
        => http.DefaultRequestHeaders.Add("X-Title", /*no prompt: http header*/ "HireFlow - fair screening of applications");
    protected override string Model => "mistralai/mistral-small-3.1-24b-instruct";
}

public sealed class LmStudioClient(HttpClient http) : LlmHttpClient(http, "http://localhost:1234/v1/", null)
{
    protected override string Model => "qwen2.5-7b-instruct";

    // base models without a chat template
    public async Task<string> GuessSeniorityAsync(string jobTitle)
    {
        var req = new TextReq("local", /*examples*/ /*prompt: call*/ "Map job titles to a seniority level (junior, mid, senior, lead).\n\n" +
            "Title: Graduate Software Engineer\nLevel: junior\n\nTitle: Staff Data Scientist\nLevel: lead\n\nTitle: Contrôleur de gestion confirmé\nLevel: mid\n\n" +
            $"Title: {jobTitle}\nLevel:", 4, ["\n"]);
        using var res = await Http.PostAsJsonAsync("completions", req);
        res.EnsureSuccessStatusCode();
        return (await res.Content.ReadFromJsonAsync<TextRes>())!.Choices[0].Text.Trim();
    }
}
