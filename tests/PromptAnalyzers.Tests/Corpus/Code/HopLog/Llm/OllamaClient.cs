using System.Text;
using System.Text.Json;

namespace HopLog.Llm
{
    public class OllamaClient
    {
        private readonly HttpClient _http;
        private readonly string _model;

        public OllamaClient(HttpClient http, string model = "llama3.1:8b")
        {
            _http = http;
            _model = model;
            _http.Timeout = TimeSpan.FromMinutes(4);   // old laptop in the garage...
        }

        // loads the model into memory so the first real question is not so slow
        public async Task<bool> WarmUp()
        {
            try
            {
                var content = new StringContent(/*prompt: call*/ "{\"model\": \"llama3.1:8b\", \"prompt\": \"Say hello in one word\", \"stream\": false}", Encoding.UTF8, "application/json");
                var r = await _http.PostAsync("http://localhost:11434/api/generate", content);
                return r.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                Console.WriteLine(/*no prompt: log*/ "Ollama is not running on localhost:11434. Start it with 'ollama serve' and load the model with 'ollama pull llama3.1:8b', then try again.");
                return false;
            }
        }

        public async Task<string> SendPromptAsync(string prompt, string? system = null, double temperature = 0.4)
        {
            var body = new
            {
                model = _model,
                prompt,
                system,
                stream = false,
                options = new { temperature }
            };
            var json = JsonSerializer.Serialize(body);
            var response = await _http.PostAsync("http://localhost:11434/api/generate", new StringContent(json, Encoding.UTF8, "application/json"));
            response.EnsureSuccessStatusCode();

            using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            return doc.RootElement.GetProperty("response").GetString()?.Trim() ?? "";
        }

        public Task<string> ExplainTermAsync(string term)
        {
            var prompt = /*prompt: local*/ $"Explica en menos de 80 palabras qué significa \"{term}\" para alguien que hace cerveza en casa.";
            return SendPromptAsync(prompt);
        }

        public Task<string> SentimentAsync(string tasting)
        {
            var wanted = /*task*//*prompt: local*/ $"Lee la nota de cata y responde solo con una palabra: buena, regular o mala.\n\n{tasting}";
            return SendPromptAsync(wanted, temperature: 0);
        }

        public Task<string> SummarizeAsync(string notes)
        {
            var prompt = /*prompt: local*/ $"Resume el diario de esta cerveza en 5 lineas como mucho. No pongas las temperaturas salvo que algo haya ido mal:\n{notes}";
            return SendPromptAsync(prompt);
        }

        public Task<string> NameForBeerAsync(string style, string story)
        {
            return SendPromptAsync(
                /*prompt: wrapper*/ $"Invent 10 funny names for a {style}. The story behind the beer: {story}. No puns with 'hop' please, everybody does this. One name per line.",
                /*prompt: wrapper*/ "You are a copywriter for a tiny brewery with dry humor.",
                1.1);
        }
    }
}
