using OpenAI.Chat;

namespace PasiekaBot.Serwisy;

public class Ogloszenia
{
    private readonly ChatClient _chat;

    private readonly string _redakcja = /*maybe task*//*prompt: member*/ @"Przeredaguj ogłoszenie członka koła pszczelarzy.
- pierwsza linia: SPRZEDAM / KUPIĘ / ODDAM / ZAMIENIĘ i co
- druga linia: cena albo 'do uzgodnienia'
- trzecia linia: miejscowość
- dalej opis, najwyżej 3 zdania, popraw literówki
Usuń wykrzykniki, numery telefonów i 'pilne'. Nic nie dopisuj od siebie.";

    public Ogloszenia(ChatClient chat)
    {
        _chat = chat;
    }

    // Moderacja - uczymy na przykładach, bo inaczej przepuszczał dopalacze na warrozę z Ukrainy
    public async Task<bool> CzyDozwoloneAsync(string tekst)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*//*prompt: call*/ "Sprawdzasz ogłoszenia na grupę pszczelarzy. Odrzuć leki weterynaryjne, pszczoły bez świadectwa zdrowia, miód spoza koła i wszystko co nie dotyczy pszczół. Odpowiadasz TAK (można) albo NIE."),

            // Przykład 1
            new UserChatMessage(/*prompt: call*/ "Sprzedam 4 odkłady na ramce wlkp, świadectwo z maja, Mońki, 350 zł"),
            new AssistantChatMessage(/*prompt: call*/ "TAK"),

            // Przykład 2
            new UserChatMessage(/*prompt: call*/ "mam paski z amitrazą z zagranicy, taniej niz w aptece, pisac priv"),
            new AssistantChatMessage(/*prompt: call*/ "NIE"),

            // --- prawdziwe ogłoszenie ---
            new UserChatMessage($"{tekst}")
        };

        var wynik = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 3 });
        return wynik.Value.Content[0].Text.Trim().StartsWith("TAK", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<string> ZredagujAsync(string tekst, string imie)
    {
        var messages = new ChatMessage[]
        {
            new SystemChatMessage(_redakcja),
            new UserChatMessage(tekst)
        };
        ChatCompletion c = await _chat.CompleteChatAsync(messages);
        return c.Content[0].Text + /*no prompt: ui text*/ $"\n\n_Ogłoszenie dodał {imie}. Żeby odpowiedzieć, napisz do niego prywatnie. Koło nie odpowiada za treść ogłoszeń._";
    }
}
