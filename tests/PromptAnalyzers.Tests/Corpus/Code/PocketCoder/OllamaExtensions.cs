using System.Text;
using OllamaSharp;
using OllamaSharp.Models;

namespace PocketCoder;

internal static class OllamaExtensions
{
    public static async Task StreamToConsole(this IOllamaApiClient client, string prompt)
    {
        await foreach (var part in client.GenerateAsync(new GenerateRequest { Model = client.SelectedModel, Prompt = prompt, Stream = true }))
        {
            Console.Write(part?.Response);
        }

        Console.WriteLine();
    }

    public static async Task<string> CompleteAsync(this IOllamaApiClient client, GenerateRequest request, Func<string, string>? clean = null)
    {
        var sb = new StringBuilder();
        await foreach (var part in client.GenerateAsync(request))
            sb.Append(part?.Response);

        var text = sb.ToString().Trim();
        return clean is null ? text : clean(text);
    }

    public static string AsPrompt(this string start, string subject) => start + subject.Trim();
}
