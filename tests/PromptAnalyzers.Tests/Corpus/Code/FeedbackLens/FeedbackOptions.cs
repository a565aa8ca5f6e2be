namespace FeedbackLens;

public sealed class FeedbackOptions
{
    public const string SectionName = "FeedbackLens";

    public string Model { get; set; } = "gpt-4o-mini";
    public int BatchSize { get; set; } = 20;
    public int MaxAttempts { get; set; } = 4;
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Can be overwritten in appsettings.json by the CX team.</summary>
    public string TriagePrompt { get; set; } = """
        You are the first step of a feedback pipeline. You receive a numbered list of customer comments.
        Decide for every comment who in the company must see it:

        - LEGAL   threats of legal action, allergy incidents, data protection requests
        - OPS     late, missing or wrong deliveries, rude drivers
        - APP     crashes, login, payment screens, vouchers that do not work
        - PRODUCT taste, freshness, packaging
        - NONE    praise without content, spam, empty comments

        A comment can only go to one team. If a comment would fit two teams take the one which stands higher in
        the list above. Do not translate or repair the comments, many are written in a hurry.

        Output one line per comment: the number, a pipe, the team. Nothing before and nothing after.
        """;

    public string DigestFooter { get; set; } =
        /*no prompt: email*/ "You receive this digest because you are on the list cx-weekly. Please do not answer to this mail; write to cx@grocer.example if a number looks wrong.";
}

public sealed record Feedback(int Id, string Channel, string Text, string? OrderRef = null);
public sealed record Scored(int Id, string Sentiment, double Confidence);
