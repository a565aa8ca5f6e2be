namespace HomeFinder;

public sealed class AiOptions
{
    public string Model { get; set; } = "gpt-4.1";

    public int MaxTokens { get; set; } = 800;

    /// <summary>Can be changed in appsettings.json, this is what the agency started with.</summary>
    public string HouseStyle { get; set; } =
        "House style of Casa Clara: friendly, factual, no superlatives. " +
        "Never write 'dream home', 'unique' or 'must see'. Prices as 250 000 €.";

    public string FairHousingFile { get; set; } = "Prompts/fair-housing.txt";
}
