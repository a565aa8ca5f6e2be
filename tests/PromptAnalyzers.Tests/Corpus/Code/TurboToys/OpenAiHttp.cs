using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace TurboToys
{
    public static class OpenAiHttp
    {
        public static readonly HttpClient Http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1/"), Timeout = TimeSpan.FromMinutes(2) };

        public static void Init(string apiKey)
        {
            Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        }

        /// <summary>one question, one answer</summary>
        public static async Task<string> Ask(string question, string? system = null, double temperature = 0.7)
        {
            var request = new ChatRequest { Temperature = temperature };
            if (system != null) request.Messages.Add(new ChatMsg("system", system));
            request.Messages.Add(new ChatMsg("user", question));

            for (int attempt = 1; ; attempt++)
            {
                var response = await Http.PostAsJsonAsync("chat/completions", request);
                if ((int)response.StatusCode == 429 && attempt < 4)
                {
                    Console.WriteLine(/*no prompt: log*/ "Too many questions at the same time, please wait a moment and do not close the window. Attempt " + attempt);
                    await Task.Delay(attempt * 5000);
                    continue;
                }
                response.EnsureSuccessStatusCode();
                var body = await response.Content.ReadFromJsonAsync<ChatResponse>();
                return body!.Choices[0].Message!.Content;
            }
        }

        public static async Task<string> PostRaw(string url, string json)
        {
            var content = new StringContent(json, Encoding.UTF8, "application/json");
            var response = await Http.PostAsync(url, content);
            return await response.Content.ReadAsStringAsync();
        }

        public static string FirstAnswer(string responseJson)
        {
            var choice = JsonDocument.Parse(responseJson).RootElement.GetProperty("choices")[0];
            return choice.TryGetProperty("text", out var t) ? t.GetString()! : choice.GetProperty("message").GetProperty("content").GetString()!;
        }
    }

    public class ToySettings
    {
        public string BlogSystem { get; set; } = "You are a blogger who writes about home automation. You write in first person, you are honest about things that did not work and you never use the words revolutionary, seamless or game changer.";
        public string CmsUrl { get; set; } = "https://cms.example.org/api/";
        public string Footer { get; set; } = /*no prompt: html*/ "<p>You are reading a text that was written with the help of a machine. Answer by <a href='mailto:me@example.org'>mail</a>.</p>";
    }
}
