namespace PodaCerta.Services;

internal static class VitalityPrompts
{
    internal const string Slogan =
        "Invent a slogan for the tree planting week of a small town. " +
        "It should rhyme and it must not contain the word green.";

    internal static string Score(string inspection, int min, int max) =>
        $"Rate the vitality of the tree in the inspection report on a scale from {min} (healthy) to {max} (dead). " +
        "Go by the crown, not by the trunk. Return just the number.\n\n" + inspection;
}
