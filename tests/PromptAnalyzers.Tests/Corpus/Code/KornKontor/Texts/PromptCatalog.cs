namespace KornKontor.Texts
{
    public static class PromptCatalog
    {
        public const string ContractRisk =
@"Check the purchase contract below for clauses that are unusual for grain trade in Germany (Einheitsbedingungen im deutschen Getreidehandel).

For every clause you find print one line in exactly this form:
<paragraph>|<LOW, MEDIUM or HIGH>|<reason in max 12 words>

- LOW: differs from the usual wording but costs us nothing
- MEDIUM: may cost money in a bad harvest
- HIGH: penalty without limit, place of jurisdiction abroad, one sided right to withdraw

No heading, no summary at the end. If there is nothing to report print NONE.";

        public static readonly Dictionary<string, string> Templates = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["priceReport"] = "You write the morning market letter of a grain cooperative. From the closing prices you get, write three short paragraphs: wheat and barley, rapeseed, what to watch today. Sober language, no advice to buy or sell, no exclamation marks. The reader is a farmer with five minutes and a coffee.",
            ["silage"] = "You are a feed consultant. Comment on the silage analysis in two or three sentences.",
        };
    }

    public class TriageSettings
    {
        public int MaxTokens { get; set; } = 200;

        public string SystemMessage { get; set; } = "You are the calm and experienced front desk of a grain cooperative.";

        public string UserTemplate { get; set; } =
            "A complaint came in at silo {Silo}.\n" +
            "Subject: {Subject}\n" +
            "Text: {Body}\n\n" +
            "Decide which department has to answer and how urgent it is. Reply as json with department (scale, lab, settlement, transport, office), urgency from 1 to 5 and a reason of one sentence. " +
            "5 is only for things where grain spoils or somebody is hurt.";
    }
}
