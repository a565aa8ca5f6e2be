using System.Text;
using System.Text.Json;

namespace GitGrouse.Import
{
    // customers' documents must not leave the house before they are anonymised, so this part runs on the build box
    public class OllamaTextTools
    {
        private readonly HttpClient _httpClient = new() { Timeout = TimeSpan.FromMinutes(10) };
        private readonly string _apiUrl;

        public OllamaTextTools(string baseUrl) => _apiUrl = baseUrl.TrimEnd('/') + "/api/generate";

        public async Task<string> RepairOcrAsync(string text)
        {
            var pages = text.Split('\f');
            for (var i = 0; i < pages.Length; i++)
            {
                string prompt = /*maybe task*/ /*prompt: local, raw HTTP*/ $"""
                                 The following page was scanned. Correct the mistakes of the text recognition (rn/m, l/1, O/0, broken words at the end of a line).
                                 Numbers of paragraphs, units and values with a tolerance must not be changed.
                                 Return the page, nothing else.

                                 {pages[i]}
                                 """;
                pages[i] = await GenerateAsync(prompt);
            }
            return await AnonymiseAsync(string.Join('\f', pages));
        }

        private async Task<string> AnonymiseAsync(string text)
        {
            var requestBody = new
            {
                model = "qwen2.5:14b",
                system = /*task*/ /*prompt: call, raw HTTP*/ "List all names of persons, farms and places in the document. One per line, a tab, then PERSON, FARM or PLACE. No duplicates, no numbering.",
                prompt = text,
                stream = false,
                options = new { temperature = 0 }
            };
            foreach (var line in (await PostAsync(requestBody)).Split('\n'))
            {
                var parts = line.Split('\t');
                if (parts.Length == 2) text = text.Replace(parts[0].Trim(), "[" + parts[1].Trim() + "]");
            }
            return text;
        }

        private Task<string> GenerateAsync(string prompt) => PostAsync(new { model = "mistral-small", prompt, stream = false });

        private async Task<string> PostAsync(object body)
        {
            var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
            var response = await _httpClient.PostAsync(_apiUrl, content);
            if (!response.IsSuccessStatusCode)
                throw new Exception(/*no prompt: exception*/ "Ollama on the build box did not answer. Is the model pulled and is somebody running the nightly tests?");
            var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            return doc.RootElement.GetProperty("response").GetString() ?? "";
        }
    }
}
