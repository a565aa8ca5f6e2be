using System;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Settings;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>Whether a call goes to a model that reasons by itself, for which examples and step-by-step phrases can hurt.</summary>
internal static class ReasoningGuard
{
    public static bool IsKnownToReason(PromptCall call, AnalyzerConfigOptions options, string ruleId) =>
        call.Options.HasReasoningEffort
        || (call.Options.ModelId is { } model
            && (KnownPrefixes.Any(prefix => model.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                || PromptSettings.ReasoningModels.Read(options, ruleId).Any(p => model.IndexOf(p.Trim('*'), StringComparison.OrdinalIgnoreCase) >= 0)));

    private static readonly string[] KnownPrefixes = ["o1", "o3", "o4", "gpt-5", "deepseek-r"];
}
