using Microsoft.Extensions.AI;

namespace Parlor.Components;

/// <summary>Page for the staff: reviews in, stars and answers out.</summary>
public class Review : ComponentBase
{
    private readonly Func<string, string, Task<string>> _ask;
    public string Status { get; private set; } = /*no prompt: ui text*/ "Paste a review and press Analyze. The answer is a draft, please read it before you publish it.";

    public Review(IChatClient client) => _ask = async (system, user) =>
        (await client.GetResponseAsync([new ChatMessage(ChatRole.User, user)], new ChatOptions { Instructions = system, Temperature = 0 })).Text;

    public async Task AnalyzeAsync(string review)
    {
        var instructionText = /*task*/ /*prompt: local*/ "Label the hotel review with all topics that fit: breakfast, room, noise, staff, location, price, cleanliness. Comma separated, in the order in which they are mentioned, and a + or - behind each.";
        var topics = await _ask(instructionText, review);
        var stars = await _ask(/*examples*/ /*prompt: wrapper*/ @"Guess the number of stars (1-5) for a review.
""Lovely host, tiny bathroom, we will be back"" -> 4
""Bed bugs. Never again."" -> 1
""It was ok for the price, breakfast was cold"" -> 3
Answer with the number.", review);
        var instructionText2 =  /*prompt: local*/ $"Review: {review}\nTopics: {topics}";
        var reply = await _ask(ReplyTone(int.TryParse(stars, out var n) ? n : 3),instructionText2);
        Status = $"{stars}★ {topics}\n{reply}";
        StateHasChanged();
    }

    private static string ReplyTone(int stars)
    {
        if (stars >= 4) return /*prompt: method*/ "Thank the guest in two sentences, mention one detail from the review. No marketing.";
        return /*prompt: method*/ "Antwort auf eine kritische Bewertung: sachlich, dankbar, ohne Ausreden. Beschreibe, was wir ändern, und biete ein Gespräch an. Schreibe in der Sprache der Bewertung.";
    }

    public override void BuildRenderTree(TextWriter w) => w.WriteLine(Status);
}
