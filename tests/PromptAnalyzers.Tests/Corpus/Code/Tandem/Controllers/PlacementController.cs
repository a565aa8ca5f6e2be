using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using Microsoft.AspNetCore.Mvc;
using Tandem.Models;
using Tandem.Services;

namespace Tandem.Controllers
{
    public class PlacementController : Controller
    {
        private const string LEVEL_PROMPT = /*task*/ /*prompt: member*/ "You are an examiner for language courses. Determine the CEFR level (A1, A2, B1, B2, C1 or C2) of the person who wrote the following text. "
            + "Look at the range of words, tenses and connectors and not only at the number of errors. A text with less than three sentences can be A2 at most. "
            + "Answer with the level only.";

        [HttpGet]
        public ActionResult Index()
        {
            ViewBag.Intro = /*no prompt: page text*/ "Write a text about your last holiday. Answer in complete sentences and use different tenses. You have 15 minutes; our examiner will determine your level from A1 to C2.";
            return View();
        }

        [HttpPost]
        public async Task<ActionResult> Index(EssayForm form)
        {
            if (!ModelState.IsValid) return View(form);

            string? strLang = await AiHelper.Instance.GetAnswer(
                /*task*/ /*prompt: wrapper*/ "Detect the language of the text. Reply with the ISO 639-1 code in lower case. If the text is mixed, take the language with the most words.",
                form.Text);
            if (strLang != null && !strLang.StartsWith(form.Language))
            {
                ModelState.AddModelError("Text", /*no prompt: validation message*/ "The language of the text is not the language of the course. Reply in the language you want to learn.");
                return View(form);
            }

            ChatCompletionCreateRequest req = new ChatCompletionCreateRequest();
            req.Model = "gpt-4o";
            req.Messages = new List<ChatMessage>
            {
                ChatMessage.FromSystem(LEVEL_PROMPT),
                ChatMessage.FromUser(string.Format(/*prompt: call*/ "The course language is {0}. Text of the student ({1} words):\n\n{2}", form.Language, form.Text.Split(' ').Length, form.Text))
            };
            var result = await AiHelper.Instance.Service.ChatCompletion.CreateCompletion(req);
            ViewBag.Level = result.Successful ? result.Choices[0].Message.Content!.Trim() : "?";

            // second opinion when the student said something else in the form
            if (ViewBag.Level != form.Level && result.Successful)
            {
                req.Messages.Add(ChatMessage.FromAssistant((string)ViewBag.Level));
                req.Messages.Add(ChatMessage.FromUser(/*prompt: call*/ "The student thinks that the level is " + form.Level + ". Explain to him in two or three friendly sentences why you chose another one. Quote one sentence of his text."));
                var second = await AiHelper.Instance.Service.ChatCompletion.CreateCompletion(req);
                ViewBag.Reason = second.Choices?.FirstOrDefault()?.Message.Content;
            }
            return View("Result");
        }
    }
}
