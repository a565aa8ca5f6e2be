namespace PodcastStudio;

public record StudioSettings
{
    public string Show { get; init; } = "Night Train";

    public string Voice { get; init; } = "You work for the podcast 'Night Train'. The hosts are Ada (dry humour) and Jun (always curious). Listeners are addressed as 'passengers'.";

    public string FeedTitle { get; init; } = /*no prompt: ui text*/ "Night Train, the podcast for people who cannot sleep";
}
