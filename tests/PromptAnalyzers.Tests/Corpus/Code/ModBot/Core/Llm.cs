using System.Text;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace ModBot.Core;

public delegate Task<string> Ask(string prompt);

public class Llm
{
    public readonly OllamaApiClient Api;
    public Llm(string url, string model) { Api = new OllamaApiClient(new Uri(url)) { SelectedModel = model }; }

    public async Task<string> Complete(string prompt, string? system = null, float temp = 0f)
    {
        var sb = new StringBuilder();
        await foreach (var part in Api.GenerateAsync(new GenerateRequest
        {
            Model = Api.SelectedModel, Prompt = prompt, System = system, Stream = true,
            Options = new RequestOptions { Temperature = temp }
        }))
            sb.Append(part?.Response);
        return sb.ToString().Trim();
    }

    public async Task<string> Chat(IEnumerable<Message> messages, object? format = null)
    {
        var answer = "";
        await foreach (var r in Api.ChatAsync(new ChatRequest { Model = Api.SelectedModel, Messages = messages, Stream = false, Format = format }))
            answer += r?.Message.Content;
        return answer.Trim();
    }
}
