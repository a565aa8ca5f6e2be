using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using QuietHouse.Models;
using QuietHouse.Options;

namespace QuietHouse.Services;

public class ObituaryService(IChatClient chat, IOptions<AiOptions> options)
{
    private readonly AiOptions _options = options.Value;

    public async Task<string> WriteAsync(ObituaryRequest request, CancellationToken ct = default)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the death notice for the person below. Two short paragraphs, then the survivors, no headline.");
        sb.AppendLine();
        sb.AppendLine($"Name: {request.Name}");
        if (!string.IsNullOrEmpty(request.BirthName))
            sb.AppendLine($"Born: {request.BirthName}");
        sb.AppendLine($"* {request.Born:dd.MM.yyyy}   + {request.Died:dd.MM.yyyy}");
        foreach (var s in request.Survivors)
            sb.AppendLine($"- survived by {s}");
        if (request.Notes is { Length: > 0 } notes)
        {
            sb.AppendLine("What the family told us:");
            sb.AppendLine(notes);
        }

        var first = await chat.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, /*prompt: elsewhere*/ _options.HouseStyle + Environment.NewLine + $"Branch mailbox: {_options.DirectorMailbox}"),
                new ChatMessage(ChatRole.User, sb.ToString())
            ],
            new ChatOptions { Temperature = 0.6f }, ct);

        if (!request.Newspaper || first.Text.Length <= request.MaxCharacters)
            return first.Text;

        // the paper charges per character, so we ask again without the old messages
        var shorten = /*maybe task*/ /*prompt: local*/ $"Shorten the death notice to at most {request.MaxCharacters} characters including spaces. " +
                      "Names, dates and the time of the ceremony must stay complete. Drop adjectives first, then the second paragraph. " +
                      "Give back the notice alone.\n\n" + first.Text;
        var second = await chat.GetResponseAsync(shorten, new ChatOptions { Temperature = 0.2f }, ct);
        return second.Text.Length <= request.MaxCharacters ? second.Text : second.Text[..request.MaxCharacters];
    }

    public async Task<string> SuggestVersesAsync(string aboutThePerson, CancellationToken ct = default)
    {
        var response = await chat.GetResponseAsync(new[]
        {
            new ChatMessage(ChatRole.System, /*prompt: call*/ "You know hymns, psalms, folk songs and poems whose authors have been dead for more than seventy years. You suggest a few that suit a person and say in a sentence why. You never alter a quotation."),
            new ChatMessage(ChatRole.User, aboutThePerson)
        }, cancellationToken: ct);
        return response.Text;
    }

    /// <summary>The Maastricht branch sends a printed card by post.</summary>
    public async Task<string> RouwkaartAsync(ObituaryRequest r)
    {
        var opdracht = /*prompt: local*/ $"Schrijf een ingetogen rouwkaart voor {r.Name}, geboren op {r.Born:d MMMM yyyy} en overleden op {r.Died:d MMMM yyyy}. " +
                       $"Noem de nabestaanden ({string.Join(", ", r.Survivors)}) en nodig de lezer uit voor het afscheid. Geen gedicht, geen uitroeptekens.";
        return (await chat.GetResponseAsync(opdracht)).Text;
    }

    public string ToHtml(string notice) =>
        /*no prompt: html*/ $"<article class=\"notice\"><p>{notice.Replace("\n\n", "</p><p>")}</p><footer>Please sign the book of condolence below. Write a few words about what you remember.</footer></article>";
}
