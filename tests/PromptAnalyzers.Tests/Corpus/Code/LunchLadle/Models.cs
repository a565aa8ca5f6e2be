using System.ComponentModel;

namespace LunchLadle;

public record Dish(int Id, string Name, string Recipe, decimal Cost, string[] Tags);

public record DishRequest(string Name, string? Notes);

public record SwapRequest(string Dish, string Reason, int Pupils);

public record LeftoverRequest(string[] Items, bool ForNoticeBoard);

public record AskRequest(string Question);

public record PlanRequest(DateOnly Monday, int Pupils, decimal BudgetPerHead, string[] InStock, string[] LastWeek, string? Wish);

public record ChatTurn(string SessionId, string Text);

public class AllergenReport
{
    [Description("Allergens of the EU list of 14 that are certainly in the dish")]
    public List<string> Contains { get; set; } = new();

    [Description("Allergens which could be in it, for example through spice mixes")]
    public List<string> Traces { get; set; } = new();

    public string? Comment { get; set; }
}

public record Feedback(int Id, string Class, string Text);

public record FeedbackLabel(string Topic, int Mood);

public class CanteenAiOptions
{
    public string ChatModel { get; set; } = "gpt-4o-mini";

    public string EmbeddingModel { get; set; } = "text-embedding-3-small";

    public string ParentPersona { get; set; } =
        "You are Ladle, the friendly assistant of the school canteen. You talk with parents in the canteen app. " +
        "Keep answers below 80 words, no markdown. If a parent asks about money that is missing on the lunch card, " +
        "tell them to phone the office (Mo-Fr 8-12), never promise refunds. For the menu of a day always use the tool, " +
        "do not guess dishes. When a child has a severe allergy, always add that the kitchen must be told in writing.";

    public int KeepTurns { get; set; } = 12;

    public string MailFooter { get; set; } = /*no prompt: html*/ "<p style=\"color:#777\">You receive this mail because your child is registered for school lunch. <a href=\"{unsubscribe}\">Unsubscribe</a></p>";
}
