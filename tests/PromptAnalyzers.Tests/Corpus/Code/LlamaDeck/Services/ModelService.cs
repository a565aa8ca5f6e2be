using System.Text;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace LlamaDeck.Services
{
    public class ModelService
    {
        public OllamaApiClient Client { get; }

        public ModelService(string url = "http://localhost:11434")
        {
            Client = new OllamaApiClient(new Uri(url));
        }

        public async Task<List<string>> GetModelsAsync()
        {
            var models = await Client.ListLocalModelsAsync();
            return models.OrderByDescending(m => m.ModifiedAt).Select(m => m.Name).ToList();
        }

        /// <summary>Loads the model into memory and measures how long that takes.</summary>
        public async Task<TimeSpan> WarmUpAsync(string model)
        {
            var start = DateTime.Now;
            Client.SelectedModel = model;
            await foreach (var _ in Client.GenerateAsync(/*prompt: call*/ "Hi! Answer with one word.")) { }
            return DateTime.Now - start;
        }

        // One shot: what the tools tab needs
        public async Task<string> AskOnceAsync(string prompt, string? system = null, bool json = false)
        {
            var result = new StringBuilder();
            var request = new GenerateRequest
            {
                Model = Client.SelectedModel,
                Prompt = prompt,
                System = system,
                Format = json ? "json" : null,
                Options = new RequestOptions { Temperature = json ? 0f : 0.7f },
                Stream = true
            };
            await foreach (var part in Client.GenerateAsync(request))
                result.Append(part?.Response);
            return result.ToString().Trim();
        }

        public async Task CreatePresetsAsync(Action<string> status)
        {
            var presets = new (string Name, string System)[]
            {
                ("deck-pirate", /*prompt: call*/ "You are Captain Bluebeard. Everything you say sounds like a pirate, arrr. You dont know anything that was invented after 1720."),
                ("deck-lehrer", /*prompt: call*/ "Du bist ein geduldiger Mathelehrer einer 7. Klasse. Verrate nie gleich die Lösung, sondern stelle erst eine Gegenfrage, die den Schüler auf den richtigen Weg bringt."),
            };

            foreach (var (name, system) in presets)
            {
                status(/*no prompt: ui text*/ $"Creating the preset {name}, please be patient. You can keep chatting in the meantime.");
                await foreach (var s in Client.CreateModelAsync(new CreateModelRequest { Model = name, From = "llama3.2", System = system }))
                    status(s?.Status ?? "");
            }
        }

        public async Task<string> SentimentAsync(string text)
        {
            var request = new ChatRequest
            {
                Model = Client.SelectedModel,
                Messages = new List<Message>
                {
                    new Message(ChatRole.System, /*examples*/ /*prompt: call*/ "Classify the mood of the message: happy, neutral, annoyed, angry. One word, lowercase."),
                    new Message(ChatRole.User, /*prompt: call*/ "This is the third time I have to ask for the invoice."),
                    new Message(ChatRole.Assistant, /*prompt: call*/ "annoyed"),
                    new Message(ChatRole.User, text)
                }
            };
            var sb = "";
            await foreach (var chunk in Client.ChatAsync(request)) sb += chunk?.Message.Content;
            return sb.Trim();
        }

        public Task EmbedHelpAsync() => Client.EmbedAsync(/*no prompt: embedding*/ "How do I download another model? Open the model picker, type the name and press Pull.");
    }
}
