namespace PropertyListings.Services;

public static class ListingPrompts
{
    public static string HeadlineRules => "Write a title (8 words max) and a teaser (25 words max) for the listing. Separate them by ###. No superlatives.";

    public static string ForAudience(string audience) => audience switch
    {
        "family" => "Emphasize schools, playgrounds and the number of bedrooms.",
        "investor" => "Emphasize rent, yield and the state of the building.",
        _ => "Stay neutral.",
    };
}
