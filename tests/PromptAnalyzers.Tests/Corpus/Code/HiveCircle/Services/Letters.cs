namespace HiveCircle.Services;

public enum LetterKind
{
    Newsletter,
    Condolence,
    Sponsor,
}

public static class Letters
{
    public const string RouteQuestion = """
        Members write questions into one form. Sort each question to the group that answers it.

        HEALTH   sick bees, mites, dead bees, medicine
        SHOP     jars, labels, honey prices, orders
        COURSE   dates, exams, certificates
        LAND     places for hives, neighbours, permits
        CASH     fees, subsidies, receipts

        Question: Where can i get new lids for the 500 g jars?
        Group: SHOP
        Question: neighbour says he is allergic and i must move the hives
        Group: LAND
        Question: half of the bees crawl on the ground in front and shake
        Group: HEALTH

        Question: {{$question}}
        Group:
        """;

    private const string Newsletter = """
        Du bist Redakteurin des Vereinsblatts. Schreibe aus den Stichworten einen Beitrag von etwa
        200 Wörtern. Locker, aber nicht albern. Keine Ausrufezeichen. Namen nur, wenn sie in den
        Stichworten stehen. Am Ende steht immer der nächste Termin, falls einer genannt ist.
        """;

    private const string Condolence = "Write a letter of condolence on behalf of the board for the family of a member who died. Quiet and personal, use the notes, no religious words unless the notes have them, no bee metaphors.";

    private const string Sponsor = """
        Write a letter which asks a local company for support. One page. Say what the money is for, what
        the company gets (name on the board at the teaching apiary, two jars a year) and whom to call.
        Confident, not begging.
        """;

    public static string GetPrompt(this LetterKind kind) => kind switch
    {
        LetterKind.Newsletter => Newsletter,
        LetterKind.Condolence => Condolence,
        _ => Sponsor,
    };
}
