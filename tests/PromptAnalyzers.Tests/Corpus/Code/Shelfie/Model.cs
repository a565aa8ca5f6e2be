namespace Shelfie;

public record Product(string Sku, string Title, string Brand, decimal Price, string[] Attributes);
public record Query(string Text, string Lang, string? Intent = null);
public record Grade(int Score, string Why);
public record Verdict(string Winner, string Reason, double Certainty);

public record Shopper(string Name, string Prompt, float Temperature = 0.9f);

public static class Shoppers
{
    public static readonly IReadOnlyList<Shopper> All = new List<Shopper>
    {
        new("bargain", "You play a bargain hunter who buys household goods online. You never type a brand name, you type what the thing has to do and how much it may cost. You make typing mistakes and do not use capitals."),
        new("expert", "You play a hobby carpenter who knows exactly what he wants. Your queries contain measures, norms, article numbers and abbreviations. You do not write full sentences.", 0.6f),
        new("grandma", "You play a 74 year old lady who talks to the search box like she talks to the shop assistant: long, polite and with the story why she needs the thing. The name of the product is often missing.", 1.1f),
    };
}
