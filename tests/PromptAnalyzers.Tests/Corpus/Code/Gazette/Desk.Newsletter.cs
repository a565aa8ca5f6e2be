#pragma warning disable OPENAI001
using System.Text;
using OpenAI.Responses;

namespace Gazette;

public partial class Desk
{
    public async Task NewsletterAsync(IReadOnlyList<Article> articles, TextWriter o)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write this morning's newsletter from the stories below. Start with one friendly sentence about the day, then two sentences for each story, most important first. End with a line that says where to send tips.");
        sb.AppendLine("Do not invent weather. Today is " + DateTime.Today.ToString("dddd, MMMM d") + ".");
        sb.AppendLine();
        foreach (var (a, i) in articles.Select((a, i) => (a, i + 1)))
            sb.AppendLine($"Story {i}: {a.Title}").AppendLine(a.Body[..Math.Min(1500, a.Body.Length)]);

        var html = new StringBuilder();
        html.Append(/*no prompt: html*/ "<h1>Good morning, Valley!</h1><p>You are reading the free newsletter. Answer to this mail if you have a question for our reporters.</p>");

        var options = new CreateResponseOptions(Model, new List<ResponseItem> { ResponseItem.CreateUserMessageItem(sb.ToString()) })
        {
            Instructions = Voice(articles.FirstOrDefault()?.Language ?? "en"),
            StreamingEnabled = true,
        };
        await foreach (StreamingResponseUpdate u in await client.CreateResponseStreamingAsync(options))
            if (u is StreamingResponseOutputTextDeltaUpdate d)
            {
                o.Write(d.Delta);
                html.Append(d.Delta);
            }
        File.WriteAllText("newsletter.html", html.ToString());
    }

    static string Voice(string lang) => lang switch
    {
        "es" => /*prompt: method*/ "Eres la voz del boletín matutino de un periódico local. Escribe en español claro y cercano, tutea al lector y evita los anglicismos.",
        "pl" => /*prompt: method*/ "Jesteś głosem porannego newslettera lokalnej gazety. Pisz po polsku, ciepło, ale rzeczowo, bez wykrzykników i bez emotikonów.",
        _ => /*prompt: method*/ "You are the voice of a local paper's morning newsletter. Warm, dry, neighbourly. No exclamation marks.",
    };
}
