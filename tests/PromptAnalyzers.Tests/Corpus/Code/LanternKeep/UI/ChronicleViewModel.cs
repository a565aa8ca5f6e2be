using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using LanternKeep.Llm;

namespace LanternKeep.UI
{
    /// <summary>The page "Chronicle" of the launcher window: diary of the tavern, names, translation of guest letters.</summary>
    public class ChronicleViewModel : INotifyPropertyChanged
    {
        private const string ApiUrl = "https://api.openai.com/v1/chat/completions";
        private readonly HttpClient _http = new();
        private string _status = "";
        private bool _isBusy;

        public ObservableCollection<string> Pages { get; } = new();
        public string TavernName { get; set; } = "The Lantern";

        public string Status { get => _status; set { _status = value; OnChanged(); } }
        public bool IsBusy { get => _isBusy; set { _isBusy = value; OnChanged(); } }

        public string HelpText => /*no prompt: ui text*/ "The chronicle writes itself while you play. Open a page to read it, press Delete to tear it out. Pages are only written if a provider is set in the settings and the connection test was successful.";

        public async Task WritePageAsync(IEnumerable<string> events)
        {
            IsBusy = true;
            var requestData = new
            {
                model = "gpt-4o-mini",
                messages = new[]
                {
                    new { role = "system", content = /*prompt: call*/ $"You keep the chronicle of the tavern {TavernName}. Write in first person as the innkeeper, tired, late at night, with ink on the fingers. 80-120 words. Do not list the events one after another, pick what an innkeeper would remember." },
                    new { role = "user", content = /*prompt: call*/ "Events of the day:\n" + string.Join("\n", events) }
                },
                max_tokens = 400,
                temperature = 1
            };
            try
            {
                Pages.Add(await PostAsync(new StringContent(JsonSerializer.Serialize(requestData), Encoding.UTF8, "application/json")));
                Status = "";
            }
            catch (Exception ex)
            {
                Status = "The page could not be written: " + ex.Message;
            }
            finally { IsBusy = false; }
        }

        public async Task<string> TranslateLetterAsync(string letter, string target)
        {
            string escaped = JsonEncodedText.Encode(letter).ToString();
            return await PostAsync(new StringContent(/*maybe task*//*prompt: call*/ $$"""
                {
                  "model": "gpt-4o-mini",
                  "messages": [
                    { "role": "system", "content": "Translate the letter of a tavern guest into {{target}}. Old fashioned wording, keep line breaks and the spelling mistakes of the guest. Output only the translation." },
                    { "role": "user", "content": "{{escaped}}" }
                  ]
                }
                """, Encoding.UTF8, "application/json"));
        }

        public async Task<bool> NameIsAllowedAsync(string name)
        {
            if (LlmSettings.Current.Provider != "ollama" || name.Length > 40) return name.Length <= 40;
            var json = JsonSerializer.Serialize(new
            {
                model = LlmSettings.Current.Model,
                prompt = /*task*//*prompt: call*/ $"A player wants to name their tavern \"{name}\". Is that name insulting, sexual or political? Answer yes or no.",
                stream = false
            });
            var resp = await _http.PostAsync("http://localhost:11434/api/generate", new StringContent(json, Encoding.UTF8, "application/json"));
            using var doc = JsonDocument.Parse(await resp.Content.ReadAsStringAsync());
            return !(doc.RootElement.GetProperty("response").GetString() ?? "").Contains("yes", StringComparison.OrdinalIgnoreCase);
        }

        private async Task<string> PostAsync(HttpContent content)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, ApiUrl) { Content = content };
            request.Headers.Add("Authorization", "Bearer " + LlmSettings.Current.ApiKey);
            var response = await _http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            return JsonDocument.Parse(body).RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
        }

        public event PropertyChangedEventHandler? PropertyChanged;
        private void OnChanged([CallerMemberName] string? n = null) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(n));
    }
}
