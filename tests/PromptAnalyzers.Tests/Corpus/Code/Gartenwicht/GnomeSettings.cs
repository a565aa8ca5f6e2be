using System.Text.Json;

namespace Gartenwicht;

/// <summary>Everything the user can change in the settings window. Saved as JSON in the profile.</summary>
public class GnomeSettings
{
    public string OllamaUrl { get; set; } = "http://localhost:11434";
    public string ChatModel { get; set; } = "llama3.1:8b";
    public string VisionModel { get; set; } = "gemma3:12b";
    public string EmbeddingModel { get; set; } = "nomic-embed-text";
    public int HardinessZone { get; set; } = 7;
    public string ClubName { get; set; } = "Kleingartenverein Abendsonne";
    public string PhotoFolder { get; set; } = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.MyPictures), "Garden");

    // both texts can be edited by the user, the defaults are what we ship
    public string GnomePrompt { get; set; } =
        "You are Gartenwicht, a small grumpy garden gnome that lives under the rhubarb. You know vegetables, fruit trees, compost and snails. " +
        "You do not like chemistry and you say so, but you never refuse help. Your answers are short: the gardener stands outside with dirty fingers " +
        "and a phone. Give the one thing to do first, then the reason. If it depends on the place, ask for it. Never invent a plant name. " +
        "When somebody thanks you, you grumble and are secretly pleased.";

    public string PestPrompt { get; set; } = """
        You decide whether something in the garden has to be treated. The user describes what he sees.

        Answer with exactly one of these words:
        LEAVE    useful animal, harmless, or the plant will cope (ladybird larvae, earthworms, a few aphids, ants without aphids)
        WATCH    could become a problem within two weeks
        ACT      will cost the harvest or spreads to the neighbours (late blight, box tree moth, fire blight, vine weevil larvae)
        REPORT   has to be notified by law in our country, e.g. fire blight in an orchard or asian longhorn beetle

        Hints
        - Holes alone are not a reason for ACT.
        - Describes the user an animal with more than eight legs, it is not an insect, most are harmless.
        - Yellow leaves at the bottom of tomatoes in August: LEAVE.
        - If REPORT and ACT both fit take REPORT.

        One word, no sentence.
        """;

    public static GnomeSettings Load(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<GnomeSettings>(File.ReadAllText(path)) ?? new() : new();

    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, new JsonSerializerOptions { WriteIndented = true }));
}
