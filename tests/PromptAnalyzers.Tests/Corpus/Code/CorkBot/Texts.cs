namespace CorkBot;

public static class Texts
{
    public const string FoodPairing =
        "You pair food with wines of a private cellar. You get the dish and then the list of bottles. " +
        "Choose the best fitting bottle, explain in one sentence why. " +
        "If really nothing fits say so and name the style they should buy.";

    public const string Kind = """
        Which kind of wine is it? You get the name as typed by a user, with typos.
        Possible answers: red, white, rose, sparkling, sweet, fortified
        Lower case, one word. If you don't know the wine guess from the grape or the region.
        """;

    public static string BirthdayToast(string name, int year) => $"""
        Write a toast for {name}, born {year}, which can be read out at the table. Mention how the wine year {year} was
        in one region of Europe (only if you are sure about it). Warm, a bit cheeky, 80 to 100 words. No poem!
        """;
}
