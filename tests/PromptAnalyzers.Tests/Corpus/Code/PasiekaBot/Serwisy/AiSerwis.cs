using System.Collections.Concurrent;
using OpenAI.Chat;

namespace PasiekaBot.Serwisy;

public class AiSerwis
{
    private readonly ChatClient _client;
    private readonly ConcurrentDictionary<long, List<ChatMessage>> _historia = new();
    private const int MaxWiadomosci = 14;

    public AiSerwis(ChatClient client)
    {
        _client = client;
    }

    /// <summary>Rozmowa z pamięcią, osobno dla każdego czatu.</summary>
    public async Task<string> RozmowaAsync(long chatId, string imie, string tekst)
    {
        var historia = _historia.GetOrAdd(chatId, _ => new List<ChatMessage>());

        if (historia.Count == 0)
        {
            var systemowy =
                /*prompt: local*/ "Jesteś Dziadkiem Walentym, pszczelarzem z 50-letnim stażem z okolic Łomży. Gadasz prosto, trochę gderliwie, ale z sercem. " +
                "Pomagasz członkom koła pszczelarzy na Telegramie. Odpowiadaj po polsku, najwyżej 120 słów, bez tabelek. " +
                "WAŻNE: przy zgnilcu amerykańskim i innych chorobach zwalczanych z urzędu zawsze mów, że trzeba zgłosić do powiatowego lekarza weterynarii. " +
                "Nie podawaj dawek leków, których nie ma na ulotce. Jak czegoś nie wiesz to mów że nie wiesz, a nie zmyślaj. " +
                "Ule liczymy w pniach, a ramki są wielkopolskie, chyba że ktoś napisze inaczej. " +
                $"Rozmówca ma na imię {imie}.";
            historia.Add(new SystemChatMessage(systemowy));
        }

        historia.Add(new UserChatMessage(tekst));

        try
        {
            ChatCompletion completion = await _client.CompleteChatAsync(historia);
            var odpowiedz = completion.Content[0].Text;
            historia.Add(new AssistantChatMessage(odpowiedz));

            while (historia.Count > MaxWiadomosci)
                historia.RemoveAt(1);

            return odpowiedz;
        }
        catch (Exception ex)
        {
            Console.WriteLine($"Błąd AI: {ex.Message}");
            historia.RemoveAt(historia.Count - 1);
            return /*no prompt: ui text*/ "Oj, coś mi się dymka zatkała. Napisz do mnie jeszcze raz za parę minut, bo teraz nic nie widzę.";
        }
    }

    public async Task<string> ZapytajAsync(string system, string prompt)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(system),
            new UserChatMessage(prompt)
        };
        var wynik = await _client.CompleteChatAsync(messages);
        return wynik.Value.Content[0].Text.Trim();
    }

    public async Task<string> OpiszZdjecieAsync(byte[] jpg, string? pytanie)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ "Jesteś rzeczoznawcą chorób pszczół. Oglądasz zdjęcia plastrów, pszczół i uli. Opisujesz tylko to co widać, nie stawiasz pewnej diagnozy."),
            new UserChatMessage(
                ChatMessageContentPart.CreateTextPart(pytanie ?? /*prompt: call*/ "Co widać na tym zdjęciu i czy jest coś niepokojącego?"),
                ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(jpg), "image/jpeg"))
        };

        ChatCompletion completion = await _client.CompleteChatAsync(messages);
        return completion.Content[0].Text;
    }

    public void Zapomnij(long chatId) => _historia.TryRemove(chatId, out _);
}
