using System.Net.Http.Json;
using Microsoft.Extensions.AI;

namespace LunchLadle.Services;

public class AllergenService(IChatClient chat, ILogger<AllergenService> logger)
{
    private static readonly string[] Languages = ["Turkish", "Ukrainian", "Arabic"];

    public async Task<object> CheckAsync(Dish dish, CancellationToken ct)
    {
        ChatResponse<AllergenReport> report = await chat.GetResponseAsync<AllergenReport>(
            new List<ChatMessage>
            {
                new(ChatRole.User, new List<AIContent>
                {
                    new TextContent(/*typed task*//*prompt: call*/ "You are a food chemist. List the allergens of the recipe, use the english names of the EU list. Put ingredients that are only possible through ready made products (stock cubes, spice mixes, margarine) under traces."),
                    new TextContent(dish.Recipe),
                })
            }, new ChatOptions { Temperature = 0f }, cancellationToken: ct);

        var words3 = /*task*//*prompt: local*/ $"Can the following dish be eaten by muslim children without concern (no pork, no gelatine from pigs, no alcohol)? Answer only yes, no or unclear.\n\n{dish.Name}\n{dish.Recipe}";
        var halal = await AskAsync(words3);
        var veggie = await AskAsync(/*task*//*prompt: wrapper*/ "Answer YES or NO, nothing else: is this recipe vegetarian? Cheese with animal rennet counts as vegetarian for us.\n" + dish.Recipe);

        var notes = new Dictionary<string, string>();
        if (!string.IsNullOrEmpty(report.Result.Comment))
        {
            foreach (var lang in Languages)
            {
                notes[lang] = await AskAsync(/*maybe task*//*prompt: wrapper*/ $"Translate into {lang}. It is a note on a food label in a school, keep it simple and give back only the translation:\n{report.Result.Comment}");
            }
        }

        logger.LogDebug("{Dish}: {Allergens}", dish.Name, string.Join(",", report.Result.Contains));
        return new
        {
            report.Result.Contains,
            report.Result.Traces,
            halal = halal.StartsWith("yes", StringComparison.OrdinalIgnoreCase),
            vegetarian = veggie.StartsWith("YES", StringComparison.OrdinalIgnoreCase),
            notes
        };
    }

    private async Task<string> AskAsync(string question)
    {
        var response = await chat.GetResponseAsync(question, new ChatOptions { Temperature = 0f, MaxOutputTokens = 200 });
        return response.Text.Trim().TrimEnd('.');
    }
}

/// <summary>Not AI: sends text to the supplier portal.</summary>
public class SupplierDesk(IHttpClientFactory factory)
{
    public async Task<string> AskAsync(int supplier, string message)
    {
        var http = factory.CreateClient();
        var r = await http.PostAsJsonAsync($"https://portal.example.org/suppliers/{supplier}/messages", new { message });
        return r.StatusCode.ToString();
    }
}
