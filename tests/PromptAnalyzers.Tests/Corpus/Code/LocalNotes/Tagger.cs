using OllamaSharp;
using OllamaSharp.Models;

namespace LocalNotes;

internal static class Tagger
{
    private static string TagPrompt => /*prompt: file*/ File.ReadAllText("Prompts/tags.txt");

    public static async Task<string[]> TagAsync(IOllamaApiClient client, string note)
    {
        var answer = await CompleteAsync(client, TagPrompt + "\n\n" + note);
        return answer.Split(',', StringSplitOptions.TrimEntries);
    }

    public static Task<string> LanguageAsync(IOllamaApiClient client, string note) =>
        CompleteAsync(client, /*prompt: wrapper*/ "Which language is this? Answer with the ISO code only.\n" + note);

    private static async Task<string> CompleteAsync(IOllamaApiClient client, string prompt)
    {
        var parts = new List<string>();
        await foreach (var part in client.GenerateAsync(prompt))
        {
            if (part is not null)
            {
                parts.Add(part.Response);
            }
        }

        return string.Concat(parts);
    }

    public static async Task EmbedAsync(IOllamaApiClient client, string note) =>
        await client.EmbedAsync(new EmbedRequest { Model = "nomic-embed-text", Input = [/*no prompt: embedding*/ "search_document: " + note] });
}
