namespace PaintedHoard.Ai;

public static class Prompts
{
    public static readonly Dictionary<string, string> Reply = new()
    {
        ["friendly"] = """
            Draft a reply the seller could send to the buyer's last message. Warm, hobby-nerdy, max 60 words.
            Don't promise discounts or shipping dates the seller has not mentioned, dont use emojis except one sword or dice.
            """,
        ["firm"] = """
            Draft a reply the seller could send to the buyer's last message. The seller does not want to go lower with the price.
            Stay polite, one reason why the price is fair (hours of painting, basing, varnish), no counter offer. Max 50 words.
            """,
    };

    public static string Digest(string collectorName, IEnumerable<string> newListings, string? favouriteFaction)
    {
        var faction = string.IsNullOrEmpty(favouriteFaction) ? "no special faction" : favouriteFaction;
        return $"""
            Write the weekly digest mail for {collectorName}, a collector with a soft spot for {faction}.
            Pick the three listings that fit best and tell in two sentences each why they'd look good on the table.
            Then one paragraph "from the paint desk" with a small painting tip that has to do with one of the picks.
            We are a small team and sound like people in a game shop, not like a bank. No superlatives, no exclamation mark chains,
            prices only if they are in the list. Output is markdown, starting with the greeting.

            New listings:
            {newListings.AsBullets()}
            """;
    }
}
