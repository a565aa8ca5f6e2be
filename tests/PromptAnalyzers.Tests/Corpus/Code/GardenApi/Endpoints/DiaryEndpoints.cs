using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace GardenApi.Endpoints;

public sealed class DiaryOptions
{
    public string? SystemPrompt { get; set; }

    public int MaxTurns { get; set; } = 20;
}

public static class DiaryEndpoints
{
    private static readonly ConcurrentDictionary<string, List<ChatMessage>> Histories = new();

    public static void MapDiaryEndpoints(this IEndpointRouteBuilder app)
    {
        app.MapPost("/diary/{member}", SayAsync);
        app.MapGet("/diary/{member}/summary", SummaryAsync);
        app.MapGet("/diary/search", SearchAsync);
    }

    private static async Task SayAsync(string member, string text, IChatClient chat, IOptions<DiaryOptions> options, HttpContext http)
    {
        var system = string.IsNullOrEmpty(options.Value.SystemPrompt) ? /*prompt: elsewhere*/ GardenPrompts.Diary : options.Value.SystemPrompt;
        var history = Histories.GetOrAdd(member, _ => [new ChatMessage(ChatRole.System, system)]);
        history.Add(new ChatMessage(ChatRole.User, text));

        var reply = new StringBuilder();
        http.Response.ContentType = "text/plain; charset=utf-8";
        await foreach (var update in chat.GetStreamingResponseAsync(history, cancellationToken: http.RequestAborted))
        {
            reply.Append(update.Text);
            await http.Response.WriteAsync(update.Text);
        }

        history.Add(new ChatMessage(ChatRole.Assistant, reply.ToString()));
        while (history.Count > options.Value.MaxTurns)
            history.RemoveAt(1);
    }

    private static async Task<IResult> SummaryAsync(string member, IChatClient chat, string lang = "de")
    {
        if (!Histories.TryGetValue(member, out var history))
            return Results.NotFound();

        string prompt;
        switch (lang)
        {
            case "de":
                prompt = /*prompt: local*/ "Fasse zusammen, was ich diese Woche im Garten gemacht habe. Höchstens fünf Stichpunkte, die wichtigste Arbeit zuerst.";
                break;
            case "pl":
                prompt = /*prompt: local*/ "Podsumuj, co robiłem w tym tygodniu w ogrodzie. Najwyżej pięć punktów, najważniejsza praca na początku.";
                break;
            default:
                prompt = /*prompt: local*/ "sum up my garden week in 5 bullets, most important work first";
                break;
        }

        var response = await chat.GetResponseAsync([.. history, new ChatMessage(ChatRole.User, prompt)]);
        return Results.Text(response.Text);
    }

    private static async Task<float[]> SearchAsync(string query, IEmbeddingGenerator<string, Embedding<float>> embeddings)
    {
        var vector = await embeddings.GenerateVectorAsync(/*no prompt: embedding*/ "Diary entry about: " + query);
        return vector.ToArray();
    }
}
