using System.Text;
using MeepleLoan.Ai;
using MeepleLoan.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace MeepleLoan.Controllers;

[Route("backoffice")]
public class BackOfficeController(IChatClient _client, OldGptClient _old) : Controller
{
    // POST: backoffice/reviews
    [HttpPost("reviews")]
    public async Task<IActionResult> Reviews([FromBody] List<string> reviews)
    {
        // here we're building the prompt
        StringBuilder prompt = new StringBuilder();
        prompt.AppendLine(/*task*/ /*prompt: builder*/ "You will judge the following reviews of rented board games. Each line is its own review. Output one line per review: the number of the review, a colon, and positive, negative or mixed. After the last review output the overall sentiment in a line of its own.");
        foreach (var review in reviews) prompt.AppendLine(review.ReplaceLineEndings(" "));
        var response = await _client.GetResponseAsync(prompt.ToString());

        var clean = new List<string>();
        foreach (var review in reviews)
        {
            var verdict = await _client.AskAsync(/*task*/ /*prompt: elsewhere*/ AiTexts.Spoilers, review, 4, 0);
            if (!verdict.StartsWith("SPOILER")) clean.Add(review);
        }
        return Json(new { sentiment = response.Text, clean });
    }

    [HttpPost("mail")]
    public async Task<IActionResult> Mail(string mail, string signature)
    {
        if (string.IsNullOrEmpty(mail)) return Json(new { response = /*no prompt: api reply*/ "Please paste the text of the mail first." });

        var folder = await _client.GetResponseAsync(
        [
            new(ChatRole.System, /*examples*/ /*prompt: call*/ "Sort the mail of a customer into one of the folders 'new booking', 'late return', 'missing piece', 'gift card', 'everything else'."),
            new(ChatRole.User, /*prompt: call*/ "Hi, sorry, we are still in France with your Wingspan, can we bring it on Monday?"),
            new(ChatRole.Assistant, /*prompt: call*/ "late return"),
            new(ChatRole.User, mail)
        ]);

        string tone = mail.Contains("sue") || mail.Contains("lawyer")
            ? /*prompt: local*/ "You answer the mail of an angry customer of a board game rental. Stay factual, admit nothing, offer a phone call with Lotte on a weekday. Five sentences."
            : /*prompt: local*/ "Je beantwoordt een mail aan een spellenverhuur. Antwoord in de taal van de klant, vriendelijk en met één klein grapje over spellen. Onderteken niet.";
        var draft = await _client.GetResponseAsync([new ChatMessage(ChatRole.System, tone), new ChatMessage(ChatRole.User, mail)]);
        var salutation = await _old.GuessGenderlessSalutationAsync(signature);
        return Json(new { folder = folder.Text, draft = salutation + ",\n\n" + draft.Text });
    }
}
