namespace SurveySense.Services;

public class Answer
{
    public int Id { get; set; }
    public string Question { get; set; } = "";
    public string Text { get; set; } = "";
    public string? Category { get; set; }
    public string? Sentiment { get; set; }
    public string? Translation { get; set; }
}

public class ThemeList { public List<Theme> Themes { get; set; } = new(); }
public class Theme { public string Name { get; set; } = ""; public int Count { get; set; } public string Quote { get; set; } = ""; }

// all the texts in one place (started, not finished - ask Kirsten)
public static class AppTexts
{
    public const string ReportWriter = "You write management reports about employee surveys. Be factual and neutral. Never quote an answer in a way that a person can be recognised, and do not give percentages unless they are in the input.";
    public static string ThankYou = /*no prompt: ui text*/ "Thank you for your answers! Please describe in your own words what we could do better. Write as much as you like, nobody sees your name.";

    public static string FollowUp(string lang) => lang == "de"
        ? "Formuliere zu der folgenden Antwort genau eine höfliche, offene Rückfrage."
        : "Write exactly one polite and open follow-up question to the answer below.";
}

public class FakeDb
{
    public List<Answer> Answers { get; } = new();
    public List<string> Comments { get; } = new();
    public void AddUserMessage(string text) => Comments.Add(text);
    public void Save() { }
}
