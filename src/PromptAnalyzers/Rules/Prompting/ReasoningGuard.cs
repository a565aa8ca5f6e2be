using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Models;
using PromptAnalyzers.Settings;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>Whether a call goes to a model that reasons by itself, for which examples and step-by-step phrases can hurt.</summary>
internal static class ReasoningGuard
{
    /// <summary>Whether each model that the call can go to is known to reason.</summary>
    public static bool IsKnownToReason(PromptCall call, AnalyzerConfigOptions options, string ruleId) => ModelsOf(call).All(model => Reasons(model, call, options, ruleId));

    /// <summary>
    /// The same for rules that miss something: a call that asks for reasoning effort of a model that is not known (a deployment's name, a client
    /// from elsewhere) counts as one that reasons, since others refuse the effort. So does a call that can go to several models, of which one reasons.
    /// </summary>
    public static bool MayReason(PromptCall call, AnalyzerConfigOptions options, string ruleId) =>
        ModelsOf(call).Any(model => Reasons(model, call, options, ruleId)) || (call.Options.HasReasoningEffort && ModelTable.Find(call.Options.ModelId) is null);

    private static IEnumerable<string?> ModelsOf(PromptCall call) => call.Options.OtherModelIds.Prepend(call.Options.ModelId);

    private static bool Reasons(string? model, PromptCall call, AnalyzerConfigOptions options, string ruleId) =>
        ModelTable.IsKnownToReason(model, PromptSettings.ReasoningModels.Read(options, ruleId), call.Options.HasReasoningEffort ? true : null);
}
