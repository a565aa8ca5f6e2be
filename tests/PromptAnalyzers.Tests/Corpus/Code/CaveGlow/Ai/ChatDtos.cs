using System.Text.Json;

namespace CaveGlow.Ai;

[Serializable]
public class Msg
{
    public string role { get; set; } = "";
    public string content { get; set; } = "";

    public Msg() { }
    public Msg(string r, string c) { role = r; content = c; }
}

[Serializable]
public class ChatRequest
{
    public string model { get; set; } = "gpt-4o-mini";
    public List<Msg> messages { get; set; } = new();
    public int max_tokens { get; set; } = 300;
    public float temperature { get; set; } = 0.7f;
}

[Serializable] public class ChatChoice { public Msg? message { get; set; } }
[Serializable] public class ChatResponse { public ChatChoice[]? choices { get; set; } }
[Serializable] public class OllamaRequest { public string model { get; set; } = "llama3.1"; public string prompt { get; set; } = ""; public bool stream { get; set; } }
[Serializable] public class OllamaResponse { public string? response { get; set; } }

/// <summary>Own JSON helper, same names as in the old engine.</summary>
public static class JsonLite
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true, IncludeFields = true };

    public static string ToJson(object o) => JsonSerializer.Serialize(o, Options);
    public static T? FromJson<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>Cuts the first {...} or [...] out of an answer with text or fences around it.</summary>
    public static string Cut(string text)
    {
        var start = text.IndexOfAny(new[] { '{', '[' });
        var end = text.LastIndexOfAny(new[] { '}', ']' });
        if (start < 0 || end <= start)
            throw new FormatException(/*no prompt: exception*/ "There is no JSON in the answer of the model. Return to the menu and try again, or look into the log file for the whole answer.");
        return text.Substring(start, end - start + 1);
    }
}
