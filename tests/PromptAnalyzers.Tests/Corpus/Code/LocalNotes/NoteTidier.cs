using System.Text;
using OllamaSharp;
using OllamaSharp.Models;

namespace LocalNotes;

internal sealed class NoteTidier(IOllamaApiClient client)
{
    public async Task<string> TidyAsync(string note)
    {
        var request = new GenerateRequest
        {
            Model = "mistral",
            System = /*prompt: call*/ "You tidy notes: correct spelling, keep the author's words.",
            Prompt = /*prompt: call*/ $"Tidy this note:\n{note}",
        };
        var text = new StringBuilder();
        await foreach (var part in client.GenerateAsync(request))
        {
            text.Append(part?.Response);
        }

        return text.ToString();
    }
}
