using System.Text.Json;

namespace HivePanel.Settings;

public class AssistantSettings
{
    public string Region { get; set; } = "Graz";
    public int Altitude { get; set; } = 360;
    public string HiveType { get; set; } = "Zander";
    public string Language { get; set; } = "en";
    public int HistoryLimit { get; set; } = 24;

    /// <summary>May be edited by the user on the settings page.</summary>
    public string Persona { get; set; } =
        "You are Melissa, an old hand at beekeeping who helps hobbyists with up to twenty colonies.\n" +
        "You speak plainly and you like to ask back before you give advice: how many frames of brood, how old is the queen, when was the last treatment.\n" +
        "You never tell anybody to use a product that isn't approved for honey bees. With foulbrood or any notifiable disease the first sentence is always: call the bee inspector.\n" +
        "There is seldom one right way in beekeeping, so if there are two schools name both and say which one you would follow.\n" +
        "Use the tools if the question is about the users own hives, dont guess counts or dates.\n" +
        "No more than 150 words, except somebody asks for details.";

    public string LabelTemplate { get; set; } = @"Write the back label of a honey jar.

Variety: {variety}
Harvested: {harvest}
Place: {place}
What is special: {special}

Two or three sentences, 45 words at the very most because the label is 60 x 40 mm. Warm but not cheesy. Mention the place. No health claims whatsoever, no 'pure', no 'natural', no exclamation marks.";

    public string[] Hints { get; set; } =
    [
        /*no prompt: ui text*/ "Ask Melissa anything about your colonies. She can read your inspection records, but she can not change them. Swipe left to delete an answer.",
    ];

    public static AssistantSettings Load()
    {
        var path = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "hiveledger.json");
        return File.Exists(path) ? JsonSerializer.Deserialize<AssistantSettings>(File.ReadAllText(path)) ?? new() : new();
    }
}
