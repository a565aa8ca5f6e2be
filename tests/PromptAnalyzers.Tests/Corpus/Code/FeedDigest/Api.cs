using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

// one helper for everything that eats json
static class Api
{
    static readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(3) };

    public static string Key(string n) => Environment.GetEnvironmentVariable(n) ?? "";

    public static async Task<T?> PostAsync<T>(string url, object body, params (string name, string value)[] headers)
    {
        for (int i = 0; ; i++)
        {
            var req = new HttpRequestMessage(HttpMethod.Post, url)
            {
                Content = body is string s ? new StringContent(s, Encoding.UTF8, "application/json") : JsonContent.Create(body, body.GetType())
            };
            foreach (var (n, v) in headers) req.Headers.TryAddWithoutValidation(n, v);
            var res = await http.SendAsync(req);
            if ((int)res.StatusCode == 429 && i < 3) { await Task.Delay(2000 * (i + 1)); continue; }
            if (!res.IsSuccessStatusCode) Console.WriteLine(/*no prompt: log*/ $"!! {url} said {(int)res.StatusCode}, check the key and the model name, then run again");
            res.EnsureSuccessStatusCode();
            var txt = await res.Content.ReadAsStringAsync();
            if (typeof(T) == typeof(string)) return (T)(object)txt;
            return JsonSerializer.Deserialize<T>(txt);
        }
    }
}

record Post(string Title, string Link, string Text, string Feed) { public string Tag = ""; public string Sum = ""; }
