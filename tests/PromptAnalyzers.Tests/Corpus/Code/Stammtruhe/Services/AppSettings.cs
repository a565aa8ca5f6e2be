using System.Text.Json;

namespace Stammtruhe.Services;

public class AppSettings
{
    public string OllamaUrl { get; set; } = "http://localhost:11434";
    public string Model { get; set; } = "llama3.1:8b";
    public string EmbeddingModel { get; set; } = "nomic-embed-text";
    public string ArchiveFolder { get; set; } = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments), "Stammtruhe");

    /// <summary>Kann der Benutzer im Einstellungsdialog ändern.</summary>
    public string StoryPrompt { get; set; } =
        "Write a page for a family chronicle about the person below. The readers are grandchildren, not historians: plain language, " +
        "but no invented feelings, dialogues or events. You may explain what an occupation or an illness meant at that time. " +
        "Every fact has to come from the data sheet. Put uncertain dates as \"around\". About 200 words, past tense, no headings.";

    public string LetterToArchivePrompt { get; set; } =
        "Formuliere eine höfliche Anfrage an ein Standesamt oder Pfarramt. Nenne die gesuchte Urkunde, den Zeitraum, das Verwandtschaftsverhältnis und biete an, die Gebühr vorab zu überweisen. Nicht mehr als 120 Wörter.";

    public static string FilePath => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "Stammtruhe", "settings.json");

    public static AppSettings Load()
    {
        try
        {
            return File.Exists(FilePath) ? JsonSerializer.Deserialize<AppSettings>(File.ReadAllText(FilePath)) ?? new AppSettings() : new AppSettings();
        }
        catch
        {
            return new AppSettings();
        }
    }

    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, JsonSerializer.Serialize(this, new JsonSerializerOptions { WriteIndented = true }));
    }
}
