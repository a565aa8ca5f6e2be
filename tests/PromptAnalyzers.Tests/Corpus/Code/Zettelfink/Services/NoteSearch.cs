using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OllamaSharp.Models;
using Zettelfink.Settings;

namespace Zettelfink.Services;

public class NoteSearch(OllamaApiClient ollama, NoteStore store, AssistantSettings settings)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(3) };

    public async Task<string> AnswerAsync(string question)
    {
        var words = await KeywordsAsync(question);
        var vector = await ollama.EmbedAsync(new EmbedRequest
        {
            Model = settings.EmbedModel,
            Input = [/*no prompt: embedding*/ "search_query: notes of a private person that answer the question: " + question + " " + string.Join(" ", words)]
        });

        var hits = store.Nearest(vector.Embeddings[0], 5).Concat(store.FindWords(words)).DistinctBy(n => n.Id).Take(8).ToList();
        if (hits.Count == 0) return "No notes found.";

        var context = new StringBuilder();
        foreach (var n in hits.OrderByDescending(h => h.Changed))
            context.AppendLine($"[{n.Title}, {n.Changed:d}]").AppendLine(n.Body).AppendLine();

        var chat = new Chat(ollama, /*prompt: elsewhere*/ settings.AnswerInstruction);
        var answer = "";
        await foreach (var token in chat.SendAsync(/*prompt: call*/ $"My notes:\n\n{context}\nMy question: {question}"))
            answer += token;

        var ok = await IsSupportedAsync(answer, context.ToString());
        return ok ? answer : answer + "\n(Careful, this is perhaps not in the notes.)";
    }

    private async Task<string[]> KeywordsAsync(string question)
    {
        // /api/generate by hand, needed raw mode when the base model was still used here
        var body = new RawGenerate
        {
            Model = settings.Model,
            Prompt = /*examples*//*prompt: call, raw HTTP*/ $"Give search words for the question, comma separated, with synonyms, german and english mixed.\nQ: When did we last change the water filter?\nA: wasserfilter, filter, water filter, kartusche, wechsel\nQ: Wie hieß das Lokal in Triest?\nA: triest, trieste, restaurant, lokal, osteria\nQ: {question}\nA:",
            Stream = false
        };
        var response = await Http.PostAsJsonAsync(settings.OllamaUrl.TrimEnd('/') + "/api/generate", body);
        response.EnsureSuccessStatusCode();
        var result = await response.Content.ReadFromJsonAsync<RawResult>();
        return (result?.Response ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task<bool> IsSupportedAsync(string answer, string notes)
    {
        IChatClient client = ollama;
        var response = await client.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, /*task*//*prompt: call, Microsoft.Extensions.AI*/ "You check answers. You get notes and an answer. If every statement of the answer stands in the notes reply SUPPORTED, otherwise reply UNSUPPORTED. One word."),
            new ChatMessage(ChatRole.User, notes + "\n\n" + answer)
        ]);
        return !response.Text.Contains("UNSUPPORTED");
    }

    private sealed class RawGenerate
    {
        [JsonPropertyName("model")] public string Model { get; set; } = "";
        [JsonPropertyName("prompt")] public string Prompt { get; set; } = "";
        [JsonPropertyName("stream")] public bool Stream { get; set; }
    }

    private sealed class RawResult
    {
        [JsonPropertyName("response")] public string? Response { get; set; }
    }
}
