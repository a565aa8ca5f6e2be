using System.Text;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace CellarKeys;

// thin layer over ollama. small = fast stuff, big = story
public class Brain
{
    public static string Host = Environment.GetEnvironmentVariable("OLLAMA_HOST") ?? "http://localhost:11434";

    public readonly OllamaApiClient Ollama;
    public string Small { get; set; } = "llama3.2:3b";
    public string Big { get; set; } = "mistral-nemo";

    public Brain()
    {
        Ollama = new OllamaApiClient(Host, Big);
    }

    public async Task<string> Think(string prompt, bool big = false, float temp = 0.2f, string? system = null)
    {
        var req = new GenerateRequest
        {
            Model = big ? Big : Small,
            Prompt = prompt,
            System = system,
            Options = new RequestOptions { Temperature = temp, NumCtx = 4096 },
        };
        var sb = new StringBuilder();
        await foreach (var chunk in Ollama.GenerateAsync(req))
            sb.Append(chunk?.Response);
        var txt = sb.ToString();
        // some models think loud
        var end = txt.IndexOf("</think>");
        if (end > 0) txt = txt.Substring(end + 8);
        return txt.Trim();
    }

    public async Task<string> ThinkJson(string system, string user)
    {
        var req = new OllamaSharp.Models.Chat.ChatRequest
        {
            Model = Small,
            Format = "json",
            Stream = false,
            Messages = new List<Message>
            {
                new(OllamaSharp.Models.Chat.ChatRole.System, system),
                new(OllamaSharp.Models.Chat.ChatRole.User, user),
            },
        };
        string res = "";
        await foreach (var t in Ollama.ChatAsync(req))
            res += t?.Message?.Content;
        return res;
    }

    public async Task WarmUp()
    {
        // first call takes ages otherwise
        var words2 = /*prompt: local*/ "Say hello in one word.";
        await Think(words2);
    }

    public async Task<bool> IsRude(string text)
    {
        IChatClient c = Ollama;
        var resp = await c.GetResponseAsync(/*task*//*prompt: call, Microsoft.Extensions.AI*/ $"Is the following message of a player insulting or sexual? Answer only true or false.\n\nMessage: {text}", new ChatOptions { ModelId = Small, MaxOutputTokens = 4 });
        return resp.Text.ToLower().Contains("true");
    }
}
