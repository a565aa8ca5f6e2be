using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using System.Text.Json;
using Tandem.Models;
using Tandem.Services;
using AiModels = Betalgo.Ranul.OpenAI.ObjectModels.Models;

namespace Tandem.Controllers
{
    public class PracticeController : Controller
    {
        private static readonly List<ForumMessage> _forum = new List<ForumMessage>();
        private readonly AiHelper _ai = AiHelper.Instance;

        public ActionResult Chat(string lang)
        {
            ViewBag.Welcome = PromptConfig.Welcome(lang);
            _forum.Add(ForumMessage.FromSystem(/*no prompt: forum entry*/ "You are now in the practice room. Be polite, write only in the language of your course and do not share phone numbers."));
            return View();
        }

        [HttpPost]
        public async Task Say(string lang, string level, List<ChatLine> lines)
        {
            var messages = new List<ChatMessage>();
            messages.Add(ChatMessage.FromSystem(string.Format(/*prompt: elsewhere*/ PromptConfig.Tutor, lang, level)));
            foreach (ChatLine line in lines.Skip(Math.Max(0, lines.Count - 12)))
                messages.Add(line.FromStudent ? ChatMessage.FromUser(line.Text) : ChatMessage.FromAssistant(line.Text));
            if (lines.Count > 30)
                messages.Add(new ChatMessage("system", /*prompt: call*/ "The conversation is long enough now. Say goodbye in a nice way and do not ask another question."));

            var stream = _ai.Service.ChatCompletion.CreateCompletionAsStream(new ChatCompletionCreateRequest { Messages = messages, Model = AiModels.Gpt_4o_mini });
            await foreach (var part in stream)
            {
                if (part.Successful) await Response.WriteAsync(part.Choices.FirstOrDefault()?.Message.Content ?? "");
            }
        }

        [HttpPost]
        public async Task<ActionResult> Essay(EssayForm form)
        {
            string strSystem = /*maybe task*/ /*prompt: file*/ System.IO.File.ReadAllText("Prompts/essay.txt");
            string strUser = /*prompt: local*/ "Level " + form.Level + ", language " + form.Language + "\r\n" + form.Text;
            var r = await _ai.Service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = new[] { ChatMessage.FromSystem(strSystem), ChatMessage.FromUser(strUser) },
                Model = AiModels.Gpt_4o,
                MaxTokens = 1500
            });
            return Content(r.Successful ? r.Choices[0].Message.Content! : /*no prompt: html*/ "<p class='error'>Your essay was not corrected. Please check the text and send it again.</p>", "text/html");
        }

        // vocabulary cards for the students of the course "Polski dla początkujących"
        public async Task<ActionResult> Cards(string text)
        {
            string p;
            p = /*examples*/ /*prompt: local*/ @"Wypisz z tekstu najważniejsze rzeczowniki i czasowniki (najwyżej 10) w formie podstawowej.
Każde słowo w nowej linii: słowo;rodzaj lub aspekt;tłumaczenie na niemiecki

Przykład
Tekst: Kupiłem wczoraj dwie książki.
kupić;dk;kaufen
książka;ż;das Buch

Tekst: ";
            p += text;
            var r = await _ai.Service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = new List<ChatMessage> { ChatMessage.FromUser(p) },
                Model = AiModels.Gpt_4o_mini
            });
            string csv = r.Successful ? r.Choices[0].Message.Content! : "";
            return Json(csv.Split('\n').Select(l => l.Split(';')).Where(a => a.Length == 3));
        }

        public async Task<ActionResult> Gaps(string topic, string level, string words)
        {
            return Content(await _ai.GapText(topic, level, words.Split(',')));
        }

        public async Task<ActionResult> Questions(string lang, string text)
        {
            var answer = await _ai.GetAnswer(QuestionPrompt(lang), text, 0.4f);
            try { return Json(JsonSerializer.Deserialize<JsonElement>(answer ?? "[]")); }
            catch (JsonException)
            {
                string again = /*task*/ /*prompt: local*/ "Convert the list into a JSON array of objects with the properties q, a, b, c and right (\"a\", \"b\" or \"c\"). Output raw JSON, no ``` around it.";
                return Content(await _ai.GetAnswer(again, answer!) ?? "[]", "application/json");
            }
        }

        private static string QuestionPrompt(string lang)
        {
            if (lang == "es")
                return /*maybe task*/ /*prompt: method*/ "Eres profesor de español. Escribe cinco preguntas de comprensión lectora sobre el texto, cada una con tres respuestas (a, b, c) y solo una correcta. "
                     + "Devuelve un arreglo JSON: [{\"q\": \"\", \"a\": \"\", \"b\": \"\", \"c\": \"\", \"right\": \"a\"}]. Las preguntas siguen el orden del texto y no se pueden contestar sin leerlo.";
            return /*maybe task*/ /*prompt: method*/ "Write five reading comprehension questions about the text, in the language of the text. Each has three answers, one is right. JSON array, properties q, a, b, c, right.";
        }

        public async Task<ActionResult> Picture(string word)
        {
            var img = await _ai.Service.Image.CreateImage(new Betalgo.Ranul.OpenAI.Contracts.Requests.Image.CreateImageRequest
            {
                Prompt = /*no prompt: image prompt*/ "Simple flat drawing of the word \"" + word + "\" for a vocabulary card, white background, no letters",
                N = 1,
            });
            return Redirect(img.Results.First());
        }
    }
}
