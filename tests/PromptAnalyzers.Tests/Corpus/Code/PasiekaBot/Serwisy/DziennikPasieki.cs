using System.Text;
using System.Text.Json;
using OpenAI.Chat;

namespace PasiekaBot.Serwisy;

public record Wpis(string Ul, string Czynnosc, int? RamkiCzerwiu, bool? MatkaWidziana, double? PokarmKg, string? Uwagi);

public class DziennikPasieki
{
    private readonly ChatClient _chat;
    private readonly Dictionary<long, List<Wpis>> _wpisy = new();

    private const string TworzTabele = /*no prompt: sql*/ """
        CREATE TABLE IF NOT EXISTS wpisy (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            czat INTEGER NOT NULL,
            ul TEXT NOT NULL,
            czynnosc TEXT NOT NULL,
            ramki_czerwiu INTEGER NULL,
            kiedy TEXT DEFAULT CURRENT_TIMESTAMP
        );
        """;

    private static readonly BinaryData Schemat = BinaryData.FromString("""
        {
          "type": "object",
          "properties": {
            "ul": { "type": "string" },
            "czynnosc": { "type": "string", "enum": ["przegląd", "karmienie", "miodobranie", "leczenie", "poddanie matki", "odkład", "inne"] },
            "ramkiCzerwiu": { "type": ["integer", "null"] },
            "matkaWidziana": { "type": ["boolean", "null"] },
            "pokarmKg": { "type": ["number", "null"] },
            "uwagi": { "type": ["string", "null"] }
          },
          "required": ["ul", "czynnosc", "ramkiCzerwiu", "matkaWidziana", "pokarmKg", "uwagi"],
          "additionalProperties": false
        }
        """);

    public DziennikPasieki(ChatClient chat) => _chat = chat;

    public async Task<Wpis?> ZapiszAsync(long czat, string tekst)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*typed task*//*prompt: call*/ "Zamieniasz podyktowane notatki pszczelarza na wpis do dziennika. Numer ula bierz tylko z tekstu, jak go nie ma wpisz '?'. " +
                                  "Pokarm przelicz na kilogramy cukru: litr syropu 1:1 to 0,6 kg, litr inwertu to 1 kg. Gwara: 'mateczka', 'królowa' to matka, 'susz' to puste ramki."),
            new UserChatMessage(tekst)
        };

        var opcje = new ChatCompletionOptions
        {
            Temperature = 0,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("wpis", Schemat, jsonSchemaIsStrict: true)
        };

        var wynik = await _chat.CompleteChatAsync(messages, opcje);
        var wpis = JsonSerializer.Deserialize<Wpis>(wynik.Value.Content[0].Text, JsonSerializerOptions.Web);
        if (wpis is null) return null;

        if (!_wpisy.TryGetValue(czat, out var lista))
            _wpisy[czat] = lista = new List<Wpis>();
        lista.Add(wpis);
        return wpis;
    }

    public async Task<string> PodsumowanieAsync(long czat, int rok)
    {
        var prompt = ZbudujPromptPodsumowania(_wpisy.GetValueOrDefault(czat) ?? new List<Wpis>(), rok);
        ChatCompletion c = await _chat.CompleteChatAsync(new UserChatMessage(prompt));
        return c.Content[0].Text;
    }

    private string ZbudujPromptPodsumowania(List<Wpis> wpisy, int rok)
    {
        var sb = new StringBuilder();

        sb.AppendLine(/*prompt: builder*/ $"Podsumuj sezon {rok} w pasiece na podstawie wpisów z dziennika.");
        sb.AppendLine();
        sb.AppendLine("**WPISY:**");
        foreach (var w in wpisy)
        {
            sb.Append($"- ul {w.Ul}: {w.Czynnosc}");
            if (w.RamkiCzerwiu.HasValue) sb.Append($", czerw na {w.RamkiCzerwiu} ramkach");
            if (w.MatkaWidziana == false) sb.Append(", matki nie widziano");
            if (w.PokarmKg > 0) sb.Append($", pokarm {w.PokarmKg} kg");
            sb.AppendLine();
        }

        sb.AppendLine();
        sb.AppendLine("**ZASADY:**");
        sb.AppendLine("1. Najpierw rodziny, które warto zostawić na matki, potem te do połączenia.");
        sb.AppendLine("2. Policz ile cukru poszło na ul i napisz gdzie za dużo.");
        sb.AppendLine("3. Ule bez wpisu od sierpnia wymień na końcu.");
        sb.AppendLine("4. Nie chwal na siłę, to nie szkoła.");
        return sb.ToString();
    }

    public string Skrypt() => TworzTabele;
}
