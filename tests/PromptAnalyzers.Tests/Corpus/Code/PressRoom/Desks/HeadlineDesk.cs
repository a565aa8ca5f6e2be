using System.Text;
using System.Text.RegularExpressions;
using PressRoom.Providers;

namespace PressRoom.Desks;

public class HeadlineDesk
{
    private readonly LlmClient _llm;

    public HeadlineDesk(LlmClient llm)
    {
        _llm = llm;
    }

    public async Task<List<string>> SuggestAsync(string story, string section, string? avoid)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Section: ").AppendLine(section);
        if (avoid != null)
        {
            sb.AppendLine("These words are already in other headlines on the page, avoid them: " + avoid);
        }
        sb.AppendLine();
        sb.AppendLine("Story:");
        sb.AppendLine(story);

        var answer = await _llm.CompleteAsync(/*maybe task*//*prompt: elsewhere*/ HousePrompts.Headlines, sb.ToString(), 0.9);
        var heads = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => Regex.Replace(l, @"^\s*\d+[.)]\s*", "").Trim())
            .Where(l => l.Length is > 10 and < 80)
            .ToList();

        var keep = new List<string>();
        foreach (var h in heads)
        {
            var bait = await _llm.CompleteAsync(/*task*//*prompt: wrapper*/ "Is the headline clickbait (holds back the fact, exaggerates, 'you won't believe')? Answer yes or no.", h, 0);
            if (!bait.StartsWith("yes", StringComparison.OrdinalIgnoreCase)) keep.Add(h);
        }
        return keep.Count > 0 ? keep : heads;
    }

    public async Task<List<(string Head, int Score)>> RateAsync(List<string> heads, string story)
    {
        var numbered = string.Join("\n", heads.Select((h, i) => $"{i + 1}. {h}"));
        var prompt = /*task*//*prompt: local*/ $$"""
            Rate the headlines for the story, 0 to 100.
            correct (does the text say that?) counts half, clear a quarter, interesting a quarter.
            A headline that says something which isn't in the text gets at most 20.

            Answer as JSON array of integers in the order of the headlines.

            Headlines:
            {{numbered}}

            Story:
            {{story}}
            """;

        var scores = await _llm.CompleteJsonAsync<int[]>(/*prompt: wrapper*/ "You are a strict chief editor.", prompt);
        return heads.Zip(scores).OrderByDescending(x => x.Second).ToList();
    }

    public Task<string> SocialAsync(string channel, string story)
    {
        var system = channel switch
        {
            "instagram" => /*prompt: local*/ "Schrijf een Instagram-bijschrift bij dit verhaal. Drie korte alinea's, een emoji per alinea mag, sluit af met een vraag aan de volgers. Daaronder vijf hashtags.",
            _ => /*prompt: local*/ "Write a message for our WhatsApp channel: bold first line (with *asterisks*), two sentences, then the words 'Lees meer:'. Don't invent a link.",
        };
        return _llm.CompleteAsync(system, story, 0.8);
    }

    // what goes into the feed
    public static string RssItem(string head, string teaser, string link) =>
        /*no prompt: xml*/ $"<item><title>{head}</title><link>{link}</link><description><![CDATA[{teaser} <a href=\"{link}\">Lees het hele verhaal op de site van De Waterpoort</a>]]></description></item>";
}
