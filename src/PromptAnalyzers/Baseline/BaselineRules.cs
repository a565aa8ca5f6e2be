using System.Collections.Immutable;
using System.Linq;
using PromptAnalyzers.Rules;

namespace PromptAnalyzers.Baseline;

/// <summary>The rules whose findings a baseline can hold: all that judge prompts, records and data. Wrong settings are put right, not listed.</summary>
internal static class BaselineRules
{
    /// <summary>What SARIF says of a finding that the baseline silences.</summary>
    public const string Justification = "baseline";

    /// <summary>The id of the suppression of a rule's findings.</summary>
    public static string SuppressionIdOf(string ruleId) => "PAS" + ruleId.Substring(2);

    /// <summary>Their ids.</summary>
    public static readonly ImmutableArray<string> Ids = RuleIds.All.Where(static id => id[2] is '1' or '2' or '3').ToImmutableArray();
}
