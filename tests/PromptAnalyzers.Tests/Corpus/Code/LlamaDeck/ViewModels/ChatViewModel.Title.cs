using OllamaSharp;
using OllamaSharp.Models;

namespace LlamaDeck.ViewModels
{
    public partial class ChatViewModel
    {
        private const string TitlePrompt = /*maybe task*/ /*prompt: member*/ "Generate a title for this chat in at most four words. Respond with JSON: { \"title\": string, \"emoji\": string }. Use the language of the message.\n\nMessage: ";

        private async Task MakeTitleAsync(string first)
        {
            var done = await _service.Client.GenerateAsync(new GenerateRequest { Prompt = TitlePrompt + first, Model = _service.Client.SelectedModel, Format = "json" }).StreamToEndAsync();
            try
            {
                using var doc = System.Text.Json.JsonDocument.Parse(done?.Response ?? "{}");
                Title = doc.RootElement.GetProperty("emoji").GetString() + " " + doc.RootElement.GetProperty("title").GetString();
            }
            catch (Exception)
            {
                Title = first.Length > 24 ? first[..24] + "…" : first;
            }
        }
    }
}
