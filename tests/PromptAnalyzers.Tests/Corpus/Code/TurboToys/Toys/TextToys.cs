using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TurboToys.Toys
{
    public class TextToys
    {
        // {0} = text, already escaped
        private const string KeywordBody = /*task*/ /*prompt: member*/ @"{
  ""model"": ""gpt-3.5-turbo"",
  ""temperature"": 0,
  ""messages"": [
    { ""role"": ""system"", ""content"": ""Extract up to 8 keywords from the text. Lower case, singular, seperated by commas, the most important one first. Only words which really appear in the text."" },
    { ""role"": ""user"", ""content"": ""%TEXT%"" }
  ]
}";

        private readonly ToySettings _settings;

        public TextToys(ToySettings settings)
        {
            _settings = settings;
        }

        public async Task<string[]> Keywords(string text)
        {
            var answer = await OpenAiHttp.PostRaw("chat/completions", KeywordBody.Replace("%TEXT%", JsonEncodedText.Encode(text).ToString()));
            return OpenAiHttp.FirstAnswer(answer).Split(',').Select(k => k.Trim()).ToArray();
        }

        public async Task<string> Correct(string text)
        {
            string json = /*maybe task*/ /*prompt: local*/ "{\"model\":\"gpt-3.5-turbo\",\"messages\":[{\"role\":\"user\",\"content\":\"Correct the spelling and grammar of this text, do not change the style: " + JsonEncodedText.Encode(text) + "\"}]}";
            return OpenAiHttp.FirstAnswer(await OpenAiHttp.PostRaw("chat/completions", json));
        }

        public async Task<string> Blog(string subject)
        {
            var wish3 = /*maybe task*/ /*prompt: local*/ $"Make an outline for a blog post about \"{subject}\": a title and 4 headlines, one per line, no numbering.";
            var outline = await OpenAiHttp.Ask(wish3, /*prompt: elsewhere*/ _settings.BlogSystem);
            var post = await OpenAiHttp.Ask(/*prompt: wrapper*/ "Write the blog post for this outline. 500 to 700 words, HTML with h2 and p tags only.\n" + outline, _settings.BlogSystem, 0.9);

            // save as draft in our CMS
            using var cms = new HttpClient { BaseAddress = new Uri(_settings.CmsUrl) };
            await cms.PostAsJsonAsync("drafts", new { role = "editor", content = /*no prompt: same names*/ "Please review this draft, correct the mistakes and answer until " + DateTime.Today.AddDays(3).ToShortDateString() + ".", body = post + _settings.Footer });
            return post;
        }

        public async Task<string> Flashcards(string chapter)
        {
            var body = new JsonObject
            {
                ["model"] = "gpt-4",
                ["messages"] = new JsonArray(
                    new JsonObject { ["role"] = "system", ["content"] = /*maybe task*/ /*prompt: call*/ "Du machst Lernkarten für eine Schülerin der 9. Klasse. Aus dem Text entstehen 5 bis 10 Karten. Format je Zeile: Frage<TAB>Antwort. Die Fragen sind kurz, die Antworten höchstens 12 Wörter lang. Keine Ja/Nein-Fragen, keine Nummern, keine Einleitung." },
                    new JsonObject { ["role"] = "user", ["content"] = chapter })
            };
            var r = await OpenAiHttp.Http.PostAsync("chat/completions", new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
            return OpenAiHttp.FirstAnswer(await r.Content.ReadAsStringAsync());
        }

        public async Task<string> Commit(string diff)
        {
            string template = /*maybe task*/ /*prompt: file*/ File.ReadAllText("prompts/commit.txt");
            return await OpenAiHttp.Ask(template + diff, null, 0);
        }

        public Task<string> Explain(string code, string lang)
        {
            return OpenAiHttp.Ask(ExplainPrompt(lang) + "\n\n" + code);
        }

        private static string ExplainPrompt(string lang)
        {
            if (lang == "zh")
                return /*prompt: method*/ "请用简单的中文逐行解释下面的代码，最后用一句话总结它的作用。不要改写代码。";
            return /*prompt: method*/ "Explain the following code line by line to a beginner and summarize at the end in one sentence what it does. Don't rewrite the code.";
        }
    }
}
