using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace LocalLingo.Services;

public enum Lang { Es, Zh }

public class TutorService
{
    private readonly OllamaApiClient _ollama = new(new Uri("http://localhost:11434"), "qwen2.5:7b");

    public OllamaApiClient Client => _ollama;

    public event EventHandler<string>? Token;

    /// <summary>One shot question, tokens are raised as events.</summary>
    public async Task<string> OneShotAsync(string prompt, string? system = null)
    {
        var all = "";
        await foreach (var part in _ollama.GenerateAsync(new GenerateRequest { Model = _ollama.SelectedModel, Prompt = prompt, System = system ?? /*prompt: call*/ "You are a patient language teacher. Keep explanations short." }))
        {
            if (part is null) continue;
            all += part.Response;
            Token?.Invoke(this, part.Response);
        }
        return all;
    }

    public async Task<string> CorrectAsync(Lang lang, string sentence)
    {
        var request = new ChatRequest
        {
            Model = _ollama.SelectedModel,
            Messages = new List<Message>
            {
                new(ChatRole.System, Rules(lang)),
                new(ChatRole.User, sentence),
            },
        };
        var answer = "";
        await foreach (var r in _ollama.ChatAsync(request)) answer += r?.Message.Content;
        return answer;
    }

    private static string Rules(Lang lang)
    {
        switch (lang)
        {
            case Lang.Zh:
                return /*task*/ /*prompt: method*/ "你是一位中文老师。请改正学生句子里的错误，并严格按照下面的格式回答：第一行写改正后的句子，第二行写拼音，第三行用英文写出错误类型（word order, measure word, tone, character, none）。不要写其他内容。";
            default:
                return /*task*/ /*prompt: method*/ @"Corrige la frase del estudiante. Devuelve exactamente tres líneas:
1) la frase corregida,
2) el tipo de error (género, concordancia, tiempo verbal, preposición, ortografía o ninguno),
3) una explicación en inglés de no más de 15 palabras.";
        }
    }

    public async Task<float[]> IndexNoteAsync()
    {
        var e = await _ollama.EmbedAsync(new EmbedRequest { Model = "nomic-embed-text", Input = new List<string> { /*no prompt: embedding input*/ "Explain the difference between ser and estar with simple example sentences" } });
        return e.Embeddings.FirstOrDefault() ?? [];
    }
}
