using System.Collections.Generic;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Settings;

namespace PromptAnalyzers.CodeFixes;

/// <summary>The address of the criterion that a rule stands for: the setting <c>criteria_url</c> and an anchor of the criteria page.</summary>
internal static class CriteriaAddress
{
    /// <summary>Rule id to the anchor of the criterion that weighs most for its findings. Every rule in C# that judges code has one.</summary>
    public static readonly IReadOnlyDictionary<string, string> AnchorOfRule = new Dictionary<string, string>
    {
        ["PA1001"] = "embedded-behaviour",
        ["PA1002"] = "inference-cost",
        ["PA1003"] = "inference-cost",
        ["PA1004"] = "latency",
        ["PA2001"] = "structured-prompting",
        ["PA2002"] = "structured-prompting",
        ["PA2003"] = "structured-prompting",
        ["PA2004"] = "format-consistency",
        ["PA2005"] = "structured-prompting",
        ["PA2006"] = "structured-prompting",
        ["PA3001"] = "exhaust-prompting",
        ["PA3008"] = "embedded-behaviour",
        ["PA3009"] = "labelled-data",
        ["PA3010"] = "base-model-moving",
    };

    /// <summary>The address for one rule and file; null when the rule has no anchor.</summary>
    public static string? Of(string ruleId, AnalyzerConfigOptions options) =>
        AnchorOfRule.TryGetValue(ruleId, out var anchor) ? PromptSettings.CriteriaUrl.Read(options, ruleId) + "#" + anchor : null;
}
