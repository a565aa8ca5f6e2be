using System.Collections.Immutable;
using System.Linq;

namespace PromptAnalyzers.Decisions;

/// <summary>A step of the order of work, which comes before the criteria.</summary>
/// <param name="Code">X, M, S or E.</param>
/// <param name="Anchor">The anchor on the criteria page.</param>
/// <param name="Title">Its name in messages and docs.</param>
internal sealed record WorkStep(string Code, string Anchor, string Title)
{
    public static readonly ImmutableArray<WorkStep> All = ImmutableArray.Create(
        new WorkStep("X", "exhaust-prompting", "exhaust prompting"),
        new WorkStep("M", "structured-prompting", "structured prompting"),
        new WorkStep("S", "failure-mode", "failure mode"),
        new WorkStep("E", "share-of-the-gain", "share of the gain"));
}

/// <summary>Which rule carries which criteria and steps. Rule pages and tests use it; links of fixes go to <see cref="AnchorsOf"/>.</summary>
internal static class CriteriaMap
{
    /// <summary>Codes by rule id. Rules that judge no decision (they ask whether a file can be read or is used) have none.</summary>
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Codes = new[]
    {
        ("PA1001", "F2 F3 F4"),
        ("PA1002", "F2 F3"),
        ("PA1003", "F2 F3"),
        ("PA1004", "F2 F3 F4"),
        ("PA2001", "M X"),
        ("PA2002", "M"),
        ("PA2003", "M"),
        ("PA2004", "F1 X"),
        ("PA2005", "M"),
        ("PA2006", "M"),
        ("PA3001", "X"),
        ("PA3002", ""),
        ("PA3003", "F1 F2 F3 F4 F5 F6 P1 P2 P3 P4 P5 P6 P7 X S"),
        ("PA3004", "F1 F2 F3 F4 F5 F6 P1 P2 P3 P4 P5 P6 P7"),
        ("PA3005", "X M E"),
        ("PA3006", "F5 P3"),
        ("PA3007", "F2 F3 F6 P1 P3 P5 P7"),
        ("PA3008", "F1 F4"),
        ("PA3009", "F5"),
        ("PA3010", "P5"),
        ("PA3011", "P5 F6"),
        ("PA3012", "F5"),
        ("PA3013", ""),
    }.ToImmutableSortedDictionary(
        static row => row.Item1,
        static row => row.Item2.Split([' '], System.StringSplitOptions.RemoveEmptyEntries).ToImmutableArray());

    /// <summary>The anchors on the criteria page that explain a rule, the first being the nearest; none for an unknown rule.</summary>
    public static ImmutableArray<string> AnchorsOf(string ruleId) =>
        Codes.TryGetValue(ruleId, out var codes) ? codes.Select(AnchorOf).ToImmutableArray() : ImmutableArray<string>.Empty;

    /// <summary>The anchor of a criterion or step.</summary>
    public static string AnchorOf(string code) =>
        Criterion.All.FirstOrDefault(c => c.Code == code)?.Anchor ?? WorkStep.All.First(s => s.Code == code).Anchor;
}
