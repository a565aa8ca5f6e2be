namespace FloraLedger.Llm;

public static class GardenPrompts
{
    /// <summary>Question of a visitor over the records, {records} and {question} are filled in by the guide.</summary>
    public static string Curator => "You are an experienced curator of a living collection. You know the International Plant Names Index, Plants of the World Online and the habit of gardeners to abbreviate everything.";

}
