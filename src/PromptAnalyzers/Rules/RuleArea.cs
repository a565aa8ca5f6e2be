namespace PromptAnalyzers.Rules;

/// <summary>The diagnostic categories. Each has an id range of its own.</summary>
internal static class RuleArea
{
    /// <summary>PA0xxx: what the analyzer understood.</summary>
    public const string Insight = "Insight";

    /// <summary>PA1xxx: how many tokens each call sends, and how often.</summary>
    public const string Length = "Length";

    /// <summary>PA2xxx: whether prompting is exhausted.</summary>
    public const string Prompting = "Prompting";

    /// <summary>PA3xxx: whether fine-tuning is decided and the decision holds.</summary>
    public const string FineTuning = "FineTuning";

    /// <summary>PA9xxx: settings and data files that cannot be read.</summary>
    public const string Settings = "Settings";
}
