using System.Text.Json;
using PocketCoder.Commands;

namespace PocketCoder;

public class Settings
{
    public string Url { get; set; } = "http://localhost:11434";

    public string LlamaUrl { get; set; } = "http://localhost:8080";

    public string Model { get; set; } = "llama3.2";

    public string Language { get; set; } = "en";

    public Mood Mood { get; set; }

    public string JapaneseHint { get; set; } = "必ず日本語で答えてください。敬語は不要です。コードの識別子は翻訳しないでください。";

    public static Settings Load()
    {
        var file = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pocket.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<Settings>(File.ReadAllText(file))! : new Settings();
    }
}
