using System.Text.Json;

namespace Zettelfink.Settings;

public class AssistantSettings
{
    public string OllamaUrl { get; set; } = "http://localhost:11434";
    public string Model { get; set; } = "qwen2.5:7b";
    public string EmbedModel { get; set; } = "nomic-embed-text";
    public string NotesFolder { get; set; } = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "notes");
    public int ContextSize { get; set; } = 8192;

    public string AnswerInstruction { get; set; } =
        "You answer questions of one person about their own notes. Use only the notes below. Write as short as possible, name the note you took it from in square brackets. " +
        "Notes can be years old and contradict each other, then the newer one counts, but mention the older. If nothing fits say so. Dont invent notes.";

    private static string FilePath => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".zettelfink", "settings.json");

    public static AssistantSettings Load()
    {
        if (!File.Exists(FilePath)) return new AssistantSettings();
        return JsonSerializer.Deserialize<AssistantSettings>(File.ReadAllText(FilePath)) ?? new AssistantSettings();
    }
}
