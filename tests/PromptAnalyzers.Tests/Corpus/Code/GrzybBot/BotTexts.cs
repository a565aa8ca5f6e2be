namespace GrzybBot;

public static class BotTexts
{
    public const string InsertFind = /*no prompt: sql*/ "INSERT INTO finds (user_name, species, amount, region) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT (user_name, species, found_on) DO UPDATE SET amount = excluded.amount";

    public static readonly string FindExtraction = """
        The input is the log of one day in a Polish chat group about mushrooms, one message per line. Extract every find
        somebody reports about himself. One line per find, four columns divided by |

        user|species (Polish standard name, singular)|amount as written or ?|region or ?

        Finds of other people, photos from last year, shop mushrooms and jokes do not count.

        Example input:
        Marek: dziś koło Nidzicy 40 prawdziwków i wiadro kurek 😎
        Ela: ja tylko w Biedronce pieczarki haha
        Tadek: trzy rydze, szału nie ma
        Example output:
        Marek|borowik szlachetny|40|Nidzica
        Marek|pieprznik jadalny|wiadro|Nidzica
        Tadek|mleczaj rydz|3|?
        """;
}
