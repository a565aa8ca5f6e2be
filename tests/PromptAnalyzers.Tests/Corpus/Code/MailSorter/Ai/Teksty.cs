namespace MailSorter.Ai;

public static class Teksty
{
    public static readonly string Spam = @"Sprawdź czy podany mail to spam lub próba phishingu.
Zwróć uwagę na: podejrzane linki, ponaglenia do zapłaty, prośby o hasło lub kod BLIK, błędy językowe, adres nadawcy inny niż firma z podpisu.
Odpowiedz w formacie: TAK albo NIE, potem średnik i krótki powód (maks 10 słów).";

    public static string Pomoc = /*no prompt: ui text*/ "Napisz krótko o co chodzi, a my odpowiemy w ciągu 24 godzin. Nie podawaj w mailu haseł ani numeru karty. Odpowiadaj zawsze w tym samym wątku.";

    public static string Ton(string imie) => $"Przepisz poniższą odpowiedź żeby brzmiała uprzejmie i profesjonalnie, zwracaj się do klienta per Pan/Pani ({imie}). Nie dodawaj nowych informacji i nie obiecuj terminów.";
}
