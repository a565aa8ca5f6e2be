using System.Globalization;

namespace PasiekaBot.Serwisy;

/// <summary>Codziennie o 7:00 przypomnienie na grupę + raz w tygodniu ciekawostka.</summary>
public class PogodaPrzypomnienia(TelegramApi telegram, AiSerwis ai)
{
    private const long Grupa = -1001234567890;

    private readonly HttpClient _http = new();

    public async Task UruchomAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var nastepna = DateTime.Today.AddDays(DateTime.Now.Hour >= 7 ? 1 : 0).AddHours(7);
            await Task.Delay(nastepna - DateTime.Now, ct);

            try
            {
                var prognoza = await _http.GetStringAsync("https://api.open-meteo.com/v1/forecast?latitude=53.18&longitude=22.07&daily=temperature_2m_max,temperature_2m_min,wind_speed_10m_max", ct);
                var prompt = /*prompt: local*/ """
                    Napisz krótkie przypomnienie dla pszczelarzy na podstawie prognozy na najbliższe trzy dni: {prognoza}

                    Mamy {miesiac}. Napisz co warto teraz zrobić przy ulach, a czego lepiej nie robić (np. nie otwierać przy 8 stopniach).
                    Jak jest zapowiadany wiatr powyżej 50 km/h to przypomnij o obciążeniu daszków. Maksymalnie pięć zdań, bez punktów.
                    """
                    .Replace("{prognoza}", prognoza)
                    .Replace("{miesiac}", DateTime.Now.ToString("MMMM", new CultureInfo("pl-PL")));

                var tekst = await ai.ZapytajAsync(RolaPrzypomnienia(), prompt);
                await telegram.SendMessage(Grupa, tekst, ct);

                if (DateTime.Now.DayOfWeek == DayOfWeek.Sunday)
                    await telegram.SendMessage(Grupa, await ai.ZapytajAsync(RolaPrzypomnienia(), /*prompt: wrapper*/ "Opowiedz jedną mało znaną ciekawostkę o pszczołach, max 3 zdania."), ct);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                Console.WriteLine(ex);
            }
        }
    }

    private static string RolaPrzypomnienia()
    {
        if (DateTime.Now.Month is 11 or 12 or 1 or 2)
            return /*prompt: method*/ "Jesteś sekretarzem koła pszczelarzy. Jest zima, ule się nie rusza, więc piszesz o warsztacie, ramkach, osypie i słuchaniu wężykiem. Ton spokojny.";

        return /*prompt: method*/ "Jesteś sekretarzem koła pszczelarzy. Piszesz rano na grupę, konkretnie i bez poezji, bo ludzie czytają to przed robotą.";
    }
}
