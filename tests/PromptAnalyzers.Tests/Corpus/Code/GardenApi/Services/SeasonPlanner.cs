using System.Globalization;
using Microsoft.Extensions.AI;

namespace GardenApi.Services;

public class SeasonPlanner(IChatClient chat)
{
    public async Task<IReadOnlyDictionary<int, string>> YearAsync(string region, IReadOnlyCollection<string> crops)
    {
        var instructions = /*prompt: local*/ $"""
            You plan the work of a kitchen garden in {region}.
            These crops are grown: {string.Join(", ", crops)}.

            For the month the user names, write a to-do list:
              1. sowing (indoors / outdoors)
              2. planting
              3. harvest

            Leave out a heading if there's nothing to do. Use local frost dates.
            """;

        var months = Enumerable.Range(1, 12).Select(async month =>
        {
            var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            var result = await chat.GetResponseAsync([new ChatMessage(ChatRole.System, instructions), new ChatMessage(ChatRole.User, name)]);
            return (month, result.Text);
        });
        return (await Task.WhenAll(months)).ToDictionary(x => x.month, x => x.Text);
    }

    public async Task<string> HarvestLetterAsync(string crop, double kilos)
    {
        var template = await /*prompt: file*/ File.ReadAllTextAsync("Prompts/harvest.de.md");
        var prompt = template
            .Replace("{{crop}}", crop)
            .Replace("{{kilos}}", kilos.ToString("0.0", CultureInfo.GetCultureInfo("de-DE")));
        return (await chat.GetResponseAsync(prompt)).Text;
    }

    public async Task<string> SowNowAsync(DateOnly date)
    {
        var history = new List<ChatMessage> { new(ChatRole.System, /*prompt: call*/ "Answer with a list of vegetables. No explanations.") };
        history.Add(new(ChatRole.User, date.ToString("MMMM d", CultureInfo.InvariantCulture)));
        var first = await chat.GetResponseAsync(history);
        history.AddMessages(first);

        history.Add(new(ChatRole.User, /*prompt: call*/ "Now remove everything that needs a greenhouse."));
        return (await chat.GetResponseAsync(history)).Text;
    }
}
