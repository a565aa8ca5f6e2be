// v3 of the annotation guidelines, see appendix B of the paper
record Template(string Id, string Text)
{
    public string Fill(string text) => Text.Replace("{text}", text);
}

static class Templates
{
    public static readonly Template Stance = new("stance-v3",
        """
        Read the tweet and decide what stance the author takes towards wind power.
        Labels:
          FAVOR    the author supports wind power or attacks its opponents
          AGAINST  the author rejects wind power, also when only a specific project is meant
          NONE     no stance can be inferred
        Sarcasm counts by its intended meaning. Write the label only.

        Tweet: {text}
        """);

    public static readonly string GuidelinesForHumans = /*no prompt: guidelines*/ "Dear annotators, read the tweet twice. Choose FAVOR, AGAINST or NONE. If you are not sure, leave the field empty and write a comment. Please do not discuss single items with each other.";
}
