using System.Text;
using System.Text.Json;
using OllamaSharp;
using OllamaSharp.Models.Chat;

namespace PocketCoder.Commands;

internal static class Changelog
{
    private record Entry(string Kind, string Text);

    private static readonly object Schema = JsonDocument.Parse(/*no prompt: json*/ """
        {"type":"array","items":{"type":"object","properties":{"kind":{"type":"string","description":"Added, Changed or Fixed"},"text":{"type":"string"}}}}
        """).RootElement;

    public static async Task<string> WriteAsync(IOllamaApiClient client, string log)
    {
        var sb = new StringBuilder(/*prompt: builder*/ "Turn these commits into entries of a changelog for users.\n");
        sb.AppendLine("Skip merges, refactorings and tests.");
        sb.AppendLine("Kinds: Added, Changed, Fixed.");
        foreach (var line in log.Split('\n').Where(l => !l.StartsWith("Merge")))
        {
            sb.Append("* ").AppendLine(line);
        }

        var json = string.Empty;
        await foreach (var part in client.ChatAsync(new ChatRequest
        {
            Model = "qwen2.5-coder:7b",
            Format = Schema,
            Messages = [new Message(ChatRole.User, sb.ToString())],
        }))
        {
            json += part?.Message.Content;
        }

        var entries = JsonSerializer.Deserialize<List<Entry>>(json, JsonSerializerOptions.Web) ?? [];
        var html = new StringBuilder(/*no prompt: html*/ "<h1>What is new in this version</h1>");
        foreach (var group in entries.GroupBy(e => e.Kind))
        {
            html.Append($"<h2>{group.Key}</h2><ul>");
            foreach (var e in group)
                html.Append($"<li>{e.Text}</li>");
            html.Append("</ul>");
        }

        return html.ToString();
    }
}
