using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace PasiekaBot;

// Własny mini klient, bo z biblioteki i tak używałem 3 metod
public class TelegramApi(string token)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"https://api.telegram.org/bot{token}/"), Timeout = TimeSpan.FromSeconds(60) };
    private readonly string _token = token;

    public async Task<List<Aktualizacja>> PobierzAsync(long offset, CancellationToken ct)
    {
        var r = await _http.GetFromJsonAsync<Odpowiedz<List<Aktualizacja>>>($"getUpdates?timeout=50&offset={offset}", ct);
        return r?.Result ?? [];
    }

    public Task SendMessage(long chatId, string text, CancellationToken ct = default) =>
        _http.PostAsJsonAsync("sendMessage", new { chat_id = chatId, text, parse_mode = "Markdown" }, ct);

    public async Task<byte[]> PlikAsync(string fileId, CancellationToken ct)
    {
        var r = await _http.GetFromJsonAsync<Odpowiedz<Plik>>($"getFile?file_id={fileId}", ct);
        return await _http.GetByteArrayAsync($"https://api.telegram.org/file/bot{_token}/{r!.Result!.FilePath}", ct);
    }
}

public record Odpowiedz<T>([property: JsonPropertyName("result")] T? Result);
public record Plik([property: JsonPropertyName("file_path")] string FilePath);
public record Zdjecie([property: JsonPropertyName("file_id")] string FileId);
public record Glos([property: JsonPropertyName("file_id")] string FileId);
public record Osoba([property: JsonPropertyName("first_name")] string Imie);
public record Czat([property: JsonPropertyName("id")] long Id, [property: JsonPropertyName("type")] string Typ);
public record Wiadomosc(
    [property: JsonPropertyName("chat")] Czat Chat,
    [property: JsonPropertyName("from")] Osoba? Od,
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("caption")] string? Podpis,
    [property: JsonPropertyName("photo")] List<Zdjecie>? Zdjecia,
    [property: JsonPropertyName("voice")] Glos? Glos);
public record Aktualizacja([property: JsonPropertyName("update_id")] long UpdateId, [property: JsonPropertyName("message")] Wiadomosc? Message);
