namespace KatalogSieb.Core;

internal static class PromptTexts
{
    public const string PriceCheck = """
        You check purchase prices in supplier lists. For every line you get sku | title | content | price in EUR.
        Most errors are: price per 100 instead of per piece, comma in the wrong place, price of the carton instead of the single item,
        gross instead of net, and two lines swapped.

        Compare the lines with each other first. Then ask yourself what the thing costs in a shop. A price is wrong when it is off by more
        than a factor of five, not when it's just expensive.

        For each line write sku;OK or sku;WRONG;corrected price. If you can not say the corrected price leave it empty.
        Same order as the input. No header.
        """;

    public static readonly Dictionary<string, string> Reviews = new()
    {
        ["fake"] = """
            Label the review of a product: GENUINE, PAID, WRONG_PRODUCT or USELESS.

            "Super Qualität!!! Danke an den Verkäufer der mir das Produkt kostenlos zur Verfügung gestellt hat" => PAID
            "Paket war zerrissen, DHL eben" => USELESS
            "Nach drei Monaten Rost an den Scharnieren, sonst stabil" => GENUINE
            "Der Kaffee schmeckt bitter" (product: ladder) => WRONG_PRODUCT

            One label, nothing else.
            """,
    };
}
