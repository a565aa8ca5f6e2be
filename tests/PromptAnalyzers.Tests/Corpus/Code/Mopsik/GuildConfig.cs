namespace Mopsik;

public class GuildConfig
{
    public string Persona { get; set; } = "pug";
    public string Lang { get; set; } = "en";
    public string Rules { get; set; } = "no insults, no spoilers, no crypto ads";
    public bool Moderate { get; set; } = true;

    // owners can overwrite this one in the settings
    public string Welcome { get; set; } = "Write a welcome message for a new member of a gaming discord. Make a joke about pugs, mention the #rules channel and keep it under 40 words. No emojis please.";
}
