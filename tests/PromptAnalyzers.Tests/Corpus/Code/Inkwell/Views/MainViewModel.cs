using System.ComponentModel;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inkwell.Ai;

namespace Inkwell.Views;

public class MainViewModel : INotifyPropertyChanged
{
    public event PropertyChangedEventHandler? PropertyChanged;
    private readonly ILlm _llm;
    private readonly HttpClient _http;
    private string _status = /*no prompt: status text*/ "Ready. Select a text and choose what should be done with it.";

    public MainViewModel(ILlm llm, HttpClient http) => (_llm, _http) = (llm, http);

    public string Status
    {
        get => _status;
        set { _status = value; PropertyChanged?.Invoke(this, new(nameof(Status))); }
    }

    public string Language { get; set; } = "en";

    public async Task<string> PolishAsync(string text)
    {
        Status = /*no prompt: status text*/ "Correcting grammar and spelling, please wait ...";
        var system = Language switch
        {
            "de" => /*maybe task*/ /*prompt: wrapper*/ "Korrigiere Rechtschreibung, Zeichensetzung und Grammatik des Textes. Ändere weder Stil noch Aufbau. Gib nur den korrigierten Text zurück, ohne Anführungszeichen.",
            "pl" => /*maybe task*/ /*prompt: wrapper*/ "Popraw błędy ortograficzne i interpunkcyjne w tekście. Nie zmieniaj stylu ani kolejności zdań. Zwróć wyłącznie poprawiony tekst.",
            _ => /*maybe task*/ /*prompt: wrapper*/ "Correct spelling, punctuation and grammar of the text. Keep the authors voice, even where it is a bit odd. Return the corrected text only."
        };
        var result = await _llm.CompleteAsync(system, text, 0);
        Status = "Done";
        return result;
    }

    public async Task<string> ToneAsync(string text)
    {
        // straight to the responses endpoint, we need only one word
        var content = new StringContent(JsonSerializer.Serialize(new
        {
            model = "gpt-4.1-nano",
            instructions = /*task*/ /*prompt: call*/ "Label the tone of the e-mail. Allowed labels: friendly, neutral, cold, pushy, angry. Ironic politeness counts as cold. Answer with one label, lower case.",
            input = text
        }), Encoding.UTF8, "application/json");
        var resp = await _http.PostAsync("https://api.openai.com/v1/responses", content);
        var json = JsonNode.Parse(await resp.Content.ReadAsStringAsync())!;
        return (string?)json["output"]?[0]?["content"]?[0]?["text"] ?? "unknown";
    }

    public Task<string> MinutesAsync(string text) =>
        _llm.CompleteAsync(/*prompt: wrapper*/ "You are the secretary of a small software company. You are precise and a little dry.", /*task*/ /*prompt: elsewhere*/ Recipes.Minutes.Template.Replace("{text}", text), Recipes.Minutes.Heat);

    public async Task<string> AskAsync(string document, string question)
    {
        var docs = await NearestAsync(document, question);
        var messages = new JsonArray
        {
            new JsonObject { ["role"] = "system", ["content"] = /*prompt: file*/ File.ReadAllText("Prompts/reader.txt") + "\n\nPassages:\n" + string.Join("\n---\n", docs) },
            new JsonObject { ["role"] = "user", ["content"] = question }
        };
        var answer = await PostChat(messages);
        // let it check itself once
        messages.Add(new JsonObject { ["role"] = "assistant", ["content"] = answer });
        var recheck = /*prompt: local*/ "Is every statement of your answer really written in the passages? If not, write the answer again with only what is there. If yes, repeat the answer unchanged.";
        messages.Add(new JsonObject { ["role"] = "user", ["content"] = recheck });
        return await PostChat(messages);
    }

    public async Task<List<string>> KeywordsAsync(string text)
    {
        string prompt = /*task*/ /*prompt: local*/ $@"Extract the {(text.Length > 2000 ? 8 : 4)} most important keywords of the text.
Write them as a JSON array of strings, all lower case, singular, without duplicates. Names of people are no keywords. No markdown fence.

Text:
{text}";
        var resp = await _http.PostAsJsonAsync("http://localhost:11434/api/generate", new { model = "qwen2.5:3b", prompt, stream = false, format = "json" });
        var root = await resp.Content.ReadFromJsonAsync<JsonElement>();
        return JsonSerializer.Deserialize<List<string>>(root.GetProperty("response").GetString()!)!;
    }

    public async Task<string> SubjectAsync(string mail)
    {
        var body = """{"model":"gpt-4o-mini","messages":[{"role":"system","content":"@S"},{"role":"user","content":"@U"}]}"""
            .Replace("@S", JsonEncodedText.Encode(SubjectRules(mail.Length)).ToString())
            .Replace("@U", JsonEncodedText.Encode(mail).ToString());
        var resp = await _http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent(body, Encoding.UTF8, "application/json"));
        return Content(await resp.Content.ReadAsStringAsync());
    }

    static string SubjectRules(int length)
    {
        var max = length > 800 ? 9 : 6;
        return /*prompt: method*/ $"Suggest a subject line for the mail of the user. At most {max} words, no emoji, no \"Re:\". It should make clear what the receiver has to do.";
    }

    async Task<string> PostChat(JsonArray messages)
    {
        var payload = new JsonObject { ["model"] = "gpt-4o", ["messages"] = messages.DeepClone() };
        for (var i = 0; i < 3; i++)
        {
            var resp = await _http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent(payload.ToJsonString(), Encoding.UTF8, "application/json"));
            if (resp.IsSuccessStatusCode) return Content(await resp.Content.ReadAsStringAsync());
            await Task.Delay(1000 * (i + 1));
        }
        throw new HttpRequestException("gave up");
    }

    async Task<List<string>> NearestAsync(string document, string question)
    {
        var parts = document.Split("\n\n");
        var resp = await _http.PostAsJsonAsync("https://api.openai.com/v1/embeddings", new { model = "text-embedding-3-small", input = /*no prompt: embedding input*/ "Question of a reader about his own document: " + question });
        resp.EnsureSuccessStatusCode();
        return parts.Take(5).ToList(); // TODO cosine
    }

    static string Content(string json) => (string?)JsonNode.Parse(json)?["choices"]?[0]?["message"]?["content"] ?? "";
}
