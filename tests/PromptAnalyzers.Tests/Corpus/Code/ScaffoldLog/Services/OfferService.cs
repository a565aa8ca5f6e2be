using System.Net;
using System.Text;
using ScaffoldLog.Llm;

namespace ScaffoldLog.Services;

public record OfferData(string Customer, string Site, decimal SquareMetres, int Weeks, string LoadClass, bool Net, bool Lift, string[] Remarks);

public class OfferService(ClaudeClient claude, IWebHostEnvironment env)
{
    public async Task<string> WriteAsync(OfferData data, CancellationToken ct = default)
    {
        var system = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(env.ContentRootPath, "Prompts", "offer.txt"), ct);

        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder*/ "Schreibe den Angebotstext zu diesen Eckdaten:");
        prompt.AppendLine($"Kunde: {data.Customer}");
        prompt.AppendLine($"Objekt: {data.Site}");
        prompt.AppendLine($"Fläche: {data.SquareMetres:0} m², Grundvorhaltung {data.Weeks} Wochen, Lastklasse {data.LoadClass}");
        if (data.Net)
            prompt.AppendLine("Mit Schutznetz, auf die zusätzlichen Anker hinweisen.");
        if (data.Lift)
            prompt.AppendLine("Mit Bauaufzug, Strom stellt der Kunde.");
        foreach (var remark in data.Remarks)
            prompt.AppendLine("- " + remark);

        var request = new ClaudeRequest
        {
            System = system,
            Messages = [new("user", prompt.ToString())],
        };

        return await claude.SendAsync(request, ct);
    }

    public async Task<string> FollowUpAsync(OfferData data, int days, bool byPhone, CancellationToken ct = default)
    {
        string prompt;
        if (byPhone)
        {
            prompt = /*prompt: local*/ $"Gib mir einen Leitfaden für den Anruf bei {data.Customer}: unser Angebot für {data.Site} liegt seit {days} Tagen dort. Drei Fragen, wie ich rausfinde woran es hängt, und was ich sage wenn der Preis zu hoch ist. Stichworte reichen.";
        }
        else
        {
            prompt = /*prompt: local*/ $"Schreibe eine kurze Nachfass-Mail an {data.Customer} zum Angebot {data.Site} ({days} Tage alt). Nicht aufdringlich, eine Rückfrage zum Termin, maximal 80 Wörter.";
        }

        return await claude.SendAsync(new ClaudeRequest { MaxTokens = 600, Messages = { new ClaudeMessage("user", prompt) } }, ct);
    }

    public string RenderMail(OfferData data, string text) =>
        /*no prompt: mail*/ $"""
        <p>Sehr geehrte Damen und Herren,</p>
        <p>anbei erhalten Sie unser Angebot für das Objekt <b>{WebUtility.HtmlEncode(data.Site)}</b>. Wir freuen uns auf Ihren Auftrag.</p>
        <div>{text}</div>
        <p style="color:#888">Diese Mail wurde automatisch erstellt, bitte antworten Sie nicht auf diese Adresse.</p>
        """;
}
