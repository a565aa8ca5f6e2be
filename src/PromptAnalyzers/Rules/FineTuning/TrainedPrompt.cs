using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>The prompt that training is to replace, as far as code says which one that is.</summary>
/// <param name="Tokens">Its constant tokens.</param>
/// <param name="Where">Which prompt it is, as a clause of a message.</param>
internal sealed record TrainedPrompt(long Tokens, string Where)
{
    /// <summary>
    /// Measures the prompts of the members that the record names; else those in the file of the job; else the one prompt of the project. Null where code does not say
    /// which prompt it is, or where a prompt is not seen to its end.
    /// </summary>
    /// <param name="record">The record of the job.</param>
    /// <param name="file">The file of the job.</param>
    /// <param name="ruleId">Whose settings count tokens.</param>
    public static TrainedPrompt? Of(DecisionRecord record, FileAnalysis file, string ruleId)
    {
        if (!record.AppliesTo.IsEmpty)
        {
            var named = file.CallsAnywhere().Where(call => IsNamed(record, call.Syntax, file)).ToList();
            if (named.Count > 0)
            {
                return Measure(named, "the prompts that it applies to have", file, ruleId);
            }
        }

        if (!file.File.Calls.IsEmpty)
        {
            return Measure(file.File.Calls, "the prompts beside the job have", file, ruleId);
        }

        var all = file.CallsAnywhere().Take(2).ToList();
        return all.Count == 1 ? Measure(all, "the only prompt of the project has", file, ruleId) : null;
    }

    private static bool IsNamed(DecisionRecord record, SyntaxNode call, FileAnalysis file) =>
        DecisionMatcher.AppliesTo(record, file.Code.DocumentationIdsAround(call, file.CancellationToken));

    /// <summary>The longest of the prompts that are seen whole.</summary>
    private static TrainedPrompt? Measure(IEnumerable<PromptCall> calls, string where, FileAnalysis file, string ruleId)
    {
        var complete = calls.Where(static call => call is { Kind: PromptCallKind.Direct, IsComplete: true }).ToList();
        return complete.Count == 0
            ? null
            : new TrainedPrompt(complete.Max(call => call.Messages.Sum(m => (long)TokenMeasure.For(file.Options, ruleId, call.Options.ModelId).Count(m.Text))), where);
    }
}
