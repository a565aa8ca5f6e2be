using System.Net.Http.Json;
using System.Text.Json;

namespace PasiekaBot.Serwisy;

/// <summary>
/// Głosówki idą przez model na moim NASie (whisper + qwen), żeby nie płacić za każde "halo halo".
/// </summary>
public class Glosowki
{
    private readonly HttpClient _http;
    private const string Nas = "http://192.168.1.44:8080";

    public Glosowki(HttpClient http) => _http = http;

    public async Task<string> NaTekstAsync(byte[] ogg)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(ogg), "file", "glos.ogg" } };
        var resp = await _http.PostAsync($"{Nas}/inference", form);
        return JsonDocument.Parse(await resp.Content.ReadAsStringAsync()).RootElement.GetProperty("text").GetString() ?? "";
    }

    public async Task<string> PoprawAsync(string surowy)
    {
        if (surowy.Length < 15) return surowy;

        var body = new
        {
            model = "qwen2.5-7b-instruct",
            messages = new[]
            {
                new { role = "system", content = /*maybe task*//*prompt: call, raw HTTP*/ "Popraw transkrypcję nagrania pszczelarza. Wstaw interpunkcję, usuń 'yyy' i powtórzenia, popraw przekręcone słowa fachowe (warroza, odkład, węza, miodnia, podkurzacz). Nie zmieniaj liczb. Zwróć sam tekst." },
                new { role = "user", content = surowy }
            },
            temperature = 0.1
        };

        try
        {
            var resp = await _http.PostAsJsonAsync($"{Nas}/v1/chat/completions", body);
            resp.EnsureSuccessStatusCode();
            using var doc = JsonDocument.Parse(await resp.Content.ReadAsStringAsync());
            return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? surowy;
        }
        catch (HttpRequestException ex)
        {
            Console.WriteLine(/*no prompt: log*/ $"NAS nie odpowiada ({ex.Message}), biorę surową transkrypcję z whispera i idę dalej, najwyżej będzie bez przecinków");
            return surowy;
        }
    }
}
