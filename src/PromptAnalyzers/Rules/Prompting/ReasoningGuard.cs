using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Models;
using PromptAnalyzers.Settings;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>Whether a call goes to a model that reasons by itself, for which examples and step-by-step phrases can hurt.</summary>
internal static class ReasoningGuard
{
    public static bool IsKnownToReason(PromptCall call, AnalyzerConfigOptions options, string ruleId) =>
        ModelTable.IsKnownToReason(
            call.Options.ModelId, PromptSettings.ReasoningModels.Read(options, ruleId), call.Options.HasReasoningEffort ? true : null);
}
