using System.Text;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace Postel
{
    // everything that talks to ollama and that I needed more than once
    public class Brain
    {
        private readonly IOllamaApiClient _ollama;
        public event Action<string>? Thought;

        public Brain(IOllamaApiClient ollama)
        {
            _ollama = ollama;
        }

        /// one shot, no history
        public async Task<string> AskAsync(string prompt, string? system = null, float temp = 0.1f, object? format = null)
        {
            var req = new GenerateRequest
            {
                Model = _ollama.SelectedModel,
                Prompt = prompt,
                System = system ?? /*prompt: call*/ "You do exactly what you are told and answer without introduction and without comment.",
                Stream = true,
                Options = new RequestOptions { Temperature = temp }
            };
            if (format != null) req.Format = format;
            var sb = new StringBuilder();
            await foreach (var part in _ollama.GenerateAsync(req)) sb.Append(part?.Response);
            Thought?.Invoke(/*no prompt: log line*/ "The model answered the question: " + sb);
            return sb.ToString().Trim();
        }

        public async Task<string> ConverseAsync(params (ChatRole who, string what)[] turns)
        {
            var request = new ChatRequest { Model = _ollama.SelectedModel, Messages = turns.Select(t => new Message(t.who, t.what)).ToList() };
            var sb = new StringBuilder();
            await foreach (var part in _ollama.ChatAsync(request)) sb.Append(part?.Message.Content);
            return sb.ToString().Trim();
        }
    }

    public static class Notifier
    {
        public static void Send(string title, string message) => Console.WriteLine($"*** {title}\n{message}");
    }
}
