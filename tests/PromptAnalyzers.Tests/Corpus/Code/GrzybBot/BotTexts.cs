namespace GrzybBot;

public static class BotTexts
{
    public const string InsertFind = /*no prompt: sql*/ "INSERT INTO finds (user_name, species, amount, region) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT (user_name, species, found_on) DO UPDATE SET amount = excluded.amount";

}
