using System.Text;
using Microsoft.SemanticKernel;

namespace PlotPal.Services;

public class NewsletterService(Kernel kernel)
{
    // kids page. keep the format, the generator of the PDF depends on it
    private const string QuizPrompt = /*maybe task*//*prompt: member*/ """
        Make a quiz with 4 questions about {{$topic}} for kids between 7 and 10 who help in the garden.
        Every question has three answers, one is right.
        Format:
        [{"q":"Which animal eats aphids?","a":["ladybird","snail","mole"],"right":0}]
        JSON only!
        """;

    public async Task<string> EditorialAsync(string month, IEnumerable<string> events, DateOnly workday)
    {
        var p = /*prompt: local*/ """
            Write the editorial of the monthly newsletter of our allotment club for {month}.

            What happened: {events}

            Tone: warm, a bit of humour, no exclamation marks. About 200 words. Start with the weather, because everybody in the club starts with the weather.
            Do not mention names of members unless they are in the list above, last time we had trouble because of this. End with a reminder of the next work day ({workday}).
            """
            .Replace("{month}", month)
            .Replace("{events}", string.Join("; ", events))
            .Replace("{workday}", workday.ToString("d.M."));
        return await AskAsync(p);
    }

    public Task<string> TranslateAsync(string text)
    {
        var wanted = /*maybe task*//*prompt: local*/ $"Translate the following newsletter text into Turkish. Keep plot numbers, dates and plant names in brackets also in German.\n\n{text}";
        return AskAsync(wanted);
    }

    public async Task<List<int>> RankHeadlinesAsync(IReadOnlyList<string> headlines)
    {
        var sb = new StringBuilder();
        for (int i = 0; i < headlines.Count; i++) sb.AppendLine($"{i + 1}. {headlines[i]}");
        var r = await AskAsync(/*task*//*prompt: wrapper*/ $"""
            Order these headlines of a club newsletter from most to least interesting for hobby gardeners:

            {sb}
            Return the numbers in the new order, separated by commas. Every number exactly once, no text.
            """);
        return r.Split(',').Select(x => int.TryParse(x.Trim(), out var n) ? n : 0).Where(n => n > 0).ToList();
    }

    public async Task<string> QuizAsync(string topic)
    {
        var f = kernel.CreateFunctionFromPrompt(QuizPrompt);
        return (await kernel.InvokeAsync(f, new() { ["topic"] = topic })).ToString();
    }

    public string MailBody(string editorial) =>
        /*no prompt: html*/ $"<html><body style=\"font-family:Georgia\"><h1>News from the Old Canal</h1><p>{editorial}</p><hr/><p>You receive this mail because you are a member of the club. Write to the office if you want the paper version instead.</p></body></html>";

    private async Task<string> AskAsync(string prompt)
    {
        var result = await kernel.InvokePromptAsync(prompt);
        return result.GetValue<string>() ?? string.Empty;
    }
}
