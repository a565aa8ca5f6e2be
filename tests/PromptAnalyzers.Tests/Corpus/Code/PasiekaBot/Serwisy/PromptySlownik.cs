namespace PasiekaBot.Serwisy;

public static class KluczePromptow
{
    public const string Rola = "rola";
    public const string Powitanie = "powitanie";
    public const string BrakZdjecia = "brak_zdjecia";
}

/// <summary>Krótkie teksty, które bot każe modelowi wypowiedzieć. Kto chce, może je nadpisać plikiem prompty.json.</summary>
public static class PromptySlownik
{
    public static Dictionary<string, string> Wczytaj()
    {
        var slownik = new Dictionary<string, string>
        {
            [KluczePromptow.Rola] = "Jesteś uprzejmym botem koła pszczelarzy. Piszesz jedną, dwie zdania, możesz użyć jednego emoji 🐝.",
            [KluczePromptow.Powitanie] = "Przywitaj nowego członka koła i powiedz, że może pytać o pszczoły, wysłać zdjęcie ramki, podyktować wpis do dziennika albo dać ogłoszenie.",
            [KluczePromptow.BrakZdjecia] = "Użytkownik chciał ocenić zdjęcie, ale nie wysłał żadnego. Poproś go o ostre zdjęcie w dziennym świetle, bez rękawicy w kadrze."
        };
        return slownik;
    }
}

public static class Prompty
{
    public const string RodzajPytania = """
        Określ czego dotyczy wiadomość od pszczelarza. Zwróć dokładnie jedno słowo z listy:
        choroba, matka, rójka, karmienie, sprzęt, prawo, inne

        "Choroba" to także pasożyty i zatrucia opryskiem. "Prawo" to rejestracja pasieki, sprzedaż bezpośrednia, odległości od granicy.
        Jeżeli pasuje kilka, wybierz to co jest pilniejsze. Żadnych kropek i komentarzy.
        """;

}
