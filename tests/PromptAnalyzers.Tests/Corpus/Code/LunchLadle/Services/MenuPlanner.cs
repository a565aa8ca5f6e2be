using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace LunchLadle.Services;

public class MenuPlanner
{
    private const string SystemPrompt = /*prompt: member*/ """
        You plan the lunches for a school canteen (children from 6 to 16, one main line and one vegetarian line).
        You know the quality standard for school meals and you know that children do not eat what they do not know.

        RULES
        1. Per week: at most 2x meat, exactly 1x fish, at least 2x without any animal products besides milk and egg.
        2. No dish of the last week again. Pasta at most 2 times. Something fried only once, never on the same day as dessert with chocolate.
        3. Every day raw vegetables or salad. Fruit on at least 2 days as dessert.
        4. Monday must be possible with what is in stock, because the delivery comes only at 11.
        5. Stay in the budget per head. Calculate roughly, say when it will be tight.
        6. Wednesday is short day: only one pan dish.
        7. No nuts, no raw egg, no honey for the little ones, no alcohol in sauces (also not cooked off).
        8. Pork only if there's an equal alternative in the other line.

        If the wish of the class collides with a rule then the rule wins. Explain this in one friendly sentence below the table.
        """;

    private readonly IChatClient _chat;
    private readonly DishStore _store;
    private readonly ILogger<MenuPlanner> _logger;

    public MenuPlanner(IChatClient chat, DishStore store, ILogger<MenuPlanner> logger)
    {
        _chat = chat;
        _store = store;
        _logger = logger;
    }

    public async Task<string> PlanWeekAsync(PlanRequest request, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, SystemPrompt),
            new(ChatRole.User, BuildRequest(request)),
        };

        string plan = "";
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var response = await _chat.GetResponseAsync(messages, new ChatOptions { Temperature = 0.6f }, ct);
            plan = response.Text;

            var verdict = await CritiqueAsync(plan, ct);
            _logger.LogInformation("Plan for {Monday}: attempt {Attempt} got {Score}", request.Monday, attempt, verdict.Score);
            if (verdict.Score >= 80) break;

            messages.AddRange(response.Messages);
            messages.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ $"The checker found problems:\n- {string.Join("\n- ", verdict.Problems)}\n\nPlease repair only these days and give me the whole table again."));
        }

        return plan;
    }

    private static string BuildRequest(PlanRequest r)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*maybe task*//*prompt: builder*/ "Make the plan for the week as a markdown table with the columns Day | Line 1 | Line 2 (veg) | Salad/raw | Dessert | Cost per head.");
        sb.AppendLine($"Week starting: {r.Monday:yyyy-MM-dd}");
        sb.AppendLine($"Pupils eating: {r.Pupils}");
        sb.AppendLine($"Budget per head: {r.BudgetPerHead:F2} EUR");
        if (r.InStock.Length > 0)
        {
            sb.Append("In stock: ");
            sb.AppendLine(string.Join(", ", r.InStock));
        }
        if (r.LastWeek.Length > 0)
            sb.AppendLine("Last week we had: " + string.Join("; ", r.LastWeek));
        if (!string.IsNullOrWhiteSpace(r.Wish))
            sb.AppendLine($"Wish of the class council: {r.Wish}");
        return sb.ToString();
    }

    private async Task<Verdict> CritiqueAsync(string plan, CancellationToken ct)
    {
        var response = await _chat.GetResponseAsync(GetCritiquePrompt(plan), new ChatOptions { ResponseFormat = ChatResponseFormat.Json, Temperature = 0 }, ct);
        try
        {
            return JsonSerializer.Deserialize<Verdict>(response.Text, new JsonSerializerOptions { PropertyNameCaseInsensitive = true }) ?? new Verdict(0, []);
        }
        catch (JsonException)
        {
            return new Verdict(100, []); // don't loop on bad json
        }
    }

    private static string GetCritiquePrompt(string plan)
    {
        return /*task*//*prompt: method*/ $$"""
            Check the lunch plan against the standard for school meals and score it.

            Criteria (20 points each): vegetables every day, meat max 2 times, one time fish, variety of colours and
            side dishes, doable for a kitchen with 3 people.

            Return a JSON object with "score" (integer from 0 to 100) and "problems" (array of strings, max 5,
            each names the day). No other text.

            PLAN:
            {{plan}}
            """;
    }

    private record Verdict(int Score, string[] Problems);
}

public class DishStore
{
    private readonly Dictionary<int, Dish> _dishes = new();

    // used by the import job, kept here so that it's in one place
    public const string TopDishesSql = /*no prompt: sql*/ @"
        SELECT d.id, d.name, COUNT(*) AS times, AVG(f.mood) AS mood
        FROM dishes d JOIN served s ON s.dish_id = d.id
        LEFT JOIN feedback f ON f.served_id = s.id
        WHERE s.day > date('now', '-90 days')
        GROUP BY d.id, d.name
        HAVING COUNT(*) > 2
        ORDER BY mood DESC";

    public Dish? Get(int id) => _dishes.GetValueOrDefault(id);

    public Dish? ByDay(DateOnly day) => _dishes.Values.ElementAtOrDefault(day.DayNumber % Math.Max(1, _dishes.Count));
}
