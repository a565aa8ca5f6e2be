using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace PromptAnalyzers.Decisions;

/// <summary>One of the thirteen criteria that a decision record answers.</summary>
/// <param name="Code">F1–F6 speak for fine-tuning, P1–P7 for prompting.</param>
/// <param name="Key">The key in the record's <c>criteria</c>.</param>
/// <param name="Title">Its name in messages and docs.</param>
/// <param name="IsVeto">Whether "yes" alone rules fine-tuning out.</param>
internal sealed record Criterion(string Code, string Key, string Title, bool IsVeto = false)
{
    public static readonly Criterion Format = new("F1", "formatConsistency", "format");
    public static readonly Criterion RunningCost = new("F2", "inferenceCost", "running cost");
    public static readonly Criterion Latency = new("F3", "latency", "latency");
    public static readonly Criterion EmbeddedBehaviour = new("F4", "embeddedBehaviour", "embedded behaviour");
    public static readonly Criterion LabelledData = new("F5", "labelledData", "labelled data");
    public static readonly Criterion Stability = new("F6", "stableBehaviour", "stability");
    public static readonly Criterion ChangingTask = new("P1", "changesOften", "changing task", IsVeto: true);
    public static readonly Criterion Exploring = new("P2", "exploring", "exploring", IsVeto: true);
    public static readonly Criterion NoLabels = new("P3", "noLabels", "no labels", IsVeto: true);
    public static readonly Criterion QuickIteration = new("P4", "fastIteration", "quick iteration");
    public static readonly Criterion MovingBase = new("P5", "baseModelMoving", "moving base");
    public static readonly Criterion VariedInputs = new("P6", "variedInputs", "varied inputs");
    public static readonly Criterion SmallScale = new("P7", "smallScale", "small scale");

    /// <summary>All thirteen, in the order of the record.</summary>
    public static readonly ImmutableArray<Criterion> All = ImmutableArray.Create(
        Format, RunningCost, Latency, EmbeddedBehaviour, LabelledData, Stability,
        ChangingTask, Exploring, NoLabels, QuickIteration, MovingBase, VariedInputs, SmallScale);

    /// <summary>Whether "yes" speaks for fine-tuning.</summary>
    public bool FavoursFineTuning => Code[0] == 'F';

    /// <summary>The anchor on the criteria page: the key in kebab-case.</summary>
    public string Anchor => ToKebabCase(Key);

    /// <summary>How messages name it: "running cost (F2)".</summary>
    public string Name => $"{Title} ({Code})";

    private static string ToKebabCase(string key) =>
        key.Aggregate(new StringBuilder(), static (text, c) => c is >= 'A' and <= 'Z' ? text.Append('-').Append((char)(c + 32)) : text.Append(c)).ToString();
}
